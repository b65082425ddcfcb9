import { type Lexicon, perLexicon } from '../../lexicon/lexicon.ts'
import { functionWords } from '../../lexicon/tables/function-word.ts'

/** Scripts that stand for one main language here. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
]

/** A Han character carries about as much as three Latin letters. */
const HAN_WEIGHT = 3
/** Below this share of function words a paragraph of some length is in a language that we can not name. */
const LEAST_SHARE = 0.06

/**
 * The language of a paragraph: by its script, and for Latin script by the language whose function words it holds most of.
 * A line without evidence (a title, a name, a figure) is in `fallback`. `und` when it can not be told.
 */
export function languageOf(paragraph: string, fallback: string, lexicon: Lexicon): string {
  const count = (script: RegExp) => paragraph.match(script)?.length ?? 0
  const han = count(/\p{Script=Han}/gu)
  const latin = count(/\p{Script=Latin}/gu)
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  if (kana > 1 && kana * 5 > han) return 'ja'
  const [other, most] = SCRIPTS.map(([code, script]) => [code, count(script)] as const).reduce((a, b) =>
    b[1] > a[1] ? b : a,
  )
  if (most > latin && most > han * HAN_WEIGHT) return other
  if (han * HAN_WEIGHT > latin) return 'zh'
  return latin === 0 ? fallback : latinLanguageOf(paragraph, fallback, lexicon)
}

function latinLanguageOf(paragraph: string, fallback: string, lexicon: Lexicon): string {
  const words = paragraph.toLowerCase().match(/\p{L}+/gu) ?? []
  const votes = languagesByWord(lexicon)
  const counts = new Map<string, number>()
  for (const word of words)
    for (const language of votes.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  const [best, runnerUp] = [...counts].sort((a, b) => b[1] - a[1])
  if (best && best[1] >= words.length * LEAST_SHARE && best[1] > (runnerUp?.[1] ?? 0)) return best[0]
  if (best && runnerUp && best[1] === runnerUp[1] && [best[0], runnerUp[0]].includes(fallback)) return fallback
  if (fallback === 'und' && !best && isShortEnglish(paragraph, lexicon)) return 'en'
  return fallback === 'zh' ? 'en' : fallback
}

/**
 * Of a line without function words ("India condemned Japan yesterday"): most of its lower-case words are ones that our English
 * word files hold, or their -s, -ed, -ing. Words that other languages share are few among them, and stems are not enough.
 */
function isShortEnglish(paragraph: string, lexicon: Lexicon): boolean {
  const words = paragraph.match(/(?<!\p{L})\p{Ll}+/gu) ?? []
  const known = englishWords(lexicon)
  const isKnown = (word: string) =>
    known.has(word) ||
    ['s', 'd', 'ed', 'ing'].some((end) => word.endsWith(end) && known.has(word.slice(0, -end.length)))
  return words.length > 0 && words.filter(isKnown).length * 2 > words.length
}

/** Every lower-case word of the English word files. */
const englishWords = perLexicon((lexicon) => {
  const words = new Set<string>()
  for (const { files } of lexicon.folders)
    for (const [path, content] of files)
      if (path.startsWith('en/'))
        for (const line of content.split('\n'))
          if (!line.startsWith('#')) for (const [word] of line.matchAll(/(?<![a-z])[a-z]{3,}/g)) words.add(word)
  return words
})

const languagesByWord = perLexicon((lexicon) => {
  const languages = new Map<string, string[]>()
  for (const { language, words } of lexicon.rows(functionWords))
    for (const word of words) languages.set(word, [...(languages.get(word) ?? []), language])
  return languages
})
