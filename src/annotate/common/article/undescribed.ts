import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { ArticleCut, Evidence } from '../../../model/article.ts'
import type { Sentence } from '../../../model/sentence.ts'

/** What is known of an article before its layers are read. */
export interface UndescribedArticle {
  readonly cut: ArticleCut
  readonly language: string
  readonly text: string
  readonly sentences: readonly Sentence[]
  /** What the file or page claims of itself (front matter, meta tags). */
  readonly claims: Readonly<Record<string, string>>
  readonly lexicon: Lexicon
  /** The day of an article before it in the same file: the year of a dateline that gives none. */
  readonly near?: string | null
}

/** A value with what it rests on. */
export interface Described<Value> {
  readonly value: Value
  readonly evidence: Evidence
}

/** What a field that the file claims says. */
export const claimed = <Value>(field: string, value: Value, name: string, rule: string): Described<Value> => ({
  value,
  evidence: { field, span: null, claim: name, inferred: false, rule },
})

/** What words of the text say; `inferred` where a rule had to conclude. */
export const read = <Value>(
  field: string,
  value: Value,
  span: Evidence['span'],
  rule: string,
  inferred = false,
): Described<Value> => ({
  value,
  evidence: { field, span, claim: null, inferred, rule },
})
