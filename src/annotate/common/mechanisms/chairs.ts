import { type Lexicon, perLexicon } from '../../../lexicon/lexicon.ts'
import { chairCues } from '../../../lexicon/tables/chair-cue.ts'
import type { Mechanism } from '../../../model/mechanism.ts'
import { lengthOf, type Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { pickInside } from '../domain/pick.ts'

/** A name farther than so many code units from the words of chairing does not chair. */
const REACH = 120

const cuesOf = perLexicon((lexicon) => {
  const made = new Map<string, { words: string; chairs: 'before' | 'after' }[]>()
  return (language: string) => {
    let cues = made.get(language)
    if (!cues) {
      cues = lexicon
        .rows(chairCues, language)
        .flatMap(({ words, chairs }) => words.map((one) => ({ words: one, chairs })))
        .sort((a, b) => b.words.length - a.words.length)
      made.set(language, cues)
    }
    return cues
  }
})

/**
 * The people who chair a channel, as the sentence of its name says: A and B co-chaired … · … co-chaired by A and B ·
 * A同B共同主持…. None where the sentence names another channel nearer to the words of chairing.
 */
export function chairsOf(passage: Passage, name: Span, sentence: Span, others: readonly Span[]): Mechanism['chairs'] {
  const cue = findCue(passage.lexicon, passage.text, sentence, passage.language)
  if (!cue) return []
  const distance = (span: Span) => Math.max(cue.span.start - span.end, span.start - cue.span.end, 0)
  if (others.some((other) => distance(other) < distance(name))) return []
  const reach: Span =
    cue.chairs === 'before'
      ? { start: Math.max(sentence.start, cue.span.start - REACH), end: cue.span.start }
      : { start: cue.span.end, end: Math.min(sentence.end, cue.span.end + REACH) }
  const people = pickInside(passage.layers.mentions, reach).filter(({ kind }) => kind === 'person')
  return [
    ...new Map(
      people.flatMap(({ entity, party, span }) =>
        entity ? [[entity.id, { id: entity.id, name: entity.name, party, span }] as const] : [],
      ),
    ).values(),
  ]
}

/** The longest words of chairing in a sentence, the first where there are several. */
function findCue(lexicon: Lexicon, text: string, sentence: Span, language: string) {
  const words = text.slice(sentence.start, sentence.end).toLowerCase()
  let best: { span: Span; chairs: 'before' | 'after' } | null = null
  for (const cue of cuesOf(lexicon)(language)) {
    const at = words.indexOf(cue.words)
    if (at < 0 || (best && cue.words.length <= lengthOf(best.span))) continue
    const start = sentence.start + at
    best = { span: { start, end: start + cue.words.length }, chairs: cue.chairs }
  }
  return best
}
