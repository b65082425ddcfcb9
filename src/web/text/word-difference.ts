import { diff } from 'fast-myers-diff'
import type { Span } from '../../text/span.ts'

/** A stretch of a text, and whether the other text has it too, in the same order. */
export interface Stretch extends Span {
  readonly words: string
  readonly same: boolean
}

/** Words of letters and digits; a Chinese character is one by itself. What stands between belongs to the word before. */
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:['’-](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu

/** Two texts word by word (Myers' difference, whatever the case of letters): the stretches of each, in order, that cover it wholly. */
export function compareWords(a: string, b: string): readonly [Stretch[], Stretch[]] {
  const [own, other] = [cut(a), cut(b)]
  const [ownOnly, otherOnly] = [new Set<number>(), new Set<number>()]
  for (const [fromA, toA, fromB, toB] of diff(
    own.map(({ word }) => word),
    other.map(({ word }) => word),
  )) {
    for (let at = fromA; at < toA; at++) ownOnly.add(at)
    for (let at = fromB; at < toB; at++) otherOnly.add(at)
  }
  return [join(a, own, ownOnly), join(b, other, otherOnly)]
}

const cut = (text: string) =>
  [...text.matchAll(WORD)].map((match) => ({ word: match[0].toLowerCase(), start: match.index }))

function join(text: string, words: readonly { readonly start: number }[], only: ReadonlySet<number>): Stretch[] {
  const stretches: { start: number; same: boolean }[] = []
  for (const [index, { start }] of words.entries()) {
    const same = !only.has(index)
    if (stretches.at(-1)?.same !== same) stretches.push({ start: stretches.length === 0 ? 0 : start, same })
  }
  if (stretches.length === 0 && text !== '') stretches.push({ start: 0, same: true })
  return stretches.map(({ start, same }, index) => {
    const end = stretches[index + 1]?.start ?? text.length
    return { start, end, same, words: text.slice(start, end) }
  })
}
