import { findKeyWords, type KeynessOptions } from '../../link/keyness/find-key-words.ts'
import { decodeRun, type TokenRun } from '../../link/keyness/token-run.ts'
import type { ArticleFacts } from '../../link/meetings/told.ts'
import type { Keyness } from '../../model/keyness.ts'
import type { Store } from '../../store/store.ts'
import { documentsIn } from '../../store/texts.ts'
import type { Extracts } from './extracts.ts'

/** The articles of a collection in one language, their words as numbers from 1. */
export interface Corpus {
  readonly language: string
  readonly words: readonly string[]
  readonly numbers: ReadonlyMap<string, number>
  readonly articles: readonly { readonly facts: ArticleFacts; readonly words: Int32Array }[]
}

/** Which articles a side is: an account or document by its id, or a period by one or two dates (`2024`, `2023-06/2023-09`). */
export interface KeynessAsked extends Partial<KeynessOptions> {
  readonly target: string
  /** Everything else in the language when left out; for a period, what came before it. */
  readonly against?: string
  /** Only accounts of this party, on both sides. */
  readonly party?: string
  /** For periods: `zh` or `en`; the language that more of the target's articles are in when left out. */
  readonly language?: string
}

export const KEYNESS: KeynessOptions = { length: { from: 1, to: 1 }, least: 5, significance: 15.13 }

/** The words of all articles in a language. */
export async function loadCorpus(
  store: Store,
  extracts: Extracts,
  all: readonly ArticleFacts[],
  language: string,
): Promise<Corpus> {
  const factsOf = new Map(all.map((facts) => [`${facts.document}.${facts.number}`, facts]))
  const numbers = new Map<string, number>()
  const words: string[] = []
  const numberOf = (word: string): number => {
    let number = numbers.get(word)
    if (number === undefined) {
      number = words.push(word)
      numbers.set(word, number)
    }
    return number
  }
  const articles: { facts: ArticleFacts; words: Int32Array }[] = []
  for await (const { document, extract } of extracts.some('words', await documentsIn(store, language)))
    for (const run of extract as readonly TokenRun[])
      if (run.language === language)
        articles.push({ facts: factsOf.get(`${document}.${run.article}`)!, words: decodeRun(run, numberOf) })
  return { language, words, numbers, articles }
}

const PERIOD = /^(?<from>\d{4}(?:-\d\d){0,2})(?:\/(?<to>\d{4}(?:-\d\d){0,2}))?$/

/** Whether an article belongs to what was asked for. */
type Chooses = (facts: ArticleFacts) => boolean

/** What a side's name means; null where it is no period and nothing in the collection. */
function readSide(asked: string, all: readonly ArticleFacts[]): Chooses | null {
  const period = PERIOD.exec(asked)?.groups
  if (period) {
    const [from, to] = [period.from!, period.to ?? period.from!]
    // A day counts as in a month or year that it begins with.
    return ({ published }) => published !== null && published >= from && published.slice(0, to.length) <= to
  }
  const ids = (one: ArticleFacts) => one.document === asked || `${one.document}.${one.number}` === asked
  return all.some(ids) ? ids : null
}

/** What was asked for is not there. */
export interface NoSuchSide {
  readonly missing: string
}

/** The words that set a document or a period apart from another, or from the rest of its language. */
export async function findKeyness(
  articles: readonly ArticleFacts[],
  corpusOf: (language: string) => Promise<Corpus>,
  { target, against, party, language, ...options }: KeynessAsked,
): Promise<Keyness | NoSuchSide> {
  const all = articles.filter((facts) => party === undefined || facts.party === party)
  const chosen = readSide(target, all)
  if (!chosen) return { missing: target }
  const other = against === undefined ? restOf(target, chosen) : readSide(against, all)
  if (!other) return { missing: against! }
  const spoken = language ?? chiefLanguage(all.filter(chosen))
  const corpus = await corpusOf(spoken)
  const own = corpus.articles.filter(({ facts }) => party === undefined || facts.party === party)
  const [a, b] = [own.filter(({ facts }) => chosen(facts)), own.filter(({ facts }) => other(facts) && !chosen(facts))]
  const wanted = { ...KEYNESS, ...options }
  const { places, ...found } = findKeyWords([a.map((one) => one.words), b.map((one) => one.words)], corpus, wanted)
  return {
    language: spoken,
    target: { asked: target, articles: a.length, words: places[0] },
    reference: { asked: against ?? 'the rest', articles: b.length, words: places[1] },
    ...wanted,
    ...found,
  }
}

/** Against what a side is held when nothing is named: for a period what came before it, for a document all others. */
function restOf(target: string, chosen: Chooses): Chooses {
  const from = PERIOD.exec(target)?.groups?.from
  return from === undefined ? (facts) => !chosen(facts) : ({ published }) => published !== null && published < from
}

function chiefLanguage(articles: readonly ArticleFacts[]): string {
  const counts = new Map<string, number>()
  for (const { language } of articles) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'en'
}
