import type { ComparedAccount } from '../model/comparison.ts'
import { type Reading, titleOf } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import { overlapOf, type Span } from '../text/span.ts'

/** One party's, or one outlet's, telling of a meeting: an article of a reading, or a part of one. */
export interface AccountRef {
  readonly reading: Reading
  /** Index into the reading's articles. */
  readonly article: number
  /** The part of the article that is the account; the whole article when absent. */
  readonly span?: Span
}

/** A sentence of an account with its index in the reading. */
export interface NumberedSentence extends Sentence {
  readonly index: number
}

/** The span of the account. Throws RangeError when the reading has no such article. */
export function spanOf({ reading, article, span }: AccountRef): Span {
  const own = reading.articles[article]
  if (!own) throw new RangeError(`the reading has ${reading.articles.length} articles; there is no article ${article}`)
  return span ?? own.span
}

/** The account's sentences, in order. */
export function sentencesOf(account: AccountRef): NumberedSentence[] {
  const span = spanOf(account)
  return account.reading.sentences
    .map((sentence, index) => ({ ...sentence, index }))
    .filter((sentence) => sentence.article === account.article && overlapOf(sentence.span, span) > 0)
}

/** What the comparison says of an account: its place, and whose telling it is. */
export function describeAccount(account: AccountRef): ComparedAccount {
  const { reading, article } = account
  const span = spanOf(account)
  const own = reading.articles[article]!
  const told = own.accounts.find((one) => one.span.start === span.start && one.span.end === span.end)
  return {
    document: reading.document.id,
    article,
    path: reading.document.path,
    span,
    title: titleOf(reading, article),
    language: own.language,
    party: told?.party ?? own.party,
    publisher: own.publisher,
    published: own.published,
    complete: own.complete,
  }
}
