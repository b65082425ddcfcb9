import type { Token } from '../tokens.ts'

/** Tokens `first` to `last`, both included. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** A list longer than this keeps its rest in the last item. */
const MOST = 40

/**
 * Cuts a stretch of tokens into the items of a list.
 * Read: "A, B, and C" · "A, B and C" · "A and B" · "A; B; and C" · "A, as well as B and C".
 * Where items are parted by commas and the last has ", and", an "and" without a comma stays inside its item
 * ("arms control and nonproliferation, maritime, and agriculture"). Brackets are not looked into.
 */
export function cutList(tokens: readonly Token[], { first, last }: Range): Range[] {
  const marks = marksIn(tokens, first, last)
  const semicolons = marks.filter(({ kind }) => kind === 'semicolon')
  const commas = marks.filter(({ kind }) => kind !== 'and')
  const oxford = marks.some(({ kind }) => kind === 'comma-and')
  const used =
    semicolons.length > 0
      ? semicolons
      : oxford
        ? commas.filter(({ kind }) => kind !== 'semicolon')
        : marks.filter(({ kind, at }) => kind !== 'and' || at >= (commas.at(-1)?.at ?? 0))
  const items: Range[] = []
  let start = first
  for (const { at, end } of used.slice(0, MOST)) {
    if (at > start) items.push({ first: start, last: at - 1 })
    start = end + 1
  }
  if (start <= last) items.push({ first: start, last })
  return items
}

interface Mark {
  readonly kind: 'comma' | 'comma-and' | 'and' | 'semicolon'
  /** First and last token of the mark. */
  readonly at: number
  readonly end: number
}

function marksIn(tokens: readonly Token[], first: number, last: number): Mark[] {
  const marks: Mark[] = []
  let depth = 0
  for (let at = first; at <= last; at++) {
    const { word, lower } = tokens[at]!
    if (/^[([“]$/.test(word)) depth++
    else if (/^[)\]”]$/.test(word)) depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    const conjunction = conjunctionAt(tokens, word === ',' || word === ';' ? at + 1 : at)
    const end = conjunction ?? at
    const plainAnd =
      conjunction !== null && tokens[conjunction]!.lower !== 'as' && tokens[conjunction]!.lower !== 'with'
    if (word === ';') marks.push({ kind: 'semicolon', at, end })
    else if (word === ',') marks.push({ kind: plainAnd ? 'comma-and' : 'comma', at, end })
    else if (conjunction !== null && lower !== ',') marks.push({ kind: 'and', at, end })
    else continue
    at = end
  }
  return marks
}

/** The last token of "and", "and also", "as well as", "along with" at a place; null when there is none. */
function conjunctionAt(tokens: readonly Token[], at: number): number | null {
  const three = [0, 1, 2].map((i) => tokens[at + i]?.lower ?? '')
  if (three.join(' ') === 'as well as') return at + 2
  if (three[0] === 'along' && three[1] === 'with') return at + 1
  if (three[0] !== 'and') return null
  return three[1] === 'also' ? at + 1 : at
}
