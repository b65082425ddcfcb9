import type { Mention } from '../../../model/mention.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { attributionsAt } from '../../common/domain/attributions-at.ts'
import { pickInside } from '../../common/domain/pick.ts'
import { membersOf } from '../../common/names/collective.ts'
import { partiesBetween } from '../../common/parties.ts'
import { subjectBefore } from '../attribution/sources.ts'
import type { Token } from '../tokens.ts'

/** Who does what a verb says, as far as parties are concerned. */
export interface PartySubject {
  readonly span: Span
  /** Party codes, in the order of the words; at least one. */
  readonly parties: readonly string[]
  /** Two or more together ("the two sides", "A and B"). */
  readonly joint: boolean
}

/** Nouns that speak for the party named with them: "China's government", "the ministers of India and Japan". */
const AGENT =
  /^(?:government|side|president|premier|minister|ministers|prime|foreign|defen[cs]e|finance|trade|leader|leaders|administration|delegation|delegations|officials|team|teams|secretary|chancellor|ministry|department|chair|heads?|state|countries|nations|governments|sides|representatives|negotiators|king|emir|commission|navy|army|force|forces|air|agency|agencies|congress|treasury|embassy|coast|guard|institutions|commerce|treasury|energy|labor|agriculture|transportation|homeland|interior|justice|parliament|cabinet|commander|commanders|military|militaries|crown|prince|adviser|advisor|spokesperson|vice|deputy|chief|parties|participants|members|presidents|the|both|two|three|all|of|and|mr|mrs|ms|dr|national|security|general|former|then|,|\.)$/

const COLLECTIVE =
  /^(?:(?:the|both|our|all|these) )*(?:(?:the|two|three|four|both) )*(?:leaders|sides|countries|nations|governments|presidents|ministers|parties|prime ministers|delegations|teams|heads of state|participants|partners|allies)$/

/**
 * The parties that are the subject of the verb group at token `group`; null where the subject is no party.
 * Read: names of parties and people, "A and B", "the leaders of both countries", "both sides", "they" and "we" for the
 * parties of the talks, subjects with "alongside …", "together with …", "as well as …" between commas. A party that only owns
 * or qualifies the subject ("China's neighbours", "the future of Japan") is not it.
 */
export function partySubjectOf(
  passage: Passage,
  tokens: readonly Token[],
  group: number,
  mentions: readonly Mention[],
): PartySubject | null {
  const range = subjectBefore(tokens, skipAside(tokens, group))
  if (!range) return null
  if (/^(?:which|who|that)$/.test(tokens[range.last]!.lower)) return null
  const isWe = tokens[range.last]!.lower === 'we'
  const first = isWe ? range.last : withJoined(tokens, behindSaying(tokens, range.first, range.last), mentions)
  // "the terms between A and B will …": A and B are no subject.
  if (/^(?:of|between|with|for|from|to|by|against|about|among)$/.test(tokens[first - 1]?.lower ?? '')) return null
  const span = { start: tokens[first]!.start, end: tokens[range.last]!.end }
  return partiesIn(passage, tokens.slice(first, range.last + 1), span, mentions)
}

/** "The United States, alongside its allies, will …": the verb's subject stands before the aside. */
function skipAside(tokens: readonly Token[], group: number): number {
  if (tokens[group - 1]?.word !== ',') return group
  for (let at = group - 2; at > 0 && at > group - 30; at--)
    if (tokens[at]!.word === ',')
      return /^(?:alongside|together|along|with|as|in|for|like|through|including|working|on|by|at|over|recognizing|consistent|under|following)$/.test(
        tokens[at + 1]!.lower,
      )
        ? at
        : group
  return group
}

/** "Moran said the two countries will …": the subject of the second verb stands behind the first. */
function behindSaying(tokens: readonly Token[], first: number, last: number): number {
  for (let at = last - 1; at > first; at--)
    if (/^(?:said|says|saying|stated|noted|added|believes?|stressed|hopes?)$/.test(tokens[at]!.lower)) return at + 1
  return first
}

/** "Norway and Iceland", "Japan, Korea, and India": the first token of the names joined before the nearest one. */
function withJoined(tokens: readonly Token[], first: number, mentions: readonly Mention[]): number {
  let from = first
  for (let at = first - 1; at > 0; ) {
    if (!/^(?:and|,|&)$/.test(tokens[at]!.lower)) break
    while (at > 0 && /^(?:and|,|&)$/.test(tokens[at]!.lower)) at--
    const named = mentions.find(({ span, kind }) => kind !== 'place' && span.end === tokens[at]!.end)
    if (!named || isPlaced(tokens, named)) break
    while (at > 0 && tokens[at]!.start > named.span.start) at--
    while (at > 0 && isTitle(tokens[at - 1]!) && !/^[,.]$|^and$/.test(tokens[at - 1]!.lower)) at--
    from = at
    at--
  }
  return from
}

/** "From Norway, the minister will …": a place before the subject. */
function isPlaced(tokens: readonly Token[], { span }: Mention): boolean {
  const before = tokens
    .filter(({ end }) => end <= span.start)
    .slice(-2)
    .map(({ lower }) => lower)
  const last = before.at(-1) === 'the' ? before[0] : before.at(-1)
  return /^(?:from|in|at|to|after|before|during|since)$/.test(last ?? '')
}

/** The parties that a noun phrase stands for; null when its head is no party. */
export function partiesIn(
  passage: Passage,
  words: readonly Token[],
  span: Span,
  mentions: readonly Mention[],
): PartySubject | null {
  const joined = words.map(({ lower }) => lower).join(' ')
  if (joined === 'we') return weSubject(passage, span)
  if (joined === 'they') return pronounSubject(passage, span, mentions)
  const inside = mentions.filter((mention) => span.start <= mention.span.start && mention.span.end <= span.end)
  const heads = inside.filter((mention) => isHead(words, mention))
  const parties: string[] = []
  for (const mention of heads)
    for (const code of codesOf(passage, mention)) if (!parties.includes(code)) parties.push(code)
  if (parties.length > 0) return { span, parties, joint: parties.length > 1 }
  if (!COLLECTIVE.test(joined)) return null
  const pair = partiesBetween(passage, span.start)
  return pair.length > 1 ? { span, parties: pair, joint: true } : null
}

function pronounSubject(passage: Passage, span: Span, mentions: readonly Mention[]): PartySubject | null {
  const own = mentions.find((mention) => mention.span.start === span.start && mention.kind === 'pronoun')
  if (own && own.party === null) return null
  // In speech "they" are mostly people, laws and things.
  if (own?.party !== 'both' && /^(?:speech|press-conference|commentary)$/.test(passage.article.genre ?? '')) return null
  const parties = own ? codesOf(passage, own) : partiesBetween(passage, span.start)
  return parties.length > 0 ? { span, parties, joint: parties.length > 1 } : null
}

/**
 * "We": in somebody's words that one's own party, in a speech or before the press the account's; whoever a statement is by
 * elsewhere. Where none of these is known it is nobody.
 */
function weSubject(passage: Passage, span: Span): PartySubject | null {
  const { article, layers } = passage
  const alone = (party: string): PartySubject => ({ span, parties: [party], joint: false })
  const speaker = attributionsAt(layers.attributions, span.start).at(-1)?.speaker?.party ?? null
  if (speaker !== null && speaker !== 'both') return alone(speaker)
  const isShared =
    article.genre === 'joint-statement' ||
    WE_THE.test(passage.text.slice(article.span.start, article.span.start + WE_THE_REACH))
  if (speaker === null && !isShared) {
    if (article.party !== null) return alone(article.party)
    if (/^(?:speech|press-conference|fact-sheet|commentary)$/.test(article.genre ?? '')) return null
  }
  const parties = statementParties(passage, span.start)
  return parties.length > 1 ? { span, parties, joint: true } : null
}

/** "We, the leaders of …" opens what several say together. */
const WE_THE =
  /\bWe, (?:the )?(?:\p{L}+ ){0,4}(?:leaders|ministers|heads|presidents|representatives|governments|members|participants|co-chairs)\b/iu
const WE_THE_REACH = 1500

/** Whoever a statement is by: the parties of its title or of its first sentence where these name several, else the two sides. */
function statementParties(passage: Passage, offset: number): readonly string[] {
  const { article, sentences, layers } = passage
  for (const within of [article.title, sentences[0]?.span]) {
    if (!within) continue
    const inside = pickInside(layers.mentions, within).filter(({ kind }) => kind !== 'place')
    const codes = new Set(inside.flatMap(({ party }) => (party === null || party === 'both' ? [] : [party])))
    if (codes.size > 1 && codes.size < 8) return [...codes]
  }
  return partiesBetween(passage, offset)
}

/** The codes behind a mention; the pair of the talks for "both". Places and organisations of nobody give none. */
export function codesOf(passage: Passage, mention: Mention): readonly string[] {
  if (mention.kind === 'place') return []
  const members = membersOf(mention)
  if (members.length > 0) return members
  if (mention.party === null) return []
  return mention.party === 'both' ? partiesBetween(passage, mention.span.start) : [mention.party]
}

/** A mention is (part of) the head when only titles, agents and other heads stand around it in the phrase. */
function isHead(words: readonly Token[], { span, kind }: Mention): boolean {
  const before = words.filter((token) => token.end <= span.start)
  const after = words.filter((token) => token.start >= span.end && !/^['’]s?$/.test(token.word))
  const owns = words.some((token) => token.start < span.end && span.end < token.end && /['’]s?$/.test(token.word))
  if (!before.every(isTitle) && kind !== 'collective') return false
  if (kind === 'collective' || kind === 'person') return before.every(isTitle) && !owns
  if (owns || after.length > 0) return after.every((token) => AGENT.test(token.lower)) || startsNext(after)
  return true
}

const isTitle = (token: Token): boolean => AGENT.test(token.lower) || /^\p{Lu}/u.test(token.word)

/** "India and its partners", "Japan, and South Korea": the phrase goes on with another head. */
const startsNext = (after: readonly Token[]): boolean => /^(?:and|,|&|\()$/.test(after[0]?.lower ?? '')
