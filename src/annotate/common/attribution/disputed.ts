import type { Attribution } from '../../../model/attribution.ts'
import type { Problem } from '../../../model/problem.ts'
import { overlapOf, type Span } from '../../../text/span.ts'

/** Two contents are one proposition when they share so much of the shorter one's words … */
const SAME = 0.8
/** … and these are at least so many: English words, or Chinese characters in pairs. */
const LEAST = 8
/** A word that this many contents hold tells none of them apart. */
const COMMON = 40

/**
 * One proposition that a text gives to two speakers: a problem with both places. Which of them said it is not for the
 * reader to guess; a slip of a translation, or of the desk, turns one party's words into another's.
 */
export function findDisputed(text: string, attributions: readonly Attribution[]): Problem[] {
  const said = attributions
    .filter(({ speaker, ground, content }) => speaker && speaker.party !== 'both' && ground === null && content[0])
    .map((one) => ({ one, words: wordsOf(one.content.map(({ start, end }) => text.slice(start, end)).join(' ')) }))
    .filter(({ words }) => words.size >= LEAST)
  const byWord = new Map<string, number[]>()
  for (const [index, { words }] of said.entries())
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), index])
  return said.flatMap(({ one, words }, index) => {
    const shared = new Map<number, number>()
    for (const word of words) {
      const holders = byWord.get(word)!
      if (holders.length <= COMMON)
        for (const other of holders) if (other < index) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    const twin = [...shared].find(([other, count]) => {
      const { one: before, words: its } = said[other]!
      return (
        before.speaker!.id !== one.speaker!.id &&
        count >= SAME * Math.min(its.size, words.size) &&
        !overlap(before, one)
      )
    })
    return twin ? [disputed(text, said[twin[0]]!.one, one)] : []
  })
}

/** One inside the other is a chain of reporters, no dispute. */
const overlap = (a: Attribution, b: Attribution): boolean =>
  a.content.some((one) => [...b.content, ...b.cue].some((other) => overlapOf(one, other) > 0)) ||
  b.content.some((one) => a.cue.some((other) => overlapOf(one, other) > 0))

function disputed(text: string, before: Attribution, after: Attribution): Problem {
  const place = ({ start, end }: Span) => `“${text.slice(start, Math.min(end, start + 40)).replaceAll('\n', ' ')}…”`
  return {
    rule: 'attribution/two-speakers',
    severity: 'warning',
    message: `the text gives one proposition to ${before.speaker!.name} (${place(before.content[0]!)}) and to ${after.speaker!.name}`,
    remedy: 'look at both places, and at another account of the same words, before quoting either',
    span: after.content[0]!,
  }
}

/** Words of three letters and more, in small letters; Chinese characters by pairs. */
function wordsOf(content: string): Set<string> {
  const words = new Set(content.toLowerCase().match(/[\p{Script=Latin}\d]{3,}/gu) ?? [])
  for (const run of content.match(/\p{Script=Han}{2,}/gu) ?? [])
    for (let at = 0; at + 1 < run.length; at++) words.add(run.slice(at, at + 2))
  return words
}
