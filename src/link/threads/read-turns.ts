import { isGeneralIssue } from '../../lexicon/issues.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Commitment } from '../../model/commitment.ts'
import type { Mechanism } from '../../model/mechanism.ts'
import type { Reading } from '../../model/reading.ts'
import type { Sentence } from '../../model/sentence.ts'
import type { ReportedStatus, ThreadEvent } from '../../model/thread.ts'
import { contains, overlapOf, type Span } from '../../text/span.ts'
import { channelOf } from '../mechanisms/channel-of.ts'
import { findGoverningCue } from './governing-cue.ts'
import { findStatusCues, type StatusCue, statusOfCommitment } from './status.ts'
import { type Topic, topicOfMechanism, topicsOf } from './topics.ts'

/** One place of a text that speaks of an undertaking: what threads are made of, without the text. */
export interface Turn {
  readonly article: number
  readonly span: Span
  readonly words: string
  /** Topics by which it joins threads. */
  readonly topics: readonly Topic[]
  readonly mechanism: string | null
  /** The channel's name as the words have it, which round of it they tell of, and who chairs it. */
  readonly called: string | null
  readonly round: number | null
  readonly chairs: ThreadEvent['chairs']
  /** What is undertaken; null where nothing is. */
  readonly act: Commitment['act'] | null
  /** The parties concerned, two at least. */
  readonly parties: readonly string[]
  readonly status: ReportedStatus
  readonly cue: Span | null
  readonly cueWords: string | null
  readonly undertakes: boolean
  /** Who alone undertakes it; null where several do together, or nothing is undertaken. */
  readonly alone: string | null
  readonly due: string | null
  /** EDTF day of the account. */
  readonly date: string | null
}

const LONGEST = 400
/** Sentences that say nothing of their own. */
const SILENT: ReadonlySet<string> = new Set(['heading', 'dateline', 'byline', 'boilerplate'])

/** The turns of a reading, in text order: commitments, channels that are named, and issues whose state is reported. */
export function readTurns(reading: Reading, lexicon: Lexicon): Turn[] {
  const principals = reading.articles.map(({ span }) => principalsOf(reading, span))
  const dates = reading.articles.map((_, number) => dateOf(reading, number))
  const meets = reading.articles.map(({ span }, number) => isOfMeeting(reading, span, principals[number]!))
  const turns: Turn[] = []
  const byStart = makeFinder(reading)
  for (const sentence of reading.sentences) {
    if (SILENT.has(sentence.kind)) continue
    const mentions = byStart.mentions(sentence.span)
    const parties = partiesOf(mentions, principals[sentence.article]!)
    if (parties.length < 2) continue
    const between = { parties, speaksOfBoth: meets[sentence.article]! || namesTwo(mentions) }
    turns.push(...turnsOf(reading, sentence, between, dates[sentence.article]!, lexicon, byStart))
  }
  return turns
}

type Finder = ReturnType<typeof makeFinder>

/** Annotations inside a sentence. */
function makeFinder(reading: Reading) {
  const inside =
    <One extends { readonly span: Span }>(list: readonly One[]) =>
    (span: Span) =>
      list.filter((one) => overlapOf(one.span, span) > 0)
  return {
    mentions: inside(reading.mentions),
    commitments: inside(reading.commitments),
    mechanisms: inside(reading.mechanisms),
  }
}

/** Whom a sentence is taken to concern, and whether its own words, or a meeting that its article tells of, say so. */
interface Between {
  readonly parties: readonly string[]
  readonly speaksOfBoth: boolean
}

function turnsOf(
  reading: Reading,
  sentence: Sentence,
  { parties, speaksOfBoth }: Between,
  date: string | null,
  lexicon: Lexicon,
  find: Finder,
): Turn[] {
  const { text } = reading
  const { span, language, article } = sentence
  const cues = findStatusCues(lexicon, text, span, language)
  const commitments = find.commitments(span).filter(({ umbrella }) => !umbrella)
  const mechanisms = find.mechanisms(span)
  const govern = (words: Span, isChannel: boolean) => findGoverningCue(cues, text, { span: words, language, isChannel })
  const make = (
    words: Span,
    topics: readonly Topic[],
    { status, cue }: Report,
    mechanism: Mechanism | null,
    commitment: Commitment | null,
  ): Turn => ({
    article,
    span: words,
    words: say(text, { start: words.start, end: Math.min(words.end, words.start + LONGEST) }),
    topics: [...new Map(topics.map((topic) => [topic.key, topic])).values()],
    mechanism: mechanism && channelOf(lexicon, mechanism),
    called: mechanism && say(text, mechanism.span),
    round: mechanism?.round ?? null,
    chairs: (mechanism?.chairs ?? []).map(({ id, name, party }) => ({ id, name, party })),
    act: commitment?.act ?? null,
    parties: commitment ? withActors(commitment, parties) : parties,
    status,
    cue,
    cueWords: cue && text.slice(cue.start, cue.end),
    undertakes: commitment !== null,
    alone: commitment?.mode === 'unilateral' && commitment.actors.length === 1 ? commitment.actors[0]! : null,
    due: commitment?.deadline ? dueOf(reading, commitment.deadline) : null,
    date,
  })
  const turns: Turn[] = []
  const taken: Span[] = []
  for (const commitment of commitments) {
    const part = ownPart(commitment, commitments)
    const own = mechanisms.filter((one) => contains(part, one.span))
    const channels = own.flatMap((one) => topicOfMechanism(lexicon, one) ?? [])
    const issues = topicsOf(lexicon, text, part, language).filter(
      (topic) => !own.some((one) => overlapOf(one.span, topic.span) > 0),
    )
    const topics = [...channels, ...issues.filter(({ key }) => channels.length === 0 || !isGeneralIssue(lexicon, key))]
    if (topics.length === 0) continue
    taken.push(commitment.span)
    const report = reportOf(commitment, govern({ start: commitment.span.start, end: commitment.span.start }, false))
    const [first = null, ...others] = own.filter((one) => channelOf(lexicon, one) !== null)
    turns.push(make(commitment.span, topics, report, first, commitment))
    // Further channels in the same words: places of their lives, but no further events of threads.
    for (const one of others) turns.push(make(one.span, [], report, one, null))
  }
  for (const one of mechanisms) {
    if (taken.some((other) => contains(other, one.span))) continue
    const topic = topicOfMechanism(lexicon, one)
    if (!topic && channelOf(lexicon, one) === null) continue
    taken.push(one.span)
    turns.push(make(one.span, topic ? [topic] : [], reportBy(govern(one.span, true)), one, null))
  }
  const rest = (speaksOfBoth ? topicsOf(lexicon, text, span, language) : [])
    .filter((topic) => !taken.some((other) => overlapOf(other, topic.span) > 0))
    .flatMap((topic) => {
      const cue = govern(topic.span, false)
      return cue && isTold(cue, commitments) ? [{ topic, cue }] : []
    })
  for (const [cue, own] of Map.groupBy(rest, ({ cue: one }) => one))
    turns.push(
      make(
        span,
        own.map(({ topic }) => topic),
        reportBy(cue),
        null,
        null,
      ),
    )
  return turns
}

/** A status with the words that say it. */
interface Report {
  readonly status: ReportedStatus
  readonly cue: Span | null
}

const reportBy = (cue: StatusCue | null): Report =>
  cue && cue.status !== 'none' ? { status: cue.status, cue: cue.span } : { status: 'mentioned', cue: null }

/** What may be reported of an undertaking beside what its own words say: "discussed next steps on commitments to …". */
const OF_UNDERTAKING: ReadonlySet<StatusCue['status']> = new Set(['progress', 'next-steps', 'breach'])

/** What a commitment's words report, or the words that stand before it and are about it. */
const reportOf = (commitment: Commitment, before: StatusCue | null): Report =>
  before && OF_UNDERTAKING.has(before.status)
    ? reportBy(before)
    : { status: statusOfCommitment(commitment), cue: commitment.tests.commissive }

/** Calls are no reports; what was agreed in a sentence is in its commitments, whose purpose and terms are not agreed by themselves. */
const isTold = ({ status }: StatusCue, commitments: readonly Commitment[]): boolean =>
  status !== 'urged' && !(status === 'agreed' && commitments.length > 0)

const say = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ').trim()

/** Of an item of an enumeration, read with the items beside it, the words that are its own. */
function ownPart({ span }: Commitment, all: readonly Commitment[]): Span {
  const inner = all.filter((one) => contains(span, one.span) && one.span.end - one.span.start < span.end - span.start)
  const before = inner.filter((one) => one.span.start === span.start).map((one) => one.span.end)
  const after = inner.filter((one) => one.span.end === span.end).map((one) => one.span.start)
  const start = Math.max(span.start, ...before)
  const end = Math.min(span.end, ...after)
  return start < end ? { start, end } : span
}

const withActors = ({ actors }: Commitment, parties: readonly string[]): string[] =>
  [...new Set([...actors.filter((one) => one !== 'both'), ...parties])].slice(0, Math.max(2, actors.length)).sort()

/** An article longer than this speaks of many things: its sentences name their parties themselves. */
const LONGEST_OF_TWO = 20_000
/** The second party of an article between two is named so often, as a share of the first. */
const SHARE_OF_SECOND = 0.25

/** The two parties that an article is between: those it names most; none for one that is of one party, or long. */
function principalsOf(reading: Reading, span: Span): string[] {
  if (span.end - span.start > LONGEST_OF_TWO) return []
  const counts = new Map<string, number>()
  for (const { span: words, party, kind } of reading.mentions)
    if (party && party !== 'both' && kind !== 'place' && contains(span, words))
      counts.set(party, (counts.get(party) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return first && second && second[1] >= SHARE_OF_SECOND * first[1] ? [first[0], second[0]] : []
}

/** The parties of a sentence; where it names fewer than two, those of its article beside them. */
function partiesOf(mentions: Reading['mentions'], principals: readonly string[]): string[] {
  const named = [...new Set(mentions.flatMap(({ party }) => (party && party !== 'both' ? [party] : [])))]
  const two = named.length >= 2 ? named.slice(0, 2) : [...new Set([...named, ...principals])].slice(0, 2)
  return two.sort()
}

/** Whether words name two parties, or "both". */
function namesTwo(mentions: Reading['mentions']): boolean {
  const parties = new Set(mentions.flatMap(({ party }) => party ?? []))
  return parties.has('both') || parties.size >= 2
}

/** Whether an article tells of a meeting between its two parties: then all of it concerns them. */
const isOfMeeting = ({ meetings }: Reading, article: Span, principals: readonly string[]): boolean =>
  principals.length === 2 &&
  meetings.some(
    ({ span, status, participants }) =>
      status !== 'mentioned' &&
      contains(article, span) &&
      principals.every((party) => participants.some((one) => one.party === party)),
  )

/** The day of an article: its own, or that of its neighbours in the document. */
function dateOf(reading: Reading, number: number): string | null {
  const own = (article: Reading['articles'][number] | undefined) =>
    article?.published ?? article?.dateline?.date ?? null
  const exact = (date: string | null) => (date !== null && /^\d{4}/.test(date) ? date : null)
  return (
    exact(own(reading.articles[number])) ??
    reading.articles
      .map(own)
      .map(exact)
      .find((date) => date !== null) ??
    null
  )
}

/** The EDTF value of the words of a deadline. */
export function dueOf(reading: Reading, deadline: Span): string | null {
  const time = reading.times.find(({ span, value }) => value !== null && overlapOf(span, deadline) > 0)
  return time?.value && /^\d{4}/.test(time.value) ? time.value : null
}
