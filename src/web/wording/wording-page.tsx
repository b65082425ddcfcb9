import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useRef } from 'react'
import '../styles/record.css'
import '../styles/wording.css'
import { useNames } from '../api/use-names.ts'
import { formulasQuery } from '../api/wording-queries.ts'
import { FilterSelect } from '../filters/filter-select.tsx'
import { FilterText } from '../filters/filter-text.tsx'
import { Pager } from '../filters/pager.tsx'
import { useSettings } from '../frame/settings.tsx'
import { Empty, Failure, Loading } from '../frame/states.tsx'
import { useItemKeys } from '../frame/use-item-keys.ts'
import { useKeys } from '../frame/use-keys.ts'
import { recordWords } from '../words/pages/record.ts'
import { wordingWords } from '../words/pages/wording.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { FormulaItem } from './formula-item.tsx'
import type { WordingSearch } from './search.ts'
import { Views } from './views.tsx'

const PAGE = 40
const route = getRouteApi('/wording')

/** Fixed wordings over time, on one scale. */
export function WordingPage() {
  const words = usePageWords(wordingWords)
  const shared = usePageWords(recordWords)
  const { words: common } = useSettings()
  const { party } = useNames()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLOListElement>(null)
  useItemKeys(list)
  const change = useCallback(
    (changes: Partial<WordingSearch>) =>
      navigate({ search: (before) => ({ ...before, start: undefined, ...changes }), resetScroll: false }),
    [navigate],
  )
  const seek = useCallback((find: string | undefined) => change({ find }), [change])
  useKeys({ '/': () => field.current?.focus(), escape: () => change({ open: undefined, start: search.start }) })
  const { data, error } = useQuery({ ...formulasQuery(search, PAGE), placeholderData: keepPreviousData })
  if (error) return <Failure error={error} />
  if (!data) return <Loading />
  if (data.total === 0 && !search.party && !search.owner && !search.find)
    return (
      <Empty as="h1" title={words.empty}>
        <p>{words.emptyRemedy}</p>
      </Empty>
    )
  const options = (facet: typeof data.facets.party) =>
    facet.map(({ id, count }) => ({ id, label: party(id) ?? id, count }))
  return (
    <div className="page record">
      <div className="view-head">
        <h1 className="section-title">{common.wording}</h1>
        <Views />
      </div>
      <p className="quiet lead">{words.lead}</p>
      <search aria-label={shared.filters} className="filters">
        <FilterText ref={field} label={words.find} value={search.find} onChange={seek} />
        <FilterSelect
          label={words.usedBy}
          value={search.party}
          options={options(data.facets.party)}
          onChange={(value) => change({ party: value })}
        />
        <FilterSelect
          label={words.owner}
          value={search.owner}
          options={options(data.facets.owner)}
          onChange={(owner) => change({ owner })}
        />
        <label className="filter">
          <span>{words.order}</span>
          <select
            value={search.order ?? 'uses'}
            onChange={({ target: { value } }) =>
              change({ order: (['first', 'latest', 'silent'] as const).find((order) => order === value) })
            }
          >
            {Object.entries(words.orders).map(([order, label]) => (
              <option key={order} value={order}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </search>
      <p className="quiet count-line" role="status">
        {fill(words.total, { n: data.total })}
        {data.keys.length > 0 &&
          ` · ${fill(words.scale, { from: data.keys[0]!, to: data.keys.at(-1)!, unit: words.units[data.unit] })}`}
      </p>
      <p className="proposal">{common.proposal}</p>
      {data.total === 0 && (
        <Empty title={shared.nothingFits}>
          <button type="button" onClick={() => navigate({ search: {} })}>
            {shared.clearFilters}
          </button>
        </Empty>
      )}
      <ol className="formulas" ref={list}>
        {data.formulas.map((line) => (
          <FormulaItem
            key={line.id}
            line={line}
            scale={data}
            party={search.party}
            open={line.id === search.open}
            onOpen={(open) => change({ open, start: search.start })}
          />
        ))}
      </ol>
      <Pager
        start={search.start ?? 0}
        size={PAGE}
        total={data.total}
        onTurn={(start) => navigate({ search: (before) => ({ ...before, start }) })}
      />
    </div>
  )
}
