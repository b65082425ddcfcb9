import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { AccountRef } from '../../link/account.ts'
import { windowOf } from '../../link/dates/day-window.ts'
import type { ArticleFacts } from '../../link/meetings/told.ts'
import { choosePassages, copiedFrom, translatedFrom } from '../../link/reuse/find-reused.ts'
import { findShared, withoutBreaks } from '../../link/reuse/shingles.ts'
import type { Reading } from '../../model/reading.ts'
import type { Reuse, ReusedPassage } from '../../model/reuse.ts'
import { getReading } from '../../store/documents.ts'
import type { Store } from '../../store/store.ts'
import type { Corpus } from './keyness.ts'

/** A translation is looked for in texts of so many days before. */
const DAYS_BEFORE = 7
const MOST_READ = 60

/** Where passages are looked for. */
export interface ReuseSources {
  readonly store: Store
  readonly lexicon: Lexicon
  readonly articles: readonly ArticleFacts[]
  readonly corpusOf: (language: string) => Promise<Corpus>
}

/**
 * The passages of a document, or of an account, that stand in earlier texts of the collection: published before it or on
 * its day. `from`: only in this document or account. Null when there is none of that name.
 */
export async function findReuse(sources: ReuseSources, asked: string, from?: string): Promise<Reuse | null> {
  const { articles, store } = sources
  const targets = articles.filter((one) => isOf(one, asked))
  const [first] = targets
  const reading = first && (await getReading(store, first.document))
  if (!reading) return null
  const readingOf = keepReadings(store)
  const passages: ReusedPassage[] = []
  for (const target of targets) {
    const earlier = articles.filter((one) =>
      from === undefined ? isEarlier(one, target) : isOf(one, from) && one.document !== target.document,
    )
    const own = { reading, article: target.number }
    const copied = await findCopies(sources, own, target, earlier, readingOf)
    const others = earlier
      .filter((one) => one.language !== target.language && (from !== undefined || isNear(one, target)))
      .sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1))
      .slice(0, MOST_READ)
    const refs = await refsOf(others, readingOf)
    passages.push(...choosePassages([...copied, ...translatedFrom(own, refs, sources.lexicon)]))
  }
  const size = targets.reduce((sum, { span }) => sum + span.end - span.start, 0)
  return {
    asked,
    document: reading.document.id,
    path: reading.document.path,
    published: targets.flatMap(({ published }) => published ?? []).sort()[0] ?? null,
    share: Math.round((1000 * covered(passages)) / Math.max(1, size)) / 1000,
    passages,
  }
}

const isOf = ({ document, number }: ArticleFacts, name: string): boolean =>
  document === name || `${document}.${number}` === name

/** A text whose day is not known is not known to be earlier. */
const isEarlier = (one: ArticleFacts, { document, published }: ArticleFacts): boolean =>
  one.document !== document && one.published !== null && published !== null && one.published <= published

function isNear(one: ArticleFacts, target: ArticleFacts): boolean {
  const [before, after] = [windowOf(one.published!), windowOf(target.published!)]
  return before !== null && after !== null && after.from - before.to <= DAYS_BEFORE
}

type ReadingOf = (document: string) => Promise<Reading | null>

function keepReadings(store: Store): ReadingOf {
  const kept = new Map<string, Promise<Reading | null>>()
  return (document) => {
    const known = kept.get(document) ?? getReading(store, document)
    kept.set(document, known)
    return known
  }
}

async function refsOf(articles: readonly ArticleFacts[], readingOf: ReadingOf): Promise<AccountRef[]> {
  const refs: AccountRef[] = []
  for (const { document, number } of articles) {
    const reading = await readingOf(document)
    if (reading?.articles[number]) refs.push({ reading, article: number })
  }
  return refs
}

async function findCopies(
  { lexicon, corpusOf }: ReuseSources,
  own: AccountRef,
  target: ArticleFacts,
  earlier: readonly ArticleFacts[],
  readingOf: ReadingOf,
): Promise<ReusedPassage[]> {
  const keyOf = ({ document, number }: ArticleFacts) => `${document}.${number}`
  const corpus = await corpusOf(target.language)
  const wanted = new Set(earlier.filter(({ language }) => language === target.language).map(keyOf))
  const words = corpus.articles.find(({ facts }) => keyOf(facts) === keyOf(target))?.words
  if (!words || wanted.size === 0) return []
  const others = corpus.articles.filter(({ facts }) => wanted.has(keyOf(facts)))
  const { texts, isTelling } = findShared(
    withoutBreaks(words),
    others.map((one) => withoutBreaks(one.words)),
  )
  const refs = await refsOf(
    texts.map((index) => others[index]!.facts),
    readingOf,
  )
  const numberOf = (word: string) => corpus.numbers.get(word) ?? 0
  return refs.flatMap((source) => copiedFrom(own, source, lexicon, isTelling, numberOf))
}

/** Characters that stand in a passage, each counted once. */
function covered(passages: readonly ReusedPassage[]): number {
  let [sum, end] = [0, 0]
  for (const { span } of passages.toSorted((a, b) => a.span.start - b.span.start)) {
    sum += Math.max(0, span.end - Math.max(end, span.start))
    end = Math.max(end, span.end)
  }
  return sum
}
