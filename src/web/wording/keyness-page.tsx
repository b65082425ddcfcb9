import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useRef } from 'react'
import '../styles/record.css'
import '../styles/compare.css'
import '../styles/wording.css'
import '../styles/keyness.css'
import { titleOf } from '../../model/reading.ts'
import { namesQuery, readingQuery } from '../api/queries.ts'
import { useNames } from '../api/use-names.ts'
import { keynessCsv, keynessQuery } from '../api/wording-queries.ts'
import { FilterSelect } from '../filters/filter-select.tsx'
import { useSettings } from '../frame/settings.tsx'
import { Empty, Failure, Loading } from '../frame/states.tsx'
import { useItemKeys } from '../frame/use-item-keys.ts'
import { useKeys } from '../frame/use-keys.ts'
import { keynessWords } from '../words/pages/keyness.ts'
import { recordWords } from '../words/pages/record.ts'
import { wordingWords } from '../words/pages/wording.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { KeynessSide } from './keyness-side.tsx'
import { KeynessTable } from './keyness-table.tsx'
import { isPeriod, type KeynessSearch, SURE } from './search.ts'
import { Views } from './views.tsx'

const route = getRouteApi('/wording/keyness')

/** The words that set a period or a text apart from another. */
export function KeynessPage() {
  const words = usePageWords(keynessWords)
  const { keyness } = usePageWords(wordingWords)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const sides = useRef<HTMLDivElement>(null)
  useKeys({ '/': () => sides.current?.querySelector('input')?.focus() })
  const change = (changes: Partial<KeynessSearch>) =>
    navigate({ search: (before) => ({ ...before, ...changes }), resetScroll: false })
  const { target } = search
  return (
    <div className="page record keyness">
      <div className="view-head">
        <h1 className="section-title">{keyness}</h1>
        <Views />
      </div>
      <p className="quiet lead">{words.lead}</p>
      <div className="keyness-sides" ref={sides}>
        <KeynessSide label={words.these} value={target} onChoose={(value) => change({ target: value })} />
        <KeynessSide
          label={words.against}
          value={search.against}
          rest={target && !isPeriod(target) ? words.restOfText : words.restOfPeriod}
          onChoose={(against) => change({ against })}
        />
      </div>
      <Counting search={search} onChange={change} />
      {target === undefined ? (
        <Empty title={words.chooseFirst}>{words.chooseFirstRemedy}</Empty>
      ) : (
        <Found search={search} />
      )}
    </div>
  )
}

/** What is counted: whose accounts, which language, how many words in a row, how often at least. */
function Counting({ search, onChange }: { search: KeynessSearch; onChange: (changes: KeynessSearch) => void }) {
  const words = usePageWords(keynessWords)
  const shared = usePageWords(recordWords)
  const { party } = useNames()
  const { data } = useQuery(namesQuery)
  const parties = (data?.parties ?? [])
    .map(({ id }) => ({ id, label: party(id) ?? id }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <search aria-label={shared.filters} className="filters">
      <FilterSelect
        label={words.party}
        value={search.party}
        options={parties}
        onChange={(value) => onChange({ party: value })}
      />
      <label className="filter">
        <span>{words.language}</span>
        <select
          value={search.language ?? ''}
          onChange={({ target: { value } }) => onChange({ language: value || undefined })}
        >
          <option value="">{words.mostOf}</option>
          <option value="en">English</option>
          <option value="zh">中文</option>
        </select>
      </label>
      <label className="filter">
        <span>{words.longest}</span>
        <select
          value={search.longest ?? 1}
          onChange={({ target: { value } }) => onChange({ longest: value === '1' ? undefined : Number(value) })}
        >
          <option value={1}>{words.single}</option>
          {[2, 3, 4].map((n) => (
            <option key={n} value={n}>
              {fill(words.upTo, { n })}
            </option>
          ))}
        </select>
      </label>
      <label className="filter">
        <span>{words.least}</span>
        <select
          value={search.least ?? 5}
          onChange={({ target: { value } }) => onChange({ least: value === '5' ? undefined : Number(value) })}
        >
          {[2, 5, 10, 20].map((n) => (
            <option key={n} value={n}>
              {fill(words.times, { n })}
            </option>
          ))}
        </select>
      </label>
      <label className="filter">
        <span>{words.sure}</span>
        <select
          value={search.sure ?? SURE[0][0]}
          onChange={({ target: { value } }) =>
            onChange({ sure: SURE.slice(1).find(([least]) => String(least) === value)?.[0] })
          }
        >
          {SURE.map(([least, p]) => (
            <option key={p} value={least}>
              {fill(words.sureThan, { p })}
            </option>
          ))}
        </select>
      </label>
    </search>
  )
}

function Found({ search }: { search: KeynessSearch }) {
  const words = usePageWords(keynessWords)
  const { words: common } = useSettings()
  const list = useRef<HTMLDivElement>(null)
  useItemKeys(list)
  const rest = isPeriod(search.target!) ? words.restOfPeriod : words.restOfText
  const [here, there] = [useSideName(search.target, rest), useSideName(search.against, rest)]
  const { data, error } = useQuery({ ...keynessQuery(search), placeholderData: keepPreviousData })
  if (error) return <Failure error={error} />
  if (!data) return <Loading />
  const [least, p] = SURE.find(([value]) => value === search.sure) ?? SURE[0]
  const compared = data.target.words > 0 && data.reference.words > 0
  return (
    <div ref={list}>
      <p className="quiet count-line" role="status">
        {compared ? fill(words.counted, { n: data.total.toLocaleString(), least, p }) : words.empty}
        {data.total > data.words.length && ` · ${fill(words.cut, { n: data.words.length })}`}
      </p>
      <ul className="facts">
        {[
          [here, data.target],
          [there, data.reference],
        ].map(([name, side]) => {
          const { articles, words: n } = side as typeof data.target
          return (
            <li key={String(name)}>
              {String(name)}: {fill(words.sizes, { articles: articles.toLocaleString(), words: n.toLocaleString() })}
            </li>
          )
        })}
      </ul>
      {data.total > 0 && (
        <p className="exports">
          <a href={keynessCsv(search)} download>
            {common.exportCsv}
          </a>
          <button type="button" onClick={() => print()}>
            {common.print}
          </button>
        </p>
      )}
      {compared && data.total === 0 && <Empty title={words.nothing}>{words.nothingRemedy}</Empty>}
      <div className="key-tables">
        <KeynessTable keyness={data} side="target" name={here} />
        <KeynessTable keyness={data} side="reference" name={there} />
      </div>
      <details>
        <summary>{words.explain}</summary>
        <p>{words.explained}</p>
      </details>
    </div>
  )
}

/** What a side is called: its dates, its title, or what it is when nothing was chosen. */
function useSideName(side: string | undefined, rest: string): string {
  const isText = side !== undefined && !isPeriod(side)
  const [document = '', article = '0'] = side?.split('.') ?? []
  const { data } = useQuery({ ...readingQuery(document), enabled: isText })
  const title = data && (titleOf(data, Number(article)) ?? data.document.path.split('/').pop())
  return (isText && title) || (side ?? rest)
}
