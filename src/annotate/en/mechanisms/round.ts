import type { Span } from '../../../text/span.ts'

const UNITS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const TEENS = ['eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth']
const WORDS: ReadonlyMap<string, number> = new Map([
  ['inaugural', 1],
  ...[...UNITS, ...TEENS, 'nineteenth', 'twentieth'].map((word, at) => [word, at + 1] as const),
  ...['twenty', 'thirty'].flatMap((ten, at) =>
    UNITS.slice(0, 9).map((word, unit) => [`${ten}-${word}`, 20 + 10 * at + unit + 1] as const),
  ),
  ['thirtieth', 30],
])
const ORDINAL = `(?<ordinal>\\d{1,3}(?:st|nd|rd|th)|${[...WORDS.keys()].sort((a, b) => b.length - a.length).join('|')})`
const SITTING = '(?:rounds?|meetings?|sessions?|editions?|iterations?|plenary|plenaries)'
const BEFORE = new RegExp(
  `\\b${ORDINAL}(?:[- ](?:ever|annual|formal|plenary|ministerial|joint|high-level))*(?: ${SITTING})?(?: of)?(?: the| their| its)?(?: (?:annual|joint|bilateral|trilateral|[\\p{Lu}][\\p{L}.]*[-–](?:[\\p{L}.]+[-–]?)+))*\\s*$`,
  'iu',
)
const WITHIN = new RegExp(`^(?:the )?${ORDINAL}\\b`, 'i')
const AFTER = new RegExp(
  `^(?:,? (?:which )?(?:held|convened|concluded|met for)(?: its| their| the)| for (?:its|their|the)|['’]s?) ${ORDINAL}(?:[- ]\\w+)? ${SITTING}\\b`,
  'i',
)
/** A date's day before the name is no round: "on the 15th U.S. and Chinese officials …". */
const REACH = 80

/**
 * Which round of a channel some words tell of, null where they do not say: the third round of the Strategic Dialogue ·
 * the fifth U.S.–India 2+2 Ministerial Dialogue · the inaugural meeting of the working group · the dialogue's second session.
 */
export function roundOf(text: string, name: Span, sentence: Span): number | null {
  const before = text.slice(Math.max(sentence.start, name.start - REACH), name.start).replace(/\s+/g, ' ')
  const own = text.slice(name.start, name.end).replace(/\s+/g, ' ')
  const after = text.slice(name.end, Math.min(sentence.end, name.end + REACH)).replace(/\s+/g, ' ')
  const found = WITHIN.exec(own) ?? BEFORE.exec(before) ?? AFTER.exec(after)
  const ordinal = found?.groups?.ordinal?.toLowerCase()
  if (!ordinal) return null
  return WORDS.get(ordinal) ?? Number.parseInt(ordinal, 10)
}
