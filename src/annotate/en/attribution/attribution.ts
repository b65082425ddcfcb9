import type { Attribution } from '../../../model/attribution.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { modeOf } from '../../common/attribution/mode.ts'
import { nest } from '../../common/attribution/nesting.ts'
import { pairQuotations, type Quotation } from '../../common/attribution/quotations.ts'
import { tokenize } from '../tokens.ts'
import { readAccordingTo } from './according-to.ts'
import { findCues } from './cues.ts'
import { readGrounds } from './grounds.ts'
import { type Found, readClauses } from './read-clauses.ts'
import { verbsByForm } from './verbs.ts'

/** Who said what in English: reporting verbs, sources named by a preposition, turns and speeches. */
export const attribution: Annotator = {
  id: 'en/attribution',
  annotate(passage) {
    const quotations = pairQuotations(passage.text, passage.article.span)
    const found = readByRule(passage, quotations).map((one) => complete(passage, one, quotations))
    return { attributions: nest([...passage.layers.attributions, ...readGrounds(passage), ...found]) }
  },
}

function readByRule({ text, sentences, lexicon }: Passage, quotations: readonly Quotation[]): Found[] {
  const verbs = verbsByForm(lexicon)
  return sentences.flatMap(({ span }) => {
    const tokens = tokenize(text, span)
    const near = quotations.filter((one) => one.start < span.end && span.start < one.end)
    return [...readClauses(tokens, findCues(tokens, verbs), near), ...readAccordingTo(text, tokens)]
  })
}

function complete({ text }: Passage, found: Found, quotations: readonly Quotation[]): Attribution {
  return {
    source: [...found.source],
    cue: [found.cue],
    content: [...found.content],
    speaker: null,
    addressee: null,
    mode: modeOf(text, found.content, quotations),
    nestedIn: null,
    ground: null,
    negated: found.negated,
    tier: found.tier,
    confidence: null,
    rule: found.rule,
  }
}
