import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useRef } from 'react'
import '../styles/record.css'
import '../styles/meetings.css'
import { meetingsCsv, meetingsQuery } from '../api/meetings-query.ts'
import { Pager } from '../filters/pager.tsx'
import { useSettings } from '../frame/settings.tsx'
import { Empty, Failure, Loading } from '../frame/states.tsx'
import { useItemKeys } from '../frame/use-item-keys.ts'
import { useKeys } from '../frame/use-keys.ts'
import { meetingsWords } from '../words/pages/meetings.ts'
import { recordWords } from '../words/pages/record.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { MeetingCard } from './meeting-card.tsx'
import { MeetingFilters } from './meeting-filters.tsx'
import type { MeetingsSearch } from './search.ts'
import { Timeline } from './timeline.tsx'

const PAGE = 40
const route = getRouteApi('/meetings')

/** The meetings of the collection over time, with their accounts. The address holds the filters. */
export function MeetingsPage() {
  const words = usePageWords(meetingsWords)
  const shared = usePageWords(recordWords)
  const { words: common } = useSettings()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLOListElement>(null)
  useItemKeys(list)
  useKeys({ '/': () => field.current?.focus() })
  const { data, error } = useQuery({ ...meetingsQuery(search, PAGE), placeholderData: keepPreviousData })
  const change = useCallback(
    (changes: Partial<MeetingsSearch>) =>
      navigate({ search: (before) => ({ ...before, start: undefined, ...changes }), resetScroll: false }),
    [navigate],
  )
  if (error) return <Failure error={error} />
  if (!data) return <Loading />
  const isFiltered = Object.entries(search).some(([name, value]) => value !== undefined && name !== 'order')
  if (data.total === 0 && !isFiltered)
    return (
      <Empty as="h1" title={words.empty}>
        <p>{words.emptyRemedy}</p>
      </Empty>
    )
  return (
    <div className="page record">
      <h1 className="section-title">{common.meetings}</h1>
      <p className="quiet lead">{words.lead}</p>
      <MeetingFilters ref={field} search={search} facets={data.facets} onChange={change} />
      <Timeline timeline={data.timeline} zoom={search.in} onZoom={(zoom) => change({ in: zoom })} />
      <p className="quiet" role="status">
        {fill(words.total, { n: data.total })}
      </p>
      <p className="exports">
        <a href={meetingsCsv(search)} download>
          {common.exportCsv}
        </a>
        <button type="button" onClick={() => print()}>
          {common.print}
        </button>
      </p>
      <p className="proposal">{common.proposal}</p>
      {data.total === 0 && (
        <Empty title={shared.nothingFits}>
          <button type="button" onClick={() => navigate({ search: {} })}>
            {shared.clearFilters}
          </button>
        </Empty>
      )}
      <ol className="meetings" ref={list}>
        {data.meetings.map((meeting) => (
          <MeetingCard key={meeting.id} meeting={meeting} />
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
