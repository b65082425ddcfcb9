import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Article, ArticleCut } from '../model/article.ts'
import type { Document } from '../model/document.ts'
import type { Problem } from '../model/problem.ts'
import type { Layers, Reading } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import type { LanguageAnnotators, Passage } from './annotator.ts'
import { findAccountParts } from './common/article/account-parts.ts'
import { adoptParty } from './common/article/adopt-party.ts'
import { describeArticle } from './common/article/describe-article.ts'
import { findDisputed } from './common/attribution/disputed.ts'
import { languageOf } from './common/language.ts'
import { findPartyOrders } from './common/names/party-order.ts'
import { findVenueNames } from './common/names/venue-names.ts'
import { refiners } from './common/refiners.ts'
import { cutSentences } from './common/sentences.ts'
import { languages } from './languages.ts'

/** A document as ingest leaves it: its words and its articles' borders, not yet read. */
export interface UnreadDocument {
  readonly document: Document
  readonly text: string
  readonly cuts: readonly ArticleCut[]
  readonly problems: readonly Problem[]
  /** What people know better about an article; dates and claims that are read from it follow. */
  readonly amend?: (article: Article, number: number) => Article
}

/**
 * Reads a document: a pure function of the text, the word files and this version.
 * For each article: language and sentences, then each language's annotators in their order, then the refiners that need
 * every language's layers, then what the article is (genre, dates, whose account).
 */
export function readText(
  unread: UnreadDocument,
  lexicon: Lexicon,
  known: readonly LanguageAnnotators[] = languages,
): Reading {
  const { document, text } = unread
  const articles: Article[] = []
  const sentences: Sentence[] = []
  const layers = emptyLayers()
  let near: string | null = null
  const described = unread.cuts.map((cut, index) => {
    const words = text.slice(cut.span.start, cut.span.end)
    const language = languageOf(words, 'und', lexicon)
    const own = cutSentences(text, cut.span, index, lexicon, language)
    sentences.push(...own)
    const claims = document.origin.claims
    const article = describeArticle({ cut, language, text, sentences: own, claims, lexicon, near })
    near = article.published ?? near
    return { own, article }
  })
  const amend = unread.amend ?? ((article: Article) => article)
  const pages = adoptParty(described.map(({ article }) => article)).map(amend)
  for (const [index, { own }] of described.entries()) {
    const article = pages[index]!
    const found = annotateArticle({ text, article, allSentences: own, lexicon }, known)
    append(layers, found)
    articles.push({
      ...article,
      accounts: [...article.accounts, ...findAccountParts(article, own, found.attributions)],
    })
  }
  const spans = articles.map(({ span }) => span)
  return {
    schema: 'readout.reading/1',
    document,
    text,
    articles,
    sentences,
    ...layers,
    problems: [
      ...unread.problems,
      ...findDisputed(text, layers.attributions),
      ...findPartyOrders(text, spans, layers, lexicon),
      ...findVenueNames(text, spans, layers.meetings, lexicon),
    ],
  }
}

type ArticlePassage = Pick<Passage, 'text' | 'article' | 'allSentences' | 'lexicon'>

function annotateArticle(passage: ArticlePassage, known: readonly LanguageAnnotators[]): Layers {
  let layers = emptyLayers()
  for (const { language, annotators } of known) {
    const sentences = passage.allSentences.filter((sentence) => sentence.language === language)
    if (sentences.length === 0) continue
    for (const annotator of annotators)
      layers = { ...layers, ...annotator.annotate({ ...passage, sentences, language, layers }) }
  }
  for (const refiner of refiners)
    layers = {
      ...layers,
      ...refiner.annotate({ ...passage, sentences: passage.allSentences, language: passage.article.language, layers }),
    }
  return layers
}

const emptyLayers = (): Layers => ({
  mentions: [],
  times: [],
  figures: [],
  attributions: [],
  meetings: [],
  commitments: [],
  mechanisms: [],
  positions: [],
  formulas: [],
  events: [],
})

/** Adds an article's layers to the document's; indexes into a layer move along. */
function append(all: Layers, more: Layers): void {
  const attributions = all.attributions.length
  const meetings = all.meetings.length
  const moved = (index: number | null, by: number) => (index === null ? null : index + by)
  all.mentions.push(...more.mentions)
  all.times.push(...more.times)
  all.figures.push(...more.figures)
  all.attributions.push(...more.attributions.map((a) => ({ ...a, nestedIn: moved(a.nestedIn, attributions) })))
  all.meetings.push(...more.meetings.map((m) => ({ ...m, partOf: moved(m.partOf, meetings) })))
  all.commitments.push(...more.commitments)
  all.mechanisms.push(...more.mechanisms)
  all.positions.push(...more.positions)
  all.formulas.push(...more.formulas)
  all.events.push(...more.events)
}
