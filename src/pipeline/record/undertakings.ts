import type { ArticleFacts } from '../../link/meetings/told.ts'
import type { Undertaking } from '../../link/threads/read-undertakings.ts'
import type { Extracts } from './extracts.ts'

/** A commitment with the article that tells of it. */
export interface PlacedUndertaking extends Undertaking {
  readonly by: ArticleFacts
}

/** Every commitment of the collection, document by document. */
export async function loadUndertakings(extracts: Extracts): Promise<PlacedUndertaking[]> {
  const articleOf = await extracts.articles()
  return (await extracts.all('undertaking')).flatMap(({ document, extract }) =>
    extract.map((one) => ({ ...one, by: articleOf(document, one.article) })),
  )
}
