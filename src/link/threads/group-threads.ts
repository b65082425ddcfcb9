import type { ReportedStatus, Thread, ThreadEvent } from '../../model/thread.ts'
import { printDay, toDay } from '../../text/calendar.ts'
import { windowOf } from '../dates/day-window.ts'
import type { ArticleFacts } from '../meetings/told.ts'
import type { Turn } from './read-turns.ts'

/** A turn with the article it stands in. */
export interface PlacedTurn extends Turn {
  readonly by: ArticleFacts
}

/** Reports of doing, against which a date to be kept is watched. */
const DONE: ReadonlySet<ReportedStatus> = new Set(['begun', 'held', 'completed', 'resumed', 'progress'])

/**
 * Joins turns of the same parties on the same topic into threads, in the order of their dates. `asOf` (EDTF): what the
 * record said on that day. A thread holds at least one undertaking or channel; mere mentions make none.
 * The result depends on the turns only, not on their order.
 */
export function groupThreads(turns: readonly PlacedTurn[], asOf: string | null = null): Thread[] {
  const limit = asOf === null ? null : (windowOf(asOf)?.to ?? null)
  const known =
    limit === null ? turns : turns.filter(({ date }) => date !== null && (windowOf(date)?.from ?? Infinity) <= limit)
  const groups = new Map<string, PlacedTurn[]>()
  for (const turn of known)
    for (const topic of turn.topics) {
      const key = `${turn.parties.join('+')}/${topic.key}`
      const group = groups.get(key)
      if (group) group.push(turn)
      else groups.set(key, [turn])
    }
  const lastDay = lastOf(known)
  return [...groups]
    .flatMap(([key, group]) => partByActor(key, group))
    .filter(([, group]) => group.some(({ undertakes, mechanism }) => undertakes || mechanism !== null))
    .map(([key, group]) => describeThread(key, group.sort(compareTurns), asOf ?? lastDay))
    .sort((a, b) => compareText(a.id, b.id))
}

/**
 * Where every undertaking on a topic is of one party alone, and of different ones, each has a thread of its own: what A
 * promises is not kept by B. Words that undertake nothing are in all of them.
 */
function partByActor(key: string, group: readonly PlacedTurn[]): [string, PlacedTurn[]][] {
  const undertaken = group.filter(({ undertakes }) => undertakes)
  const actors = [...new Set(undertaken.map(({ alone }) => alone))]
  if (actors.length < 2 || actors.includes(null)) return [[key, [...group]]]
  return actors
    .sort()
    .map((actor) => [`${key}/${actor}`, group.filter(({ undertakes, alone }) => !undertakes || alone === actor)])
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const compareTurns = (a: PlacedTurn, b: PlacedTurn): number =>
  compareText(a.date ?? '9999', b.date ?? '9999') ||
  compareText(a.by.document, b.by.document) ||
  a.span.start - b.span.start

/** The latest day of any turn. */
function lastOf(turns: readonly PlacedTurn[]): string | null {
  let last = Number.NEGATIVE_INFINITY
  for (const { date } of turns) {
    const day = date === null ? null : windowOf(date)
    if (day && day.to > last) last = day.to
  }
  return Number.isFinite(last) ? printDay(toDay(last)) : null
}

function describeThread(id: string, turns: readonly PlacedTurn[], to: string | null): Thread {
  const [parties, ...rest] = id.split('/') as [string, ...string[]]
  const actor = /^[A-Z]/.test(rest.at(-1)!) ? rest.pop()! : null
  const topic = rest.join('/')
  const events = eventsOf(turns, topic)
  const dated = events.filter(({ date }) => date !== null)
  const telling = events.findLast(({ reported }) => reported.status !== 'mentioned' && reported.status !== 'urged')
  return {
    id,
    parties: parties.split('+'),
    actor,
    issue: topic.startsWith('channel/') ? null : topic,
    mechanisms: [...new Set(events.flatMap(({ mechanism }) => mechanism ?? []))].sort(),
    events,
    first: dated[0]?.date ?? null,
    last: dated.at(-1)?.date ?? null,
    reported: {
      status: telling?.reported.status ?? 'mentioned',
      date: telling?.date ?? null,
      party: telling?.party ?? null,
    },
    assessed: 'not reviewed',
    silentSince: dated.at(-1)?.date ?? null,
    dues: watchDues(events, to),
  }
}

/** Turns as the events of one life, in the order of their dates. */
export const describeEvents = (turns: readonly PlacedTurn[], topic: string): ThreadEvent[] =>
  eventsOf([...turns].sort(compareTurns), topic)

function eventsOf(turns: readonly PlacedTurn[], topic: string): ThreadEvent[] {
  let announced = false
  return turns.map((turn): ThreadEvent => {
    const kind = kindOf(turn, announced)
    if (kind === 'announcement') announced = true
    return {
      document: turn.by.document,
      article: turn.article,
      path: turn.by.path,
      title: turn.by.title,
      language: turn.by.language,
      date: turn.date,
      party: turn.by.party,
      publisher: turn.by.publisher,
      span: turn.span,
      about: turn.topics.find(({ key }) => key === topic)?.span ?? turn.span,
      words: turn.words,
      kind,
      reported: { status: turn.status, span: turn.cue, words: turn.cueWords },
      mechanism: turn.mechanism,
      called: turn.called,
      round: turn.round,
      chairs: turn.chairs,
      act: turn.act,
      undertakes: turn.undertakes,
      due: turn.due,
      because: [
        `same parties: ${turn.parties.join(', ')}`,
        turn.mechanism ? `names the channel ${turn.mechanism}` : `same issue: ${topic}`,
      ],
    }
  })
}

/** What a turn is in its thread's life: by its reported status, and by whether something was announced before. */
function kindOf({ status, undertakes, mechanism }: PlacedTurn, announced: boolean): ThreadEvent['kind'] {
  if (status === 'suspended') return 'suspension'
  if (status === 'resumed' && !undertakes) return 'resumption'
  if (status === 'breach') return 'contradiction'
  if (status === 'completed') return 'completion'
  if (status === 'begun' || status === 'held' || status === 'progress' || status === 'next-steps')
    return announced || !undertakes ? 'step' : 'announcement'
  if (status === 'urged') return 'call'
  if (undertakes || (mechanism !== null && status === 'agreed')) return announced ? 'restatement' : 'announcement'
  return 'mention'
}

/** Each date by which something was to be done, and whether any later words report doing. */
function watchDues(events: readonly ThreadEvent[], to: string | null): Thread['dues'] {
  const today = to === null ? null : windowOf(to)
  if (!today || to === null) return []
  return events.flatMap((event, at) => {
    const due = event.due === null ? null : windowOf(event.due)
    if (!due) return []
    const found = events.slice(at + 1).some((later) => later.date !== event.date && DONE.has(later.reported.status))
    const state = found ? 'evidence found' : due.to >= today.to ? 'to come' : 'no evidence found'
    return [{ due: event.due!, event: at, state, to } as const]
  })
}
