import type { Attribution } from '../../../model/attribution.ts'
import { cover } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { findTurns } from './turns.ts'

/**
 * Attributions without a cue, with the ground that stands for it: the turns of a transcript (THE PRESIDENT: …, Q …), and
 * a whole speech or set of remarks as one speaker's.
 */
export function readGrounds({ text, article, sentences }: Passage, annotator: string): Attribution[] {
  const turns = findTurns(text, article.span)
  if (turns.length > 0)
    return turns.map(({ label, words }) => ({
      ...bare,
      source: [label],
      content: [words],
      ground: 'turn',
      rule: `${annotator}/turn`,
    }))
  if (article.genre !== 'speech') return []
  const said = sentences.filter(({ kind }) => kind === 'prose' || kind === 'list-item').map(({ span }) => span)
  if (said.length === 0) return []
  return [{ ...bare, source: [], content: [cover(said)], ground: 'speech', rule: `${annotator}/speech` }]
}

const bare = {
  cue: [],
  speaker: null,
  addressee: null,
  mode: 'direct',
  nestedIn: null,
  negated: false,
  tier: 'say',
  confidence: null,
} as const satisfies Partial<Attribution>
