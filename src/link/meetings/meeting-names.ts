import { type Lexicon, perLexicon } from '../../lexicon/lexicon.ts'
import { meetingWords } from '../../lexicon/tables/meeting-word.ts'
import type { MeetingName } from '../../model/comparison.ts'
import type { Mention } from '../../model/mention.ts'
import type { Reading } from '../../model/reading.ts'
import { overlapOf, type Span } from '../../text/span.ts'
import { type AccountRef, spanOf } from '../account.ts'
import { readArticleFacts } from './article-facts.ts'
import { fitTellings } from './meet.ts'
import { readTellings } from './telling.ts'
import { placeInTime, type Told } from './told.ts'

/** A word of meeting in a telling: a noun names it, a verb only tells of it. */
interface Word extends Span {
  readonly noun: boolean
}

const wordsOf = perLexicon((lexicon) => {
  const made = new Map<string, { nouns: RegExp; verbs: RegExp; holds: RegExp }>()
  return (language: string) => {
    let patterns = made.get(language)
    if (!patterns) {
      const rows = lexicon.rows(meetingWords, language)
      const of = (...parts: string[]) => rows.filter(({ part }) => parts.includes(part)).flatMap(({ words }) => words)
      patterns = {
        nouns: patternOf(of('noun', 'hold-noun'), language),
        verbs: patternOf(of('verb'), language),
        holds: new RegExp(`^(?:${alternatives(of('hold'))})`, 'u'),
      }
      made.set(language, patterns)
    }
    return patterns
  }
})

const alternatives = (words: readonly string[]): string =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')

const patternOf = (words: readonly string[], language: string): RegExp => {
  if (words.length === 0) return /(?!)/gu
  return language === 'zh'
    ? new RegExp(alternatives(words), 'gu')
    : new RegExp(`(?<![\\p{L}-])(?:${alternatives(words)})(?![\\p{L}-])`, 'giu')
}

/** Names before a noun that belong to it: "the Port Selin Summit", "the November 2023 summit". */
const LEAD = /(?:(?:\p{Lu}[\p{L}.-]*|\d{4}|U\.S\.|bilateral|trilateral|virtual|working|official|state)\s+)+$/u
/** Titles and articles that begin a sentence are no part of a name. */
const NO_NAME =
  /^(?:The|A|An|This|That|These|Their|His|Her|Its|In|At|On|During|After|Before|Following|Since|Readout|President|Prime|Foreign|Minister|Secretary|of)\s+/u

/**
 * The words by which an account names the meeting that it, or the account beside it, tells of: nouns with the names
 * before them ("Port Selin Summit", 中越领导人会晤), and verbs where no noun stands ("met"), each with its first place.
 */
export function nameMeeting(account: AccountRef, own: readonly Told[], lexicon: Lexicon): MeetingName[] {
  const { reading } = account
  const language = reading.articles[account.article]!.language
  const names = tellingsOf(account)
    .filter((one) => one.main || own.some((meeting) => isOneKind(one, meeting) && fitTellings(one, meeting)))
    .flatMap((one) => nameIn(reading, one, language, lexicon) ?? [])
  return [...Map.groupBy(names, ({ words }) => words.toLowerCase()).values()].map((same) => ({
    ...same[0]!,
    place: same.find(({ place }) => place !== null)?.place ?? null,
  }))
}

/** A walk or a meal beside the talks has a name of its own. */
const isOneKind = (one: Told, other: Told): boolean =>
  one.kind === other.kind || (FACE_TO_FACE.has(one.kind) && FACE_TO_FACE.has(other.kind))
const FACE_TO_FACE: ReadonlySet<Told['kind']> = new Set(['talks', 'summit'])
/** Who calls or writes is at no common place. */
const PLACELESS: ReadonlySet<Told['kind']> = new Set(['call', 'letters'])

/** The tellings of an account, placed in time. */
function tellingsOf(account: AccountRef): Told[] {
  const span = spanOf(account)
  const facts = readArticleFacts(account.reading)[account.article]!
  return readTellings(account.reading)
    .filter((one) => one.article === account.article && one.span !== null && overlapOf(one.span, span) > 0)
    .map((one) => placeInTime(one, facts))
}

/** The meetings that either account is about. */
export function mainMeetings(...accounts: AccountRef[]): Told[] {
  return accounts.flatMap(tellingsOf).filter(({ main, people }) => main && people.length > 1)
}

function nameIn(reading: Reading, { span: telling, kind, place }: Told, language: string, lexicon: Lexicon) {
  if (!telling) return null
  const { text, mentions } = reading
  const { nouns, verbs, holds } = wordsOf(lexicon)(language)
  const slice = text.slice(telling.start, telling.end)
  const find = (pattern: RegExp, noun: boolean): Word[] =>
    [...slice.matchAll(pattern)].map(({ index, 0: words }) => {
      const held = noun ? 0 : (holds.exec(words)?.[0].length ?? 0)
      const start = telling.start + index + (held < words.length ? held : 0)
      return { start, end: telling.start + index + words.length, noun: noun || held > 0 }
    })
  const found = [...find(nouns, true), ...find(verbs, false)]
  const word = found.find(({ noun }) => noun) ?? found[0]
  if (!word) return null
  const start = word.noun ? startOfName(text, word, language, mentions) : word.start
  const name: MeetingName = {
    words: text.slice(start, word.end).replace(/\s+/g, ' '),
    span: { start, end: word.end },
    place: PLACELESS.has(kind) ? null : place,
  }
  return name
}

/** Names and places directly before a noun belong to it. */
function startOfName(text: string, word: Word, language: string, mentions: readonly Mention[]): number {
  if (language === 'zh') {
    const before = mentions.find(
      ({ span, kind }) => span.end === word.start && (kind === 'collective' || kind === 'place'),
    )
    return before?.span.start ?? word.start
  }
  const from = Math.max(0, word.start - 80)
  let lead = LEAD.exec(text.slice(from, word.start))?.[0] ?? ''
  const person = mentions.some(
    ({ span, kind }) => kind === 'person' && overlapOf(span, { start: word.start - lead.length, end: word.start }) > 0,
  )
  if (person) return word.start
  while (NO_NAME.test(lead)) lead = lead.replace(NO_NAME, '')
  return word.start - lead.length
}
