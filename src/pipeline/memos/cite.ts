import type { Citation } from '../../model/memo.ts'
import { type Reading, titleOf } from '../../model/reading.ts'
import { isInside, overlapOf, type Span } from '../../text/span.ts'

/** The words at spans of an article with where they come from; null where a span is not in the text. No spans: the account has no such words. */
export function cite(reading: Reading, number: number, spans: readonly Span[]): Citation | null {
  const article = reading.articles[number]
  const { text, document, problems } = reading
  if (!article || !spans.every((span) => isInside(span, text.length) && span.start < span.end)) return null
  const damaged = problems.some(
    ({ rule, span }) => rule.startsWith('damage/') && span && spans.some((one) => overlapOf(one, span) > 0),
  )
  return {
    document: document.id,
    article: number,
    spans: spans.map(({ start, end }) => ({ start, end })),
    words: spans.length === 0 ? null : spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
    language: article.language,
    party: article.party,
    publisher: article.publisher,
    title: titleOf(reading, number),
    published: article.published,
    url: document.origin.url,
    path: document.path,
    retrieved: document.origin.retrieved,
    warnings: [...(damaged ? (['damaged'] as const) : []), ...(article.complete ? [] : (['fragment'] as const))],
  }
}
