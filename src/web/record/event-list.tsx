import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ThreadEvent } from '../../model/thread.ts'
import { useJudgements } from '../api/use-judgements.ts'
import { useNames } from '../api/use-names.ts'
import { PickButton } from '../memo/pick-button.tsx'
import { Judged } from '../text/judged.tsx'
import { langTag } from '../text/lang-tag.ts'
import { eventWords } from '../words/pages/events.ts'
import { judgedWords } from '../words/pages/judged.ts'
import { meetingsWords } from '../words/pages/meetings.ts'
import { recordWords } from '../words/pages/record.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'

/** So many events stand at first, and come with each asking. */
const STEP = 30

/** Every place that speaks of something, newest first: its exact words, whose account, what it reports; the words lead into the text. */
export function EventList({ events }: { events: readonly ThreadEvent[] }) {
  const words = usePageWords(eventWords)
  const shared = usePageWords(recordWords)
  const { showAll } = usePageWords(meetingsWords)
  const judged = usePageWords(judgedWords)
  const { party } = useNames()
  const [most, setMost] = useState(STEP)
  const judgementOf = useJudgements(events)
  const newest = events.toSorted((a, b) => {
    const [one, other] = [a.date ?? '', b.date ?? '']
    return one < other ? 1 : one > other ? -1 : 0
  })
  return (
    <div className="events">
      <p className="quiet">{words.order}</p>
      <ol>
        {newest.slice(0, most).map((event) => {
          const judgement = judgementOf(event)
          return (
            <li key={`${event.document} ${event.span.start} ${event.span.end} ${event.kind}`}>
              <p className="event-head">
                <span className="meeting-date">{event.date ?? shared.undated}</span>
                <strong>{words.kinds[event.kind]}</strong>
                <span>{words.statuses[event.reported.status]}</span>
                {event.reported.words && (
                  <span className="quiet">
                    {words.by} <q lang={langTag(event.language)}>{event.reported.words}</q>
                  </span>
                )}
                {event.due && (
                  <span className="quiet">
                    {words.due} {event.due}
                  </span>
                )}
              </p>
              <Link
                to="/read/$id"
                params={{ id: event.document }}
                search={{ article: event.article, at: event.span.start }}
                className={judgement?.action === 'reject' ? 'event-words struck' : 'event-words'}
                lang={langTag(event.language)}
              >
                {judgement?.corrected?.words ?? event.words}
              </Link>
              {judgement && (
                <p>
                  <Judged judgement={judgement} />
                  {judgement.corrected && (
                    <span className="read-as">
                      {' '}
                      {judged.readAs}: <q lang={langTag(event.language)}>{event.words}</q>
                    </span>
                  )}
                </p>
              )}
              <p className="facts">
                <span>{party(event.party) ?? shared.thirdParty}</span>
                {event.publisher && <span>{event.publisher}</span>}
                <span lang={langTag(event.language)}>{event.title ?? event.path.split('/').pop()}</span>
                <PickButton
                  pick={{
                    from: 'text',
                    document: event.document,
                    article: event.article,
                    spans: [event.span],
                    issue: null,
                  }}
                />
              </p>
            </li>
          )
        })}
      </ol>
      {newest.length > most && (
        <button type="button" onClick={() => setMost(most + STEP * 10)}>
          {fill(showAll, { n: newest.length })}
        </button>
      )}
    </div>
  )
}
