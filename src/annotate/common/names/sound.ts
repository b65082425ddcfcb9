import { type Lexicon, perLexicon } from '../../../lexicon/lexicon.ts'
import { people } from '../../../lexicon/tables/person.ts'
import { sounds } from '../../../lexicon/tables/sound.ts'

/** Letters that foreign names and their transliterations exchange: one sign a class; vowels and h are passed over. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/tch|sch|sh|ch|zh|[szjxq]|c(?=[eiyé])/g, 'S'],
  [/ph|[fvw]/g, 'F'],
  [/[kgc]/g, 'K'],
  [/[pb]/g, 'P'],
  [/[td]/g, 'T'],
  [/[lr]/g, 'L'],
  [/[mn]/g, 'N'],
]

/** The sound of a Latin name: Macron → NKLN. Doubled letters count once. */
export function soundOfLatin(name: string): string {
  let letters = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ł/g, 'l').replace(/ø/g, 'o')
  for (const [pattern, sign] of CLASSES) letters = letters.replace(pattern, sign)
  return letters.replace(/[^A-Z]/g, '').replace(/(.)\1+/g, '$1')
}

/** The sound of a syllable of pinyin: 龙 (long) → LN, 基 (ji) → K, for it writes "ki" and "gi"; 尔 (er) → L. */
function soundOfSyllable(syllable: string): string {
  if (syllable === 'er') return 'L'
  const initial = /^(?:zh|ch|sh|[bpmfdtnlgkjqxzcsrw])/.exec(syllable)?.[0] ?? ''
  const sign = initial === 'j' ? 'K' : soundOfLatin(initial === 'c' ? 's' : initial === 'r' ? 'r' : initial)
  return sign + (/n(?:g)?$/.test(syllable) ? 'N' : '')
}

const syllables = perLexicon(
  (lexicon) =>
    new Map(
      lexicon
        .rows(sounds, 'zh')
        .flatMap(({ sound, characters }) => [...characters].map((one) => [one, sound] as const)),
    ),
)

/** The sound of a name written in Chinese; '' where a character's sound is not known. */
export function soundOfHan(lexicon: Lexicon, name: string): string {
  const known = syllables(lexicon)
  const parts = [...name].map((one) => known.get(one))
  if (parts.some((part) => part === undefined)) return ''
  return parts
    .map((part) => soundOfSyllable(part!))
    .join('')
    .replace(/(.)\1+/g, '$1')
}

/** Whether two sounds are near: one change apart from four signs on, two from seven on; shorter ones have to be the same. */
export function soundsAlike(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length)
  if (Math.min(a.length, b.length) < 2) return false
  return distance(a, b) <= (longest < 4 ? 0 : longest < 7 ? 1 : 2)
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1])))
    row = next
  }
  return row[b.length]!
}

/** The sounds of people's family names, by person. */
export const soundsOfPeople = perLexicon(
  (lexicon) =>
    new Map(
      lexicon.rows(people).map(({ id, en, family }) => {
        const names = family.filter((name) => name !== '-')
        const last = en[0]!.split(' ').at(-1)!
        return [id, [...new Set([...names, last].map(soundOfLatin))]] as const
      }),
    ),
)
