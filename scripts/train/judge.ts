import type { Span } from '../../src/text/span.ts'
import type { Gold, MarkedDocument } from './polnear.ts'

/** Whether a found attribution is a gold one: cues share a token, half of source and of content tokens agree. */
export function isRight({ doc }: MarkedDocument, gold: Gold, found: Gold): boolean {
  const tokens = (spans: readonly Span[]): Set<number> => {
    const own = new Set<number>()
    for (let i = 0; i < doc.count; i++)
      if (spans.some((span) => doc.start[i]! < span.end && span.start < doc.end[i]!)) own.add(i)
    return own
  }
  const near = gold.cue.some((a) => found.cue.some((b) => a.start < b.end && b.start < a.end))
  return (
    near &&
    jaccard(tokens(gold.source), tokens(found.source)) >= 0.5 &&
    jaccard(tokens(gold.content), tokens(found.content)) >= 0.5
  )
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 && b.size === 0) return 1
  let both = 0
  for (const i of a) if (b.has(i)) both++
  return both / (a.size + b.size - both)
}
