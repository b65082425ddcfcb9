import { type Reading, titleOf } from '../../model/reading.ts'
import type { ArticleFacts } from './told.ts'

/** What linking keeps of a reading's articles. */
export const readArticleFacts = (reading: Reading): ArticleFacts[] =>
  reading.articles.map(({ span, language, genre, published, publisher, party, complete }, number) => ({
    document: reading.document.id,
    path: reading.document.path,
    number,
    title: titleOf(reading, number),
    span,
    language,
    genre,
    published,
    publisher,
    party,
    complete,
  }))
