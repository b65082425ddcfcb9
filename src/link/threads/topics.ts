import { broaderIssues, findIssues, isGeneralIssue, issueLabel } from '../../lexicon/issues.ts'
import { type Lexicon, perLexicon } from '../../lexicon/lexicon.ts'
import { type MechanismRow, mechanisms } from '../../lexicon/tables/mechanism.ts'
import type { Mechanism } from '../../model/mechanism.ts'
import type { Span } from '../../text/span.ts'

/** What some words are about, as threads are joined by it: an issue, or a channel that is a matter of its own. */
export interface Topic {
  readonly key: string
  readonly span: Span
}

const channelsOf = perLexicon((lexicon) => new Map(lexicon.rows(mechanisms).map((row) => [row.id, row])))

/** The key of a listed channel: its issue where the channel's own English name says the issue's, else the channel itself. */
const keysOf = perLexicon((lexicon) => {
  const plain = (words: string) => words.toLowerCase().replaceAll('-', ' ')
  const says = ({ names, topic }: MechanismRow): boolean =>
    topic !== null && (names.en ?? []).some((name) => plain(name).includes(plain(issueLabel(lexicon, topic, 'en'))))
  return new Map(lexicon.rows(mechanisms).map((row) => [row.id, says(row) ? row.topic! : `channel/${row.id}`] as const))
})

/** The topic of a channel that a text names; null where nothing is known of it. */
export function topicOfMechanism(lexicon: Lexicon, { id, topic, span }: Mechanism): Topic | null {
  const key = id === null ? topic : (keysOf(lexicon).get(id) ?? topic)
  return key === null || (id === null && isGeneralIssue(lexicon, key)) ? null : { key, span }
}

/** The listed channels, and the topic by which one joins threads: its issue where its own name says so, else itself. */
export const listedChannels = (lexicon: Lexicon): MechanismRow[] => [...channelsOf(lexicon).values()]
export const topicKeyOf = (lexicon: Lexicon, id: string): string | undefined => keysOf(lexicon).get(id)

/** The row of a listed channel. */
export const channelRow = (lexicon: Lexicon, id: string): MechanismRow | undefined => channelsOf(lexicon).get(id)

/**
 * The issues that some words are about, the narrowest; of a list of several issues of one wider issue (culture, sports,
 * youth) also the wider one. General issues ("the relationship") only where nothing else is named, or as an item of a list
 * ("counternarcotics and exchanges between peoples").
 */
export function topicsOf(lexicon: Lexicon, text: string, span: Span, language: string): Topic[] {
  const found = findIssues(lexicon, text, span, language)
  const special = found.filter(({ id }) => !isGeneralIssue(lexicon, id))
  const listed = found.filter(
    (one) => isGeneralIssue(lexicon, one.id) && special.some(({ span: other }) => isNextInList(text, other, one.span)),
  )
  const used = special.length > 0 ? [...special, ...listed] : found
  const topics = new Map<string, Topic>()
  for (const { id, span: words } of used) if (!topics.has(id)) topics.set(id, { key: id, span: words })
  for (const id of [...topics.keys()]) for (const wider of broaderIssues(lexicon, id)) topics.delete(wider)
  const counts = new Map<string, number>()
  for (const id of topics.keys()) {
    const [wider] = broaderIssues(lexicon, id)
    if (wider) counts.set(wider, (counts.get(wider) ?? 0) + 1)
  }
  for (const [wider, count] of counts)
    if (count >= 2 && !topics.has(wider)) topics.set(wider, { key: wider, span: used[0]!.span })
  return [...topics.values()]
}

/** Words between two items of a list: a comma or "and", then few others. */
const NEXT_ITEM = /^\s*(?:[,，、]|and\b|和|及|以及)[^.。;；:：,，、]{0,30}$/

const isNextInList = (text: string, before: Span, after: Span): boolean =>
  before.end <= after.start && NEXT_ITEM.test(text.slice(before.end, after.start))
