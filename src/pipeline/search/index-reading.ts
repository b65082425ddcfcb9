import { type Reading, titleOf } from '../../model/reading.ts'
import type { IndexedArticle, IndexRows } from '../../store/search.ts'
import { foldWord, TOKENS, tokenize } from './tokens.ts'

/** What goes into the index of a reading of a version. */
export const indexReading = (reading: Reading, version: string): IndexRows => ({
  version: `${version}.${TOKENS}`,
  articles: reading.articles.map((_, number) => indexArticle(reading, number)),
})

function indexArticle(reading: Reading, number: number): IndexedArticle {
  const { start, end } = reading.articles[number]!.span
  const within = (span: { start: number } | undefined) => span !== undefined && span.start >= start && span.start < end
  const speakers = reading.attributions
    .filter(({ content }) => within(content[0]))
    .flatMap(({ speaker }) => (speaker ? [speaker.id, foldWord(speaker.name)] : []))
  const issues = [...reading.commitments, ...reading.positions]
    .filter(({ span }) => within(span))
    .map(({ issue }) => issue)
  const tokens = (words: string) =>
    tokenize(words)
      .map(({ word }) => word)
      .join(' ')
  return {
    number,
    start,
    end,
    title: tokens(titleOf(reading, number) ?? ''),
    body: tokens(reading.text.slice(start, end)),
    speakers: [...new Set(speakers.filter((value) => value !== null))],
    issues: [...new Set(issues.filter((value) => value !== null))],
  }
}
