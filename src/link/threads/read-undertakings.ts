import type { Commitment } from '../../model/commitment.ts'
import type { Reading } from '../../model/reading.ts'
import { contains, type Span } from '../../text/span.ts'
import { dueOf } from './read-turns.ts'

/** A commitment of a reading: what a ledger needs of it, without the text. */
export interface Undertaking
  extends Pick<Commitment, 'span' | 'act' | 'strength' | 'grade' | 'mode' | 'actors' | 'claimedBy' | 'issue'> {
  readonly article: number
  readonly words: string
  /** The words that say by when. */
  readonly deadline: string | null
  /** EDTF: by when, as those words say. */
  readonly due: string | null
}

/** Every commitment of a reading in text order, umbrellas left out: they are not undertakings of their own. */
export const readUndertakings = (reading: Reading): Undertaking[] =>
  reading.commitments
    .filter(({ umbrella }) => !umbrella)
    .map(({ span, act, strength, grade, mode, actors, claimedBy, issue, deadline }) => ({
      ...{ span, act, strength, grade, mode, actors, claimedBy, issue },
      article: Math.max(
        0,
        reading.articles.findIndex((article) => contains(article.span, span)),
      ),
      words: say(reading, span),
      deadline: deadline && say(reading, deadline),
      due: deadline && dueOf(reading, deadline),
    }))

const say = ({ text }: Reading, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ').trim()
