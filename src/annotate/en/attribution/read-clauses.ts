import type { Span } from '../../../text/span.ts'
import type { Quotation } from '../../common/attribution/quotations.ts'
import type { Token } from '../tokens.ts'
import { contentAfter, contentBefore, endsWithClosing } from './contents.ts'
import type { Cue } from './cues.ts'
import { phraseAfter, subjectBefore, type TokenRange } from './sources.ts'
import { conjunctions, possessives, subjectPronouns } from './words.ts'

/** An attribution as the rules find it, before the speaker is looked up. */
export interface Found {
  readonly source: readonly Span[]
  readonly cue: Span
  readonly content: readonly Span[]
  readonly addressee: Span | null
  readonly negated: boolean
  readonly tier: 'say' | 'wide'
  /** The reporting verb's base form; null where there is none. */
  readonly verb: string | null
  readonly rule: string
}

interface Placed {
  readonly cue: Cue
  readonly source: TokenRange | null
  /** inverted: the source stands behind the cue ("…,” said the minister"). */
  readonly order: 'plain' | 'inverted'
}

/**
 * Reads the clauses of one sentence: each reporting verb with its subject and what is said.
 * Verbs without a subject of their own ("…, noting that …", "… and emphasized …") share the one before. A content ends
 * where the next verb of the same subject, or the next clause with a reporting verb of its own, begins.
 */
export function readClauses(tokens: readonly Token[], cues: readonly Cue[], quotations: readonly Quotation[]): Found[] {
  const placed = placeSources(tokens, cues)
  const found: Found[] = []
  for (const [index, one] of placed.entries()) {
    // A verb inside a quotation says only what stands in the quotation with it.
    const around = quotations.filter((quotation) => !holds(quotation, tokens[one.cue.first]!))
    const end = contentEnd(tokens, placed, index, quotations)
    const said = contentAfter(tokens, one.cue, one.order === 'inverted' ? one.cue.last + 1 : end)
    const spans = said.content.map((range) => stretch(tokens, range, around))
    const before =
      spans.length === 0 || one.order === 'inverted' || isSplit(tokens, one, spans[0]!)
        ? beforeClause(tokens, placed, index, quotations)
        : null
    const after =
      one.order === 'inverted'
        ? continuationAfter(tokens, one, quotations)
        : before && spans.length === 0
          ? continuationOfClause(tokens, one.cue, end, quotations)
          : null
    const content = [...(before ? [before] : []), ...spans, ...(after ? [after] : [])]
    if (content.length === 0 || (!one.source && one.cue.subject === 'own')) continue
    found.push({
      source: one.source ? [spanOf(tokens, one.source)] : [],
      cue: spanOf(tokens, { first: one.cue.first, last: said.cueLast }),
      content,
      addressee: said.addressee && spanOf(tokens, said.addressee),
      negated: one.cue.negated,
      tier: one.cue.verb.tier,
      verb: one.cue.verb.verb,
      rule: `en/attribution/${ruleOf(one, before !== null)}`,
    })
  }
  return found
}

const ruleOf = ({ cue, order }: Placed, before: boolean): string =>
  order === 'inverted'
    ? 'inverted'
    : before
      ? 'postposed'
      : cue.subject === 'shared'
        ? 'shared-subject'
        : cue.verb.takes.includes('noun')
          ? 'verb-object'
          : 'verb-clause'

const holds = (quotation: Span, token: Token): boolean => quotation.start <= token.start && token.start < quotation.end

function placeSources(tokens: readonly Token[], cues: readonly Cue[]): Placed[] {
  const placed: Placed[] = []
  for (const cue of cues) {
    const floor = (placed.at(-1)?.cue.last ?? -1) + 1
    const own = cue.subject === 'own' ? subjectBefore(tokens, cue.group, floor) : null
    if (own && isNounInObject(tokens, cue, own, placed.at(-1))) continue
    const inverted = own === null && cue.subject === 'own' ? invertedSource(tokens, cue, placed) : null
    const shared = own ?? inverted ?? sharedSource(tokens, cue, placed)
    placed.push({ cue, source: shared, order: inverted ? 'inverted' : 'plain' })
  }
  return placed
}

/** "welcomed Norway's legal claims and …": right behind a verb with an object, and itself the form of a noun. */
const isNounInObject = (tokens: readonly Token[], cue: Cue, own: TokenRange, before: Placed | undefined): boolean =>
  before !== undefined &&
  own.first === before.cue.last + 1 &&
  before.cue.verb.takes.includes('noun') &&
  !cue.verb.forms.includes('past') &&
  cue.group === cue.first &&
  !subjectPronouns.has(tokens[own.first]!.lower)

/**
 * “…,” said the minister. Not in a row of verbs of one subject (The two stressed A, reiterated their support for B, and
 * welcomed C): there a comma alone leads to the next verb.
 */
function invertedSource(tokens: readonly Token[], cue: Cue, placed: readonly Placed[]): TokenRange | null {
  if (cue.verb.takes.includes('noun') && !cue.verb.takes.includes('clause')) return null
  if (cue.group === 0 || !endsWithClosing(tokens, cue.group - 1)) {
    if (tokens[cue.group - 1]?.word !== ',') return null
    if (placed.some(({ source }) => source !== null) || possessives.has(tokens[cue.last + 1]?.lower ?? '')) return null
  }
  return phraseAfter(tokens, cue.last + 1)
}

/** The subject of the verb before; of the sentence's first verb when no reporting verb came before; of the next for "Stating that". */
function sharedSource(tokens: readonly Token[], cue: Cue, placed: readonly Placed[]): TokenRange | null {
  const earlier = placed.findLast((one) => one.source !== null)
  if (earlier) return earlier.source
  const clause = tokens.findIndex(
    ({ lower }, at) =>
      at > 0 &&
      at < cue.group &&
      /(?:ed|s|held|met|spoke|made|told)$/.test(lower) &&
      /^(?:\p{Lu}.*|leaders|sides|they|he|she|we|officials|ministers|presidents|parties)$/u.test(
        tokens[at - 1]!.word,
      ) &&
      !/^\p{Lu}/u.test(tokens[at]!.word),
  )
  return clause > 0 ? subjectBefore(tokens, clause) : null
}

/** The token where what is said must have ended: the next reporting verb of the clause's own level, or the sentence's end. */
function contentEnd(
  tokens: readonly Token[],
  placed: readonly Placed[],
  index: number,
  quotations: readonly Quotation[],
): number {
  const { cue } = placed[index]!
  for (const next of placed.slice(index + 1)) {
    const isQuoted = quotations.some(
      (one) => one.depth === 0 && one.start <= tokens[next.cue.first]!.start && tokens[next.cue.first]!.start < one.end,
    )
    if (isQuoted) continue
    const begins =
      next.cue.subject === 'shared' ||
      !next.source ||
      next.source.first > next.cue.group ||
      next.source.last < cue.first
        ? next.cue.group
        : next.source.first
    const border = tokens[begins - 1]
    if (!border || begins <= cue.last + 1) continue
    if (next.order === 'inverted') return begins
    const joined = conjunctions.has(border.lower) || border.lower === 'while'
    if (joined && (tokens[begins - 2]?.word === ',' || begins === next.cue.group)) return begins - 1
    const goesOn = next.cue.subject === 'shared' || (next.source !== null && next.source === placed[index]!.source)
    if (border.word === ';' || (border.word === ',' && (goesOn || endsSentence(tokens, next)))) return begins - 1
  }
  return objectEnd(tokens, cue)
}

/** "…, he said." closes the sentence: what stands before it is his. */
const endsSentence = (tokens: readonly Token[], { cue }: Placed): boolean => cue.last + 2 >= tokens.length

/** Verbs of readouts that report nothing: what is said ends before "and discussed …". */
const SILENT =
  /^(?:discussed|reviewed|committed|agreed|exchanged|decided|pledged|considered|explored|took|held|met|spoke)$/

/** A noun phrase that is said ends before ", and committed to …": a verb of the subject that reports nothing. */
function objectEnd(tokens: readonly Token[], cue: Cue): number {
  if (!cue.verb.takes.includes('noun')) return tokens.length
  for (let at = cue.last + 2; at < tokens.length - 2; at++) {
    if (tokens[at]!.lower !== 'and') continue
    const comma = tokens[at - 1]!.word === ','
    const verb = tokens[at + 1]!.lower
    const object = tokens[at + 2]!.lower
    const goesOn = /^(?:to|that|the|on|with|a|his|her|their|in|how|ways|efforts|progress|views|developments)$/.test(
      object,
    )
    if (goesOn && (SILENT.test(verb) || (comma && /^[a-z]+ed$/.test(verb)))) return comma ? at - 1 : at
  }
  return tokens.length
}

const isSplit = (tokens: readonly Token[], one: Placed, first: Span): boolean =>
  one.source !== null &&
  one.source.first > 0 &&
  endsWithClosing(tokens, one.source.first - 1) &&
  /^["“‘]/.test(tokens.find((token) => token.start === first.start)?.word ?? '')

/** "…, X said": from the sentence's beginning, or behind the verb before; a quotation is taken whole. */
function beforeClause(
  tokens: readonly Token[],
  placed: readonly Placed[],
  index: number,
  quotations: readonly Quotation[],
): Span | null {
  const { cue, source, order } = placed[index]!
  if (!cue.verb.takes.includes('clause') || cue.subject === 'shared') return null
  const begins = order === 'inverted' || !source ? cue.group : source.first
  const mark = tokens[begins - 1]
  if (!mark || !/^[,”"’–—]$/.test(mark.word)) return null
  const previous = placed[index - 1]
  const from = previous && previous.cue.last < begins ? sentenceRestart(tokens, previous.cue.last, begins) : 0
  const range = contentBefore(tokens, begins - 1, from)
  if (!range || range.last - range.first < 1) return null
  return stretch(tokens, range, quotations)
}

/** A conjunction or semicolon behind the verb before begins a new clause; else the whole sentence is taken. */
function sentenceRestart(tokens: readonly Token[], after: number, before: number): number {
  for (let at = before - 2; at > after; at--) if (tokens[at]!.word === ';') return at + 1
  return 0
}

/** “A,” said X, “B.” */
function continuationAfter(tokens: readonly Token[], one: Placed, quotations: readonly Quotation[]): Span | null {
  const next = one.source!.last + 1
  const opening = tokens[next]?.word === ',' || tokens[next]?.word === ':' ? tokens[next + 1] : tokens[next]
  if (!opening || !/^["“]$/.test(opening.word)) return null
  const quotation = quotations.find((q) => q.start === opening.start)
  return quotation ? { start: quotation.start, end: quotation.end } : null
}

/** "Major countries, the minister added, should keep calm": the clause goes on behind the comma. */
function continuationOfClause(
  tokens: readonly Token[],
  cue: Cue,
  end: number,
  quotations: readonly Quotation[],
): Span | null {
  if (tokens[cue.last + 1]?.word !== ',') return null
  const next = tokens[cue.last + 2]
  if (
    !next ||
    /^(?:as|in|when|while|adding|noting|citing|referring|without|who|which|and|but|after|before|during|on|at|with|according)$/.test(
      next.lower,
    ) ||
    /ing$/.test(next.lower)
  )
    return null
  const last = /^[.]$/.test(tokens[end - 1]!.word) ? end - 2 : end - 1
  return last >= cue.last + 2 ? stretch(tokens, { first: cue.last + 2, last }, quotations) : null
}

/** A range as a span; one that begins or ends inside a quotation grows to hold all of it. */
function stretch(tokens: readonly Token[], range: TokenRange, quotations: readonly Quotation[]): Span {
  let { start, end } = spanOf(tokens, range)
  for (const quotation of quotations) {
    if (quotation.depth > 0) continue
    if (quotation.start < start && start < quotation.end && tokens[range.first]!.start === start)
      start = quotation.start
    if (quotation.start < end && end < quotation.end) end = quotation.end
  }
  return { start, end }
}

export const spanOf = (tokens: readonly Token[], { first, last }: TokenRange): Span => ({
  start: tokens[first]!.start,
  end: tokens[last]!.end,
})
