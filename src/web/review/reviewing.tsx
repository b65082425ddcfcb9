import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { ReviewQueueItem } from '../../serve/review-routes.ts'
import type { Span } from '../../text/span.ts'
import { ApiError, readingQuery } from '../api/queries.ts'
import { decide, type Judging, takeBack } from '../api/review-queries.ts'
import { useNames } from '../api/use-names.ts'
import { useSettings } from '../frame/settings.tsx'
import { Failure, Loading } from '../frame/states.tsx'
import { useKeys } from '../frame/use-keys.ts'
import { WhyNote } from '../read/why-note.tsx'
import { langTag } from '../text/lang-tag.ts'
import { reviewWords } from '../words/pages/review.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { moveEnd } from './move-ends.ts'
import { SpanEditor } from './span-editor.tsx'

interface ReviewingProps {
  readonly by: string
  readonly items: readonly ReviewQueueItem[]
  /** Every item was judged: others are wanted. */
  readonly onExhausted: () => void
}

/** A decision that can be taken back, and where in the queue it was made. */
interface Made {
  readonly id: string
  readonly at: number
}

/** Goes through the items of a queue one by one. */
export function Reviewing({ by, items, onExhausted }: ReviewingProps) {
  const words = usePageWords(reviewWords)
  const client = useQueryClient()
  const [at, setAt] = useState(0)
  const [made, setMade] = useState<readonly Made[]>([])
  const [spans, setSpans] = useState<Readonly<Record<number, Span>>>({})
  const [said, setSaid] = useState('')
  const busy = useRef(false)
  const note = useRef<HTMLInputElement>(null)
  const item = items[at]!
  const { data: reading, error } = useQuery(readingQuery(item.document))
  const span = spans[at] ?? item.span
  const corrected = span.start !== item.span.start || span.end !== item.span.end
  const article = reading?.articles[item.article]?.span ?? item.span

  const attempt = async (work: () => Promise<void>) => {
    if (busy.current) return
    busy.current = true
    try {
      await work()
    } catch (failure) {
      const { message, remedy } = failure as ApiError
      setSaid(failure instanceof ApiError ? fill(words.another, { message, remedy: remedy ?? '' }) : message)
    } finally {
      busy.current = false
    }
  }
  const judge = (action: Judging['action']) =>
    attempt(async () => {
      if (action === 'correct' && !corrected) return
      const remark = note.current?.value.trim()
      const judging = { by, action, ...(action === 'correct' && { corrected: span }), ...(remark && { note: remark }) }
      const { id } = await decide(item, judging)
      const now = [...made, { id, at }]
      setMade(now)
      setSaid(fill(words.kept, { action: words.actions[action] }))
      if (note.current) note.current.value = ''
      client.invalidateQueries({ queryKey: ['agreement'] })
      client.invalidateQueries({ queryKey: ['history'] })
      forgetJudged(client)
      const judged = new Set(now.map((one) => one.at))
      const order = [...items.keys()]
      const next = order.find((index) => index > at && !judged.has(index)) ?? order.find((index) => !judged.has(index))
      if (next === undefined) onExhausted()
      else setAt(next)
    })
  const undo = () =>
    attempt(async () => {
      const last = made.at(-1)
      if (!last) return
      await takeBack(last.id, by)
      forgetJudged(client)
      setMade(made.slice(0, -1))
      setAt(last.at)
      setSaid(words.takenBack)
    })
  const step = (by: number) => setAt(Math.max(0, Math.min(items.length - 1, at + by)))
  const move = (event: KeyboardEvent, by: 1 | -1) => {
    if (!reading) return
    const held = (event.target as HTMLElement).dataset.end
    const end = event.shiftKey || held === 'start' ? 'start' : 'end'
    setSpans({ ...spans, [at]: moveEnd(reading.text, span, end, by, article) })
  }
  useKeys({
    a: () => judge('accept'),
    x: () => judge('reject'),
    c: () => judge('correct'),
    j: () => step(1),
    k: () => step(-1),
    n: () => note.current?.focus(),
    u: undo,
    arrowleft: (event) => move(event, -1),
    arrowright: (event) => move(event, 1),
  })
  if (error) return <Failure error={error} />
  const buttons = [
    ['accept', 'a', false],
    ['reject', 'x', false],
    ['correct', 'c', !corrected],
  ] as const
  return (
    <section className="review-item" aria-label={`${at + 1} / ${items.length}`}>
      <div className="review-text">
        <Place item={item} at={at} total={items.length} />
        {reading ? (
          <SpanEditor
            text={reading.text}
            article={article}
            language={item.language}
            span={span}
            onChange={(changed) => setSpans({ ...spans, [at]: changed })}
          />
        ) : (
          <Loading />
        )}
        <p className="quiet how-to">
          {words.howTo}{' '}
          {corrected && (
            <button type="button" onClick={() => setSpans({ ...spans, [at]: item.span })}>
              {words.resetEnds}
            </button>
          )}
        </p>
        <div className="review-tools">
          {buttons.map(([action, key, disabled]) => (
            <button key={action} type="button" disabled={disabled} onClick={() => judge(action)}>
              {words[action]} <kbd>{key}</kbd>
            </button>
          ))}
          <button type="button" disabled={at === 0} onClick={() => step(-1)}>
            {words.previous} <kbd>k</kbd>
          </button>
          <button type="button" disabled={at === items.length - 1} onClick={() => step(1)}>
            {words.next} <kbd>j</kbd>
          </button>
          <button type="button" disabled={made.length === 0} onClick={undo}>
            {words.undo} <kbd>u</kbd>
          </button>
        </div>
        <label className="review-note">
          <span>
            {words.note} <kbd>n</kbd>
          </span>
          <input ref={note} type="text" maxLength={5000} placeholder={words.notePlace} />
        </label>
        <p role="status" className="review-said">
          {said}
        </p>
      </div>
      <aside className="review-why">
        <h2 className="label">{words.doubts}</h2>
        <ul className="signs">
          {item.signs.length === 0 && <li className="quiet">{words.noDoubts}</li>}
          {item.signs.map((sign) => (
            <li key={sign}>{words.signs[sign]}</li>
          ))}
        </ul>
        {reading && <WhyNote reading={reading} annotation={`${item.layer}:${item.index}`} />}
      </aside>
    </section>
  )
}

/** What was shown with judgements is asked for again. */
function forgetJudged(client: QueryClient): void {
  client.invalidateQueries({ queryKey: ['judgements'] })
  client.invalidateQueries({ queryKey: ['ledger'] })
}

function Place({ item, at, total }: { item: ReviewQueueItem; at: number; total: number }) {
  const words = usePageWords(reviewWords)
  const { words: common } = useSettings()
  const { party } = useNames()
  return (
    <p className="facts">
      <strong>
        {common.layer[item.layer]} {at + 1}/{total}
      </strong>
      <span>{party(item.party) ?? common.unknown}</span>
      <span lang={langTag(item.language)}>{item.title ?? item.path.split('/').pop()}</span>
      {item.published && <span>{item.published}</span>}
      <Link to="/read/$id" params={{ id: item.document }} search={{ article: item.article, at: item.span.start }}>
        {words.readWhole}
      </Link>
    </p>
  )
}
