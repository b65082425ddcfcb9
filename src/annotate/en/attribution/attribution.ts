import type { Attribution } from '../../../model/attribution.ts'
import { compareSpans, contains, cover, overlapOf } from '../../../text/span.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { readGrounds } from '../../common/attribution/grounds.ts'
import { modeOf } from '../../common/attribution/mode.ts'
import { nest } from '../../common/attribution/nesting.ts'
import { pairQuotations, type Quotation } from '../../common/attribution/quotations.ts'
import { type Token, tokenize } from '../tokens.ts'
import { readAccordingTo } from './according-to.ts'
import { type Combined, combine } from './combine.ts'
import { readContinuations } from './continuations.ts'
import { findCues } from './cues.ts'
import { isFormulaic } from './formulaic.ts'
import { type ModelFound, readByModel } from './model/read-by-model.ts'
import { type Found, readClauses } from './read-clauses.ts'
import { nameAddressee, nameSpeakers } from './speakers.ts'
import { verbsByForm } from './verbs.ts'
import { auxiliaries } from './words.ts'

/** Who said what in English: reporting verbs, sources named by a preposition, the trained model, turns and speeches. */
export const attribution: Annotator = {
  id: 'en/attribution',
  annotate(passage) {
    const { text, article, sentences, layers } = passage
    const quotations = pairQuotations(text, article.span)
    const tokens = sentences.map(({ span }) => tokenize(text, span))
    const rules = readByRule(passage, tokens, quotations)
    const model = readByModel(passage, tokens, quotations)
    const grounds = readGrounds(passage, 'en/attribution')
    const questions = sentences.filter((_, index) => isQuestion(tokens[index]!)).map(({ span }) => span)
    const labels = grounds.flatMap(({ source }) => source)
    const formulaic = isFormulaic(article, sentences, rules, quotations)
    const found = combine(
      formulaic,
      rules,
      model.filter(
        ({ source, cue }) =>
          !cue.some((span) => questions.some((one) => contains(one, span))) &&
          !source.some((span) => labels.some((label) => overlapOf(label, span) > 0)),
      ),
      (one) => isSay(passage, one, quotations),
      (span) => modeOf(text, [span], quotations) !== 'indirect',
    )
      .map((one) => complete(passage, one, quotations))
      .sort((a, b) => compareSpans(cover([...a.cue, ...a.content]), cover([...b.cue, ...b.content])))
    const all = nest([...layers.attributions, ...grounds, ...found])
    const named = nameSpeakers(passage, all)
    return { attributions: formulaic ? [...named, ...readContinuations(passage, named)] : named }
  },
}

function readByRule(
  { text, sentences, lexicon }: Passage,
  tokens: readonly (readonly Token[])[],
  quotations: readonly Quotation[],
): Found[] {
  const verbs = verbsByForm(lexicon)
  let from = 0
  return sentences.flatMap(({ span }, index) => {
    while (from < quotations.length && quotations[from]!.end <= span.start && quotations[from]!.depth === 0) from++
    const near: Quotation[] = []
    for (let i = from; i < quotations.length && quotations[i]!.start < span.end; i++)
      if (quotations[i]!.end > span.start) near.push(quotations[i]!)
    if (isQuestion(tokens[index]!)) return []
    return piecesOf(tokens[index]!).flatMap((own) => [
      ...readClauses(own, findCues(own, verbs), near),
      ...readAccordingTo(text, own),
    ])
  })
}

/** "Does Arvenia oppose the dam?" asks, and makes nobody say anything. */
const isQuestion = (tokens: readonly Token[]): boolean =>
  tokens.at(-1)?.word === '?' && auxiliaries.has(tokens[0]!.lower)

/** The rules look at no more tokens at once: damaged text may have no sentence ends at all. */
const LONGEST_SENTENCE = 300

function piecesOf(tokens: readonly Token[]): (readonly Token[])[] {
  const pieces: (readonly Token[])[] = []
  for (let at = 0; at < tokens.length; at += LONGEST_SENTENCE) pieces.push(tokens.slice(at, at + LONGEST_SENTENCE))
  return pieces
}

/** Whether the model's cue holds a verb of saying, or what is said stands in quotation marks. */
function isSay({ text, lexicon }: Passage, { cue, content }: ModelFound, quotations: readonly Quotation[]): boolean {
  const verbs = verbsByForm(lexicon)
  const says = cue.some((span) =>
    tokenize(text, span).some(
      ({ lower }) => lower === 'according' || verbs.get(lower)?.some(({ tier }) => tier === 'say'),
    ),
  )
  return says || modeOf(text, content, quotations) !== 'indirect'
}

function complete(passage: Passage, found: Combined, quotations: readonly Quotation[]): Attribution {
  return {
    source: [...found.source],
    cue: [...found.cue],
    content: [...found.content],
    speaker: null,
    addressee: nameAddressee(passage, found.addressee),
    mode: modeOf(passage.text, found.content, quotations),
    nestedIn: null,
    ground: null,
    negated: found.negated,
    tier: found.tier,
    confidence: found.confidence,
    rule: found.rule,
  }
}
