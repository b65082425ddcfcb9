import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Article } from '../model/article.ts'
import type { Layers } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'

/** What an annotator sees: one article, the sentences of its own language in it, and the layers made so far. */
export interface Passage {
  /** The whole source text; every span counts in it. Read only inside `article.span`. */
  readonly text: string
  readonly article: Article
  /** The article's sentences in the annotator's language, in order. */
  readonly sentences: readonly Sentence[]
  /** All of the article's sentences, in every language. */
  readonly allSentences: readonly Sentence[]
  readonly language: string
  /** The article's layers as the annotators before this one left them, of every language. */
  readonly layers: Readonly<Layers>
  readonly lexicon: Lexicon
}

/**
 * Makes annotations from text: a pure function, the same passage gives the same layers.
 * A refiner is an annotator that takes away or changes what others made.
 */
export interface Annotator {
  /** e.g. `en/attribution`; the rule ids of what it makes begin with it. */
  readonly id: string
  /** The layers that it makes or changes, as they shall be from here on (what was there before included). */
  annotate(passage: Passage): Partial<Layers>
}

/** The ordered lists of one language, read aloud from top to bottom. */
export interface LanguageAnnotators {
  readonly language: string
  readonly annotators: readonly Annotator[]
}
