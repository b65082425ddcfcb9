import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef } from 'react'
import '../styles/record.css'
import '../styles/follow.css'
import type { Judgement } from '../../model/judgement.ts'
import type { Due } from '../../serve/follow-routes.ts'
import { duesCsv, duesQuery } from '../api/follow-queries.ts'
import { useJudgements } from '../api/use-judgements.ts'
import { useNames } from '../api/use-names.ts'
import { FilterSelect } from '../filters/filter-select.tsx'
import { Pager } from '../filters/pager.tsx'
import { useSettings } from '../frame/settings.tsx'
import { Failure, Loading } from '../frame/states.tsx'
import { useItemKeys } from '../frame/use-item-keys.ts'
import { Judged, JudgedShare } from '../text/judged.tsx'
import { langTag } from '../text/lang-tag.ts'
import { followWords } from '../words/pages/follow.ts'
import { recordWords } from '../words/pages/record.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { CalendarGrid } from './calendar-grid.tsx'
import { useThreadName } from './thread-name.ts'
import { Views } from './views.tsx'

const PAGE = 50
const NONE: readonly Due[] = []
const route = getRouteApi('/follow/calendar')

/** What was due when, and which undertakings nothing was heard of for the longest time. */
export function CalendarPage() {
  const words = usePageWords(followWords)
  const shared = usePageWords(recordWords)
  const { words: common } = useSettings()
  const { party } = useNames()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const nameOf = useThreadName()
  const list = useRef<HTMLUListElement>(null)
  useItemKeys(list)
  const { data, error } = useQuery({ ...duesQuery(search, PAGE), placeholderData: keepPreviousData })
  const judgementOf = useJudgements(data?.dues ?? NONE)
  if (error) return <Failure error={error} />
  if (!data) return <Loading />
  const codes = [
    ...new Set([
      ...(search.party ? [search.party] : []),
      ...data.silent.flatMap(({ parties }) => parties),
      ...data.dues.flatMap(({ parties }) => parties),
    ]),
  ]
  const change = (changes: Partial<typeof search>) =>
    navigate({ search: (before) => ({ ...before, start: undefined, ...changes }), resetScroll: false })
  return (
    <div className="page record">
      <div className="view-head">
        <h1 className="section-title">{words.calendar}</h1>
        <Views />
      </div>
      <p className="quiet lead">{data.to ? fill(words.calendarLead, { to: data.to }) : words.calendarLeadEmpty}</p>
      <search aria-label={shared.filters} className="filters">
        <FilterSelect
          label={shared.party}
          value={search.party}
          options={codes.map((id) => ({ id, label: party(id) ?? id }))}
          onChange={(value) => change({ party: value })}
        />
        <ul className="due-legend">
          {(['no evidence found', 'evidence found', 'to come'] as const).map((state) => (
            <li key={state}>
              <span
                className={`due-${state === 'to come' ? 'coming' : state === 'evidence found' ? 'evidence' : 'open'}`}
              >
                n
              </span>
              {words.dueStates[state]}
            </li>
          ))}
        </ul>
      </search>
      {data.cells.length > 0 && (
        <CalendarGrid cells={data.cells} chosen={search.in} onChoose={(key) => change({ in: key })} />
      )}
      <p className="quiet" role="status">
        {fill(words.dueTotal, { n: data.total })}
        {search.in && ` · ${search.in} `}
        {search.in && (
          <button type="button" onClick={() => change({ in: undefined })}>
            {words.allDues}
          </button>
        )}
      </p>
      <p className="exports">
        <a href={duesCsv(search)} download>
          {common.exportCsv}
        </a>
        <button type="button" onClick={() => print()}>
          {common.print}
        </button>
      </p>
      <JudgedShare judged={data.dues.filter((due) => judgementOf(due) !== null).length} total={data.dues.length} />
      <ul className="due-list" ref={list}>
        {data.dues.map((due) => (
          <DueRow
            key={`${due.thread} ${due.document} ${due.span.start} ${due.due}`}
            due={due}
            judgement={judgementOf(due)}
            name={nameOf({ ...due, id: due.thread })}
          />
        ))}
      </ul>
      <Pager
        start={search.start ?? 0}
        size={PAGE}
        total={data.total}
        onTurn={(start) => navigate({ search: (before) => ({ ...before, start }) })}
      />
      {data.silent.length > 0 && (
        <section aria-labelledby="silent-title">
          <h2 id="silent-title" className="group-head">
            {words.silentTitle}
          </h2>
          <ul className="silent-list">
            {data.silent.map((thread) => (
              <li key={thread.id}>
                <Link to="/follow/thread" search={{ id: thread.id }}>
                  {nameOf(thread)}
                </Link>{' '}
                <span className="quiet">{fill(words.silentLine, { date: thread.silentSince, n: thread.events })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

interface DueRowProps {
  readonly due: Due
  readonly name: string
  readonly judgement: Judgement | null
}

function DueRow({ due, name, judgement }: DueRowProps) {
  const words = usePageWords(followWords)
  const shared = usePageWords(recordWords)
  const { party } = useNames()
  return (
    <li className="ledger-row">
      <p className="ledger-who">
        <strong>{due.due}</strong>
        <span>{words.dueStates[due.state]}</span>
        <Link to="/follow/thread" search={{ id: due.thread }} className="thread-link">
          {name}
        </Link>
      </p>
      <Link
        to="/read/$id"
        params={{ id: due.document }}
        search={{ article: due.article, at: due.span.start }}
        className={judgement?.action === 'reject' ? 'ledger-words struck' : 'ledger-words'}
        lang={langTag(due.language)}
      >
        {judgement?.corrected?.words ?? due.words}
      </Link>
      <p>
        <Judged judgement={judgement} />
      </p>
      <p className="facts">
        <span>{party(due.account) ?? shared.thirdParty}</span>
        <span>{due.date ?? shared.undated}</span>
      </p>
    </li>
  )
}
