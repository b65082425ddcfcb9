import type { Token } from '../tokens.ts'
import type { Cue } from './cues.ts'
import type { TokenRange } from './sources.ts'
import { conjunctions, isClosing, isMark, isOpening, prepositions } from './words.ts'

/** What is said, and to whom, as token ranges; `content` empty where nothing was found on that side. */
export interface Said {
  readonly content: TokenRange[]
  readonly addressee: TokenRange | null
  /** Last token of the cue with what belongs to it: said *in a statement*. */
  readonly cueLast: number
}

/** How far an adverbial may reach between the cue and its `that`. */
const WIDEST_GAP = 14

/**
 * The content that follows a cue.
 * Read: that …; a clause without that; a quotation after a comma or colon; a noun phrase for verbs that take one; the
 * same behind an adverbial ("said in a statement on Monday that …") or an addressee ("told reporters that …"); an addressee and
 * what is asked of it ("asked Iceland to lift …").
 * It ends before `end`, without the closing full stop.
 */
export function contentAfter(tokens: readonly Token[], cue: Cue, end: number): Said {
  const from = skipAddressee(tokens, cue, end)
  const asked =
    from.addressee && isAskedToDo(tokens, from.next, end) ? trimRange(tokens, from.addressee.first, end - 1) : null
  if (asked) return { content: [asked], addressee: from.addressee, cueLast: cue.last }
  const start = contentStart(tokens, cue, from.next, end)
  if (start === null) return { content: [], addressee: from.addressee, cueLast: cue.last }
  const range = trimRange(tokens, start.first, end - 1)
  if (range && cue.verb.takes.includes('addressee') && isName(tokens, range))
    return { ...nothing, cueLast: start.cueLast }
  return { content: range ? [range] : [], addressee: from.addressee, cueLast: start.cueLast }
}

/** "asked Iceland to lift …", "warned it against selling …": the hearer and what it shall do or leave is what is said. */
const isAskedToDo = (tokens: readonly Token[], next: number, end: number): boolean =>
  next + 1 < end &&
  ((tokens[next]!.lower === 'to' && /^[a-z]+$/.test(tokens[next + 1]!.word)) ||
    (tokens[next]!.lower === 'against' && /^[a-z]+ing$/.test(tokens[next + 1]!.word)))

const nothing: Pick<Said, 'content' | 'addressee'> = { content: [], addressee: null }

/** "Moran tells Orlan": a hearer, and nothing said. */
const isName = (tokens: readonly Token[], { first, last }: TokenRange): boolean =>
  last - first < 4 && tokens.slice(first, last + 1).every(({ word }) => /^\p{Lu}/u.test(word))

function skipAddressee(
  tokens: readonly Token[],
  cue: Cue,
  end: number,
): { next: number; addressee: TokenRange | null } {
  const next = cue.last + 1
  const none = { next, addressee: null }
  if (!cue.verb.takes.includes('addressee') || next >= end) return none
  const first = tokens[next]!
  if (isMark(first.word) || /^(?:that|whether|if|for|about|why|how|what|to)$/.test(first.lower)) return none
  if (/^(?:him|her|them|us|me|you|reporters|journalists)$/.test(first.lower))
    return { next: next + 1, addressee: { first: next, last: next } }
  for (let at = next; at < Math.min(end, next + WIDEST_GAP); at++) {
    const { word, lower } = tokens[at]!
    if (
      at > next &&
      (/^(?:that|whether|if|to|against|he|she|they|it|we|in|on|during|at)$/.test(lower) ||
        word === ',' ||
        word === ':' ||
        isOpening(word))
    )
      return { next: at, addressee: { first: next, last: at - 1 } }
    if (isMark(word) && word !== '.') return none
  }
  const capitals = countWhile(tokens, next, end, ({ word }) => /^\p{Lu}/u.test(word))
  if (capitals > 0 && capitals < end - next) {
    const last = next + (capitals > 2 ? 1 : capitals) - 1
    return { next: last + 1, addressee: { first: next, last } }
  }
  return none
}

function countWhile(tokens: readonly Token[], from: number, end: number, holds: (token: Token) => boolean): number {
  let at = from
  while (at < end && holds(tokens[at]!)) at++
  return at - from
}

/** Where the content begins behind a cue; null when nothing that the verb takes follows. */
function contentStart(
  tokens: readonly Token[],
  cue: Cue,
  next: number,
  end: number,
): { first: number; cueLast: number } | null {
  const token = tokens[next]
  if (!token || next >= end) return null
  const plain = { first: next, cueLast: cue.last }
  if (token.lower === 'that') return { first: next + 1, cueLast: cue.last }
  if (isOpening(token.word)) return plain
  if (token.word === ':' || token.word === ',') return behindMark(tokens, next, end, cue)
  if (isMark(token.word) && !/^[$€£¥(]$/.test(token.word)) return null
  const behind = behindAdverbial(tokens, cue, next, end)
  if (behind) return behind
  if (prepositions.has(token.lower) && cue.verb.after[0]!.length === 0)
    return cue.verb.takes.includes('noun') && token.lower !== 'about' ? null : clauseLater(tokens, next, end, cue)
  if (token.lower === 'and' || token.lower === 'but' || token.lower === 'to') return null
  if (token.lower === 'so' && next + 1 >= end - 1) return null
  return cue.verb.takes.some((kind) => kind === 'clause' || kind === 'noun') ? plain : null
}

/** "said, “…", "noted: …"; a comma alone leads to what is said only before a quotation or a second comma. */
function behindMark(
  tokens: readonly Token[],
  mark: number,
  end: number,
  cue: Cue,
): { first: number; cueLast: number } | null {
  const first = tokens[mark + 1]
  if (!first || mark + 1 >= end) return null
  if (isOpening(first.word) || tokens[mark]!.word === ':') return { first: mark + 1, cueLast: cue.last }
  return null
}

/** said *in a statement on Monday* that / : / “ */
function behindAdverbial(
  tokens: readonly Token[],
  cue: Cue,
  next: number,
  end: number,
): { first: number; cueLast: number } | null {
  if (
    !prepositions.has(tokens[next]!.lower) &&
    !/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|earlier|later|again|here|bluntly|publicly)$/.test(
      tokens[next]!.lower,
    )
  )
    return null
  const isStatement = /^(?:in|through|via)$/.test(tokens[next]!.lower)
  for (let at = next + 1; at < Math.min(end, next + WIDEST_GAP); at++) {
    const { word, lower } = tokens[at]!
    if (word === '.' || word === ';') return null
    const cueLast = isStatement && at - next <= 6 ? at - 1 : cue.last
    if (lower === 'that') return { first: at + 1, cueLast }
    if (word === ':') return { first: at + 1, cueLast }
    if (isOpening(word))
      return { first: at, cueLast: tokens[at - 1]!.word === ',' ? Math.min(cueLast, at - 2) : cueLast }
  }
  return null
}

/** "said on Monday the talks …": the clause begins at a pronoun, determiner or capital behind the time. */
function clauseLater(
  tokens: readonly Token[],
  next: number,
  end: number,
  cue: Cue,
): { first: number; cueLast: number } | null {
  for (let at = next + 2; at < Math.min(end, next + 6); at++) {
    const { lower, word } = tokens[at]!
    if (isMark(word)) return null
    if (
      /^(?:he|she|they|it|we|the|his|her|its|their|there|both)$/.test(lower) &&
      !prepositions.has(tokens[at - 1]!.lower)
    )
      return { first: at, cueLast: cue.last }
  }
  return null
}

/** The content that stands before "…, X said": from the beginning of the sentence, or of the quotation that ends there. */
export function contentBefore(tokens: readonly Token[], before: number, from: number): TokenRange | null {
  let last = before
  while (last >= from && /^[,–—-]$/.test(tokens[last]!.word)) last--
  return last > from ? trimRange(tokens, from, last, true) : null
}

function trimRange(tokens: readonly Token[], first: number, last: number, keepComma = false): TokenRange | null {
  while (first <= last && /^[,;:]$/.test(tokens[first]!.word)) first++
  while (
    last >= first &&
    (/^[.,;:–—]$/.test(tokens[last]!.word) || (conjunctions.has(tokens[last]!.lower) && !keepComma))
  ) {
    // "… in the U.S." keeps its stop inside the initialism's token; “….” keeps the stop before the closing mark.
    last--
  }
  return first <= last ? { first, last } : null
}

export const endsWithClosing = (tokens: readonly Token[], at: number): boolean =>
  at >= 0 && (isClosing(tokens[at]!.word) || (tokens[at]!.word === ',' && at > 0 && isClosing(tokens[at - 1]!.word)))
