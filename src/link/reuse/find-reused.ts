import type { Lexicon } from '../../lexicon/lexicon.ts'
import { type Reading, titleOf } from '../../model/reading.ts'
import type { ReusedPassage } from '../../model/reuse.ts'
import { lengthOf, overlapOf, type Span } from '../../text/span.ts'
import type { AccountRef } from '../account.ts'
import { type CutWord, cutWords } from '../keyness/cut-words.ts'
import { findCopied } from './find-copied.ts'
import { findTranslated, meaningsInCommon, termArticle } from './find-translated.ts'

/** So many articles in another language with most in common are looked at sentence by sentence. */
const MOST_TRANSLATED = 12

/** Passages of an article that stand word for word, or nearly so, in another of its language. */
export function copiedFrom(
  target: AccountRef,
  source: AccountRef,
  lexicon: Lexicon,
  isTelling: (shingle: number) => boolean = () => true,
  numberOf: (word: string) => number = makeNumbers(),
): ReusedPassage[] {
  const [a, b] = [target, source].map(({ reading, article }) => {
    const { span, language } = reading.articles[article]!
    return cutWords(reading.text, span, language, lexicon)
  }) as [CutWord[], CutWord[]]
  const numbers = (words: readonly { word: string }[]) => Int32Array.from(words, ({ word }) => numberOf(word))
  return findCopied(numbers(a), numbers(b), isTelling).map((found) => ({
    kind: 'copied',
    ...passageOf(target, { start: a[found.a.start]!.start, end: a[found.a.end - 1]!.end }),
    share: round(found.common / (found.a.end - found.a.start)),
    from: originOf(source, { start: b[found.b.start]!.start, end: b[found.b.end - 1]!.end }),
  }))
}

/** Sentences of an article that articles in another language say, too. */
export function translatedFrom(target: AccountRef, sources: readonly AccountRef[], lexicon: Lexicon): ReusedPassage[] {
  const own = termArticle(target, lexicon)
  const chosen = sources
    .map((source) => ({ source, termed: termArticle(source, lexicon) }))
    .map(({ source, termed }) => ({ source, termed, common: meaningsInCommon(own, termed) }))
    .sort((x, y) => y.common - x.common)
    .slice(0, MOST_TRANSLATED)
  return chosen.flatMap(({ source, termed }) =>
    findTranslated(own, termed, lexicon).map(
      ({ a, b, score }): ReusedPassage => ({
        kind: 'translated',
        ...passageOf(target, { start: own.sentences[a[0]!]!.span.start, end: own.sentences[a.at(-1)!]!.span.end }),
        share: round(score),
        from: originOf(source, {
          start: termed.sentences[b[0]!]!.span.start,
          end: termed.sentences[b.at(-1)!]!.span.end,
        }),
      }),
    ),
  )
}

/**
 * One earlier text for each place: where passages overlap by more than half, the copied, the longer, the better, the
 * earlier one stays. In the order of the text.
 */
export function choosePassages(passages: readonly ReusedPassage[]): ReusedPassage[] {
  const chosen: ReusedPassage[] = []
  const weight = ({ span, share }: ReusedPassage) => Math.round(lengthOf(span) * share)
  const ordered = passages.toSorted(
    (x, y) =>
      Number(x.kind === 'translated') - Number(y.kind === 'translated') ||
      weight(y) - weight(x) ||
      compare(x.from.published ?? '9999', y.from.published ?? '9999') ||
      compare(x.from.document, y.from.document),
  )
  for (const one of ordered)
    if (chosen.every(({ span }) => overlapOf(span, one.span) < lengthOf(one.span) / 2)) chosen.push(one)
  return chosen.sort((x, y) => x.span.start - y.span.start)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const round = (share: number): number => Math.round(1000 * Math.min(1, share)) / 1000
const wordsAt = ({ text }: Reading, { start, end }: Span): string => text.slice(start, end)

const passageOf = ({ reading, article }: AccountRef, span: Span) => ({ article, span, words: wordsAt(reading, span) })

function originOf({ reading, article }: AccountRef, span: Span): ReusedPassage['from'] {
  const { language, party, publisher, published } = reading.articles[article]!
  const { id: document, path } = reading.document
  const title = titleOf(reading, article)
  return { document, article, path, title, language, party, publisher, published, span, words: wordsAt(reading, span) }
}

/** Numbers for words, from 1, as they come. */
function makeNumbers(): (word: string) => number {
  const numbers = new Map<string, number>()
  return (word) => {
    const known = numbers.get(word) ?? numbers.size + 1
    numbers.set(word, known)
    return known
  }
}
