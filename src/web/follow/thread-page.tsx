import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import '../styles/record.css'
import '../styles/lives.css'
import '../styles/follow.css'
import type { Thread } from '../../model/thread.ts'
import { threadQuery } from '../api/follow-queries.ts'
import { useJudgements } from '../api/use-judgements.ts'
import { Failure, Loading } from '../frame/states.tsx'
import { EventList } from '../record/event-list.tsx'
import { LifeLegend, LifeLine } from '../record/life-line.tsx'
import { JudgedShare } from '../text/judged.tsx'
import { eventWords } from '../words/pages/events.ts'
import { followWords } from '../words/pages/follow.ts'
import { recordWords } from '../words/pages/record.ts'
import { usePageWords } from '../words/use-words.ts'
import { useThreadName } from './thread-name.ts'
import { Views } from './views.tsx'

const route = getRouteApi('/follow/thread')

/** One undertaking followed through the documents: its life-line, what is reported of it, every place in its exact words. */
export function ThreadPage() {
  const { id } = route.useSearch()
  const { data, error } = useQuery(threadQuery(id))
  if (error) return <Failure error={error} />
  return data ? <ThreadShown thread={data} /> : <Loading />
}

function ThreadShown({ thread }: { thread: Thread }) {
  const words = usePageWords(followWords)
  const shared = usePageWords(recordWords)
  const { statuses } = usePageWords(eventWords)
  const nameOf = useThreadName()
  const { events, first, last, reported, assessed, silentSince, dues } = thread
  const facts: readonly (readonly [string, string | null])[] = [
    [words.reported, `${statuses[reported.status]}${reported.date ? ` (${reported.date})` : ''}`],
    [words.assessed, assessed === 'not reviewed' ? words.notReviewed : assessed],
    [words.first, first],
    [words.last, last],
    [words.silentSince, silentSince],
  ]
  const judgementOf = useJudgements(events)
  const marks = events.flatMap(({ date, reported: { status } }) =>
    date === null ? [] : [{ date, status: status as string, count: 1 }],
  )
  const once = [...new Map(marks.map((mark) => [`${mark.date} ${mark.status}`, mark])).values()]
  return (
    <article className="page record">
      <div className="view-head">
        <h1 className="section-title">{nameOf(thread)}</h1>
        <Views />
      </div>
      <JudgedShare judged={events.filter((event) => judgementOf(event) !== null).length} total={events.length} />
      <dl className="life-days thread-facts">
        {facts.map(
          ([label, value]) =>
            value !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <LifeLegend />
      <LifeLine marks={once} from={first} to={last} />
      {dues.length > 0 && (
        <section aria-labelledby="thread-dues">
          <h2 id="thread-dues" className="group-head">
            {words.dues}
          </h2>
          <ul className="thread-dues">
            {dues.map(({ due, event, state }) => (
              <li key={`${due} ${event}`}>
                <span className="meeting-date">{due}</span> <strong>{words.dueStates[state]}</strong>{' '}
                <span className="quiet">
                  {events[event]?.words} ({events[event]?.date ?? shared.undated})
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2 className="group-head">{words.events}</h2>
      <EventList events={events} />
    </article>
  )
}
