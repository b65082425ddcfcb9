import type { Attribution } from '../../../model/attribution.ts'
import type { Speaker } from '../../../model/entity.ts'
import type { Sentence } from '../../../model/sentence.ts'
import { contains, type Span } from '../../../text/span.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { readGrounds } from '../../common/attribution/grounds.ts'
import { modeOf } from '../../common/attribution/mode.ts'
import { nest } from '../../common/attribution/nesting.ts'
import { pairQuotations, type Quotation } from '../../common/attribution/quotations.ts'
import { resolveSpeaker } from '../../common/speakers/resolve-speaker.ts'
import { endOf } from '../clauses/clauses.ts'
import type { Found } from './found.ts'
import { indexOuter, readQuoted } from './quoted.ts'
import { readParagraph } from './read-paragraph.ts'
import { readCited, readReported } from './reported.ts'

/** Paragraphs that go on with a numbered speech: 一是…, 第二，…, 其三，… */
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，,、]|其[一二三四五六七八九十][，,、]|首先[，,]|其次[，,]|再次[，,]|最后[，,])/

/** Who said what in Chinese: a source and its verb govern what follows; numbered paragraphs go on; turns and speeches. */
export const attribution: Annotator = {
  id: 'zh/attribution',
  annotate(passage) {
    const { text, article, layers } = passage
    const quotations = pairQuotations(text, article.span)
    const grounds = readGrounds(passage, 'zh/attribution').map((one) => speakFor(passage, one))
    const attributions = readParagraphs(passage, quotations, grounds)
    return { attributions: nest([...layers.attributions, ...grounds, ...attributions]) }
  },
}

const speakFor = (passage: Passage, ground: Attribution): Attribution =>
  ground.source[0] ? { ...ground, speaker: resolveSpeaker(passage, ground.source[0]) } : ground

function readParagraphs(
  passage: Passage,
  quotations: readonly Quotation[],
  grounds: readonly Attribution[],
): Attribution[] {
  const spokenBy = ({ start }: Span) =>
    grounds.find(({ content }) => content.some((words) => contains(words, { start, end: start + 1 })))
  const { text } = passage
  const outer = indexOuter(quotations)
  const made: Attribution[] = []
  const speakers = new Map<Found, Speaker | null>()
  let last: { speaker: Speaker | null } | null = null
  for (const sentences of paragraphsOf(passage.sentences)) {
    const [first] = sentences
    if (NUMBERED.test(text.slice(first!.span.start, first!.span.end)) && (last || made.length === 0)) {
      last ??= { speaker: null }
      made.push(continuation(passage, sentences, last.speaker, quotations))
      continue
    }
    const { found, open } = readParagraph(passage, sentences, (span) => spokenBy(span) !== undefined)
    const others = sentences.flatMap(({ span }) => [
      ...readReported(text, span),
      ...readCited(text, span),
      ...readQuoted(passage, span, outer),
    ])
    const taken = new Set(others.map(({ cue }) => cue.start))
    const all = [
      ...found.filter(({ cue }) => !taken.has(cue.start) && !others.some((one) => coversCue(one, cue))),
      ...others,
    ]
    for (const one of all) {
      const speaker = one.source
        ? resolveSpeaker(passage, one.source, one.within ? (speakers.get(one.within) ?? null) : null)
        : one.carried
          ? resolveSpeaker(passage, one.carried)
          : (spokenBy(one.cue)?.speaker ?? null)
      speakers.set(one, speaker)
      if (one.content.start < one.content.end) made.push(complete(passage, one, speaker, quotations))
    }
    last = open ? { speaker: speakers.get(open) ?? null } : null
  }
  return made
}

/** The sentences of running text, paragraph by paragraph. */
const paragraphsOf = (sentences: readonly Sentence[]): Sentence[][] => [
  ...Map.groupBy(
    sentences.filter(({ kind }) => kind === 'prose' || kind === 'list-item'),
    ({ paragraph }) => paragraph,
  ).values(),
]

/** A source with its own form of words takes its verb, and the verbs before what it says, from the plain reading. */
const coversCue = ({ rule, source, content }: Found, cue: Span): boolean =>
  rule !== 'zh/attribution/quoted' && source !== null && source.start <= cue.start && cue.end <= content.start

const complete = (
  passage: Passage,
  one: Found,
  speaker: Speaker | null,
  quotations: readonly Quotation[],
): Attribution => ({
  source: one.source ? [one.source] : [],
  cue: [one.cue],
  content: [one.content, ...(one.rest ? [one.rest] : [])],
  speaker,
  addressee: one.addressee ? resolveSpeaker(passage, one.addressee) : null,
  mode: modeOf(passage.text, [one.content], quotations),
  nestedIn: null,
  ground: null,
  negated: one.negated,
  tier: one.tier,
  confidence: null,
  rule: one.rule,
})

/** A numbered paragraph: what was said goes on, by the same speaker; the number stands for source and cue. */
function continuation(
  { text }: Passage,
  sentences: readonly Sentence[],
  speaker: Speaker | null,
  quotations: readonly Quotation[],
): Attribution {
  const content = [{ start: sentences[0]!.span.start, end: endOf(text, sentences.at(-1)!.span) }]
  return {
    source: [],
    cue: [],
    content,
    speaker,
    addressee: null,
    mode: modeOf(text, content, quotations),
    nestedIn: null,
    ground: 'continuation',
    negated: false,
    tier: 'say',
    confidence: null,
    rule: 'zh/attribution/continuation',
  }
}
