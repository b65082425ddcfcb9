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
  return fallback === 'zh' ? 'en' : fallback
}

const languagesByWord = perLexicon((lexicon) => {
  const languages = new Map<string, string[]>()
  for (const { language, words } of lexicon.rows(functionWords))
    for (const word of words) languages.set(word, [...(languages.get(word) ?? []), language])
  return languages
})
