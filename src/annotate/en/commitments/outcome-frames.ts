import { partiesBetween } from '../../common/parties.ts'
import { trimComplement } from '../clauses/borders.ts'
import type { Clause } from './clause.ts'
import type { Frame } from './frame.ts'
import { cutActionNouns, nounPhraseAct } from './verb-list.ts'

/**
 * Frames of outcomes told as a list: "yielded multiple outcomes, including the establishment of A and the resumption of B". Only nouns of
 * doing count; a bare number of outcomes is no commitment.
 */
export function readOutcomeFrames(clause: Clause): Frame[] {
  const { tokens, passage } = clause
  for (let at = 0; at < tokens.length - 3; at++) {
    if (!/^(?:outcomes|deliverables|results|achievements)$/.test(tokens[at]!.lower)) continue
    const mark = tokens[at + 1]!.word === ',' ? at + 2 : at + 1
    if (tokens[mark]?.lower !== 'including') continue
    const content = trimComplement(tokens, { first: mark + 1, last: tokens.length - 1 })
    if (content.last <= content.first || !nounPhraseAct(passage.lexicon, tokens, content.first, content.last)) continue
    const parties = partiesBetween(passage, tokens[at]!.start)
    if (parties.length < 2 || cutActionNouns(passage.lexicon, tokens, content).length === 0) continue
    const span = { start: tokens[at]!.start, end: tokens[at]!.end }
    return [
      {
        subject: { span, parties, joint: true },
        cue: { first: at, last: mark },
        group: at,
        content,
        form: 'noun',
        strength: 'done',
        soft: false,
        begins: 'content',
        future: true,
        governed: 'promise',
        rule: 'en/commitments/outcomes',
      },
    ]
  }
  return []
}
