import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useRef } from 'react'
import '../styles/record.css'
import '../styles/follow.css'
import type { Strength } from '../../model/commitment.ts'
import type { Ledger } from '../../serve/follow-routes.ts'
import { ledgerCsv, ledgerQuery } from '../api/follow-queries.ts'
import { useNames } from '../api/use-names.ts'
import { Pager } from '../filters/pager.tsx'
import { useSettings } from '../frame/settings.tsx'
import { Empty, Failure, Loading } from '../frame/states.tsx'
import { useItemKeys } from '../frame/use-item-keys.ts'
import { useKeys } from '../frame/use-keys.ts'
import { JudgedShare, RejectedSwitch } from '../text/judged.tsx'
import { eventWords } from '../words/pages/events.ts'
import { followWords } from '../words/pages/follow.ts'
import { recordWords } from '../words/pages/record.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { LedgerFilters } from './ledger-filters.tsx'
import { LedgerRow } from './ledger-row.tsx'
import type { LedgerSearch } from './search.ts'
import { Views } from './views.tsx'

const PAGE = 60
const route = getRouteApi('/follow')

/** The ledger of commitments over the whole collection, a page at a time. The address holds the filters. */
export function FollowPage() {
  const words = usePageWords(followWords)
  const shared = usePageWords(recordWords)
  const { words: common } = useSettings()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const nameGroup = useGroupNames(search.group ?? 'issue')
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useItemKeys(list)
  useKeys({ '/': () => field.current?.focus() })
  const { data, error } = useQuery({ ...ledgerQuery(search, PAGE), placeholderData: keepPreviousData })
  const change = useCallback(
    (changes: Partial<LedgerSearch>) =>
      navigate({ search: (before) => ({ ...before, start: undefined, ...changes }), resetScroll: false }),
    [navigate],
  )
  if (error) return <Failure error={error} />
  if (!data) return <Loading />
  const { group: _, sort: __, ...filters } = search
  if (data.total === 0 && !Object.values(filters).some((value) => value !== undefined))
    return (
      <Empty as="h1" title={words.empty}>
        <p>{words.emptyRemedy}</p>
      </Empty>
    )
  return (
    <div className="page record ledger">
      <div className="view-head">
        <h1 className="section-title">{common.follow}</h1>
        <Views />
      </div>
      <p className="quiet lead">{words.lead}</p>
      <LedgerFilters ref={field} search={search} facets={data.facets} onChange={change} />
      <p className="quiet count-line" role="status">
        {fill(common.commitmentsCount, { n: data.total, documents: data.documents })}
      </p>
      <p className="exports">
        <a href={ledgerCsv(search)} download>
          {common.exportCsv}
        </a>
        <button type="button" onClick={() => print()}>
          {common.print}
        </button>
      </p>
      <JudgedShare judged={data.reviewed} total={data.total} />
      <RejectedSwitch
        count={data.rejected}
        shown={search.rejected === 'shown'}
        onChange={(shown) => change({ rejected: shown ? 'shown' : undefined })}
      />
      {data.total === 0 && (
        <Empty title={shared.nothingFits}>
          <button type="button" onClick={() => navigate({ search: {} })}>
            {shared.clearFilters}
          </button>
        </Empty>
      )}
      <div ref={list}>
        {groupLines(data.lines).map(([id, lines]) => (
          <section key={id ?? ''}>
            <h2 className="group-head">
              {nameGroup(id)} <span className="count">{data.groups.find((group) => group.id === id)?.count}</span>
            </h2>
            <ul>
              {lines.map((line) => (
                <LedgerRow key={`${line.document} ${line.span.start} ${line.span.end} ${line.act}`} line={line} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Pager
        start={search.start ?? 0}
        size={PAGE}
        total={data.total}
        onTurn={(start) => navigate({ search: (before) => ({ ...before, start }) })}
      />
    </div>
  )
}

/** The lines of a page under the heads of their groups, in the server's order. */
const groupLines = (lines: Ledger['lines']) => [...Map.groupBy(lines, ({ group }) => group)]

/** Says what stands over a group. */
function useGroupNames(by: NonNullable<LedgerSearch['group']> | 'issue'): (id: string | null) => string {
  const words = usePageWords(followWords)
  const { statuses } = usePageWords(eventWords)
  const { words: common } = useSettings()
  const { issue, party } = useNames()
  return (id) => {
    if (id === null)
      return (
        { issue: common.noIssue, status: words.notFollowed, deadline: words.deadlines.none }[by as 'issue'] ??
        common.unknown
      )
    if (by === 'issue') return issue(id) ?? id
    if (by === 'party')
      return id
        .split(' ')
        .map((code) => party(code))
        .join(', ')
    if (by === 'status') return statuses[id as keyof typeof statuses]
    return by === 'strength' ? common.strengths[id as Strength] : id
  }
}
