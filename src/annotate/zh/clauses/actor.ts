import type { Mention } from '../../../model/mention.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { partiesBetween } from '../../common/parties.ts'
import type { Clause } from './clauses.ts'
import { speakingAt } from './speech.ts'
import { firstPersonAt, subjectAt } from './subject.ts'

/** Who a clause is about: party codes, and whether two or more act together. `span` is null where the subject is carried over. */
export interface Actor {
  readonly span: Span | null
  readonly parties: readonly string[]
  readonly joint: boolean
}

/**
 * The parties that are the subject of a clause: a party or its person, the two together, the first person in speech.
 * Null where the clause names no party as its subject.
 */
export function actorOf(passage: Passage, clause: Clause, mentions: readonly Mention[]): Actor | null {
  const first = firstPersonAt(passage.text, clause)
  if (first) {
    const party = speakingAt(passage, clause)?.party ?? passage.article.party
    if (!party || party === 'both') return null
    const other = mentions.find(({ span }) => span.start === first.end + 1)
    if (
      other?.party &&
      other.party !== 'both' &&
      other.party !== party &&
      /^[和同与]$/.test(passage.text.slice(first.end, first.end + 1)) &&
      other.kind === 'person'
    )
      return { span: { start: first.start, end: other.span.end }, parties: [party, other.party], joint: true }
    return { span: first, parties: [party], joint: false }
  }
  const subject = subjectAt(passage.text, clause, mentions)
  if (!subject) return null
  const { mention, span } = subject
  const together = [...new Set(subject.heads.flatMap(({ party }) => (party && party !== 'both' ? [party] : [])))]
  if (together.length > 1) return { span, parties: together, joint: true }
  if (mention.kind === 'collective') {
    const parties = partiesBetween(passage, span.start)
    return parties.length > 1 ? { span, parties, joint: true } : null
  }
  return mention.party && mention.party !== 'both' ? { span, parties: [mention.party], joint: false } : null
}
