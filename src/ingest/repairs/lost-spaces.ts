import type { Edit } from '../../text/edit-map.ts'

/** Words that often stand behind a name or a noun, long enough that no word ends in them by chance. */
const LINKS = new Set(
  'after because before between despite during following including unless until while within without whether'.split(
    ' ',
  ),
)
/** Words that begin sentences: between two capitals only they tell a lost space from a name written in one (TomKat). */
const OPENERS = new Set('The It He She We They In On At But And This That His Her Our Its'.split(' '))
const RULE = 'repair/lost-space'

/**
 * Words of the Latin script that ran together, where the text has both parts standing apart, so that no guess is needed:
 * - a small letter before a capital: "includedUS" (included, US) · "ChinaIt" (China, It)
 * - a name and a linking word behind it: "Atwoodbefore" (Atwood, before)
 * Words that the text has whole elsewhere (TikTok, McDonald) are left as they are.
 */
export function findLostSpaces(raw: string): Edit[] {
  const counts = new Map<string, number>()
  const words = [...raw.matchAll(/\p{Script=Latin}+/gu)]
  for (const [word] of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const known = (word: string) => counts.has(word) || LINKS.has(word)
  return words.flatMap((match): Edit[] => {
    const word = match[0]
    const before = raw[match.index - 1] ?? ''
    const inAddress =
      /[@#./_-]/.test(before) ||
      /^[._/-]?[\p{L}\d_]|^\.\p{L}/u.test(raw.slice(match.index + word.length, match.index + word.length + 2))
    if (word.length < 5 || counts.get(word)! > 1 || inAddress) return []
    const at = breakOf(word, known)
    if (at === null) return []
    const place = match.index + at
    return [{ raw: { start: place, end: place }, words: ' ', rule: RULE }]
  })
}

/** Where a word falls into two that are known; null where it does not, or in more than one way. */
function breakOf(word: string, known: (word: string) => boolean): number | null {
  const places: number[] = []
  for (let at = 2; at <= word.length - 2; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    const camel = /\p{Ll}$/u.test(before) && /^(?:\p{Lu}\p{Ll}|\p{Lu}{2,})/u.test(after)
    const sentence = OPENERS.has(after) || OPENERS.has(before) || /^\p{Ll}/u.test(before)
    const linked = LINKS.has(after) && before.length >= 4 && /^\p{Lu}/u.test(before)
    if (((camel && sentence) || linked) && known(before) && known(after)) places.push(at)
  }
  return places.length === 1 ? places[0]! : null
}
