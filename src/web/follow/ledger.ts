import type { Commitment } from '../../model/commitment.ts'
import { type Reading, titleOf } from '../../model/reading.ts'
import { contains } from '../../text/span.ts'

/** A commitment with the account that tells of it. */
export interface LedgerLine {
  readonly key: string
  readonly commitment: Commitment
  readonly words: string
  readonly deadline: string | null
  readonly document: string
  readonly article: number
  readonly title: string
  readonly published: string | null
  readonly language: string
}

/** Every commitment of the readings, umbrellas left out: they are not undertakings of their own. */
export function makeLedger(readings: readonly Reading[]): LedgerLine[] {
  return readings.flatMap((reading) =>
    reading.commitments.flatMap((commitment, index) => {
      if (commitment.umbrella) return []
      const number = reading.articles.findIndex(({ span }) => contains(span, commitment.span))
      const article = reading.articles[number]
      const { deadline } = commitment
      const slice = ({ start, end }: { start: number; end: number }) =>
        reading.text.slice(start, end).replace(/\s+/g, ' ')
      return [
        {
          key: `${reading.document.id} ${index}`,
          commitment,
          words: slice(commitment.span),
          deadline: deadline && slice(deadline),
          document: reading.document.id,
          article: Math.max(0, number),
          title: (number >= 0 ? titleOf(reading, number) : null) ?? reading.document.path.split('/').pop()!,
          published: article?.published ?? null,
          language: article?.language ?? 'und',
        },
      ]
    }),
  )
}

export type LedgerGroup = 'issue' | 'party' | 'strength' | 'document' | 'deadline'

/** The lines in groups, the largest first; a line without a value stands in the group null, last. */
export function groupLedger(lines: readonly LedgerLine[], by: LedgerGroup): [string | null, LedgerLine[]][] {
  const keyOf = ({ commitment, document, deadline }: LedgerLine): string | null =>
    ({
      issue: commitment.issue,
      party: commitment.actors.toSorted().join(' '),
      strength: commitment.strength,
      document,
      deadline,
    })[by]
  return [...Map.groupBy(lines, keyOf)].sort(
    ([one, first], [other, second]) => Number(one === null) - Number(other === null) || second.length - first.length,
  )
}
