import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useRef } from 'react'
import '../styles/record.css'
import '../styles/lives.css'
import { mechanismsQuery } from '../api/mechanisms-query.ts'
import { useNames } from '../api/use-names.ts'
import { FilterSelect } from '../filters/filter-select.tsx'
import { FilterText } from '../filters/filter-text.tsx'
import { Pager } from '../filters/pager.tsx'
import { useSettings } from '../frame/settings.tsx'
import { Empty, Failure, Loading } from '../frame/states.tsx'
import { useItemKeys } from '../frame/use-item-keys.ts'
import { useKeys } from '../frame/use-keys.ts'
import { LifeLegend } from '../record/life-line.tsx'
import { mechanismsWords } from '../words/pages/mechanisms.ts'
import { recordWords } from '../words/pages/record.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { MechanismItem } from './mechanism-item.tsx'
import type { MechanismsSearch } from './search.ts'

const PAGE = 30
const route = getRouteApi('/mechanisms')

/** The standing channels with their lives on one scale of time. */
export function MechanismsPage() {
  const words = usePageWords(mechanismsWords)
  const shared = usePageWords(recordWords)
  const { words: common } = useSettings()
  const { issue, party } = useNames()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLOListElement>(null)
  useItemKeys(list)
  const change = useCallback(
    (changes: Partial<MechanismsSearch>) =>
      navigate({ search: (before) => ({ ...before, start: undefined, ...changes }), resetScroll: false }),
    [navigate],
  )
  const seek = useCallback((find: string | undefined) => change({ find }), [change])
  useKeys({ '/': () => field.current?.focus(), escape: () => change({ open: undefined, start: search.start }) })
  const { data, error } = useQuery({ ...mechanismsQuery(search, PAGE), placeholderData: keepPreviousData })
  if (error) return <Failure error={error} />
  if (!data) return <Loading />
  const isFiltered = [search.party, search.with, search.issue, search.state, search.find, search.asOf].some(Boolean)
  if (data.total === 0 && !isFiltered)
    return (
      <Empty as="h1" title={words.empty}>
        <p>{words.emptyRemedy}</p>
      </Empty>
    )
  const parties = data.facets.party.map(({ id, count }) => ({ id, label: party(id) ?? id, count }))
  return (
    <div className="page record">
      <h1 className="section-title">{common.mechanisms}</h1>
      <p className="quiet lead">{words.lead}</p>
      <search aria-label={shared.filters} className="filters">
        <FilterText ref={field} label={words.find} value={search.find} onChange={seek} />
        <FilterSelect
          label={shared.party}
          value={search.party}
          options={parties}
          onChange={(value) => change({ party: value })}
        />
        <FilterSelect
          label={shared.secondParty}
          value={search.with}
          options={parties.filter(({ id }) => id !== search.party)}
          onChange={(value) => change({ with: value })}
        />
        <FilterSelect
          label={words.state}
          value={search.state}
          options={data.facets.state.map(({ id, count }) => ({
            id,
            label: words.states[id as keyof typeof words.states],
            count,
          }))}
          onChange={(state) => change({ state })}
        />
        <FilterSelect
          label={words.issue}
          value={search.issue}
          options={data.facets.issue.map(({ id, count }) => ({ id, label: issue(id) ?? id, count }))}
          onChange={(value) => change({ issue: value })}
        />
        <label className="filter">
          <span>{words.asOf}</span>
          <input
            type="date"
            value={search.asOf ?? ''}
            onChange={({ target: { value } }) => change({ asOf: value || undefined })}
          />
        </label>
        <label className="filter">
          <span>{words.order}</span>
          <select
            value={search.order ?? 'places'}
            onChange={({ target: { value } }) =>
              change({ order: (['latest', 'silent', 'name'] as const).find((order) => order === value) })
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
        {data.reach.from && ` · ${data.reach.from} – ${data.reach.to}`}
      </p>
      <p className="proposal">{common.proposal}</p>
      <LifeLegend />
      {data.total === 0 && (
        <Empty title={shared.nothingFits}>
          <button type="button" onClick={() => navigate({ search: {} })}>
            {shared.clearFilters}
          </button>
        </Empty>
      )}
      <ol className="mechanisms" ref={list}>
        {data.mechanisms.map((line) => (
          <MechanismItem
            key={line.key}
            line={line}
            reach={data.reach}
            asOf={search.asOf}
            open={line.key === search.open}
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
