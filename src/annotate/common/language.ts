/** Function words that mark a Latin-script paragraph as English. */
const ENGLISH = new Set(
  'the of and to in a is that for on with as by at from its was were are be has have will it this an said'.split(' '),
)
/** Below this share of English function words a Latin-script paragraph of some length is in another language. */
const LEAST_ENGLISH = 0.12
const SHORT = 6

/**
 * The language of a paragraph by its script: Han → zh (unless kana or hangul stand in it), Latin with English function
 * words → en, other scripts and other Latin languages by the script's main language or `und`.
 * Short Latin lines without any evidence (a title, a dateline) are `fallback`.
 */
export function languageOf(paragraph: string, fallback: string): string {
  const count = (script: RegExp) => paragraph.match(script)?.length ?? 0
  const han = count(/\p{Script=Han}/gu)
  const latin = count(/\p{Script=Latin}/gu)
  if (
    count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > han / 10 &&
    han + latin > 0 &&
    count(/\p{Script=Hiragana}/gu) > 1
  )
    return 'ja'
  const others: [string, number][] = [
    ['ko', count(/\p{Script=Hangul}/gu)],
    ['ru', count(/\p{Script=Cyrillic}/gu)],
    ['ar', count(/\p{Script=Arabic}/gu)],
    ['hi', count(/\p{Script=Devanagari}/gu)],
    ['el', count(/\p{Script=Greek}/gu)],
    ['he', count(/\p{Script=Hebrew}/gu)],
    ['th', count(/\p{Script=Thai}/gu)],
  ]
  const [other, most] = others.reduce((a, b) => (b[1] > a[1] ? b : a))
  // A Han character carries about as much as three Latin letters.
  if (most > latin && most > han * 3) return other
  if (han * 3 > latin) return 'zh'
  if (latin === 0) return fallback
  const words = paragraph.toLowerCase().match(/\p{L}+/gu) ?? []
  const share = words.filter((word) => ENGLISH.has(word)).length / words.length
  if (share >= LEAST_ENGLISH) return 'en'
  if (words.length <= SHORT || isTitle(paragraph)) return fallback === 'zh' ? 'en' : fallback
  return share > 0.04 ? 'en' : 'und'
}

/** A line without sentence end, most of whose words have capitals: names and headlines, not evidence of a language. */
function isTitle(line: string): boolean {
  const words = line.match(/\p{L}[\p{L}'’-]*/gu) ?? []
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  return !/[.!?]\s*$/.test(line) && capitals * 2 > words.length
}
