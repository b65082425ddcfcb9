import type { Attribution } from '../../../model/attribution.ts'
import type { Sentence } from '../../../model/sentence.ts'
import { contains, overlapOf } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'

/** How a sentence without a verb of saying goes on with what a party's speaker says. */
const GOES_ON =
  /^(?:(?:The |Both |All )?[\p{L}.’' -]{2,60}?) (?:should|must|need to|needs to|ought to|wants|want|hopes|is willing|are willing|is ready|are ready|stands ready|stand ready|does not seek|do not seek)\b/u

/**
 * In readouts what somebody says goes on in the sentences behind it, without a new verb: the ground is the continuation.
 * - "The minister stressed that trade matters. The two sides should reopen the port."
 * - "Moran said talks were useful. Arvenia wants a stable relationship, and is ready to …"
 * Only in the same paragraph, right behind words of one known speaker, and not where the sentence says of itself who speaks.
 */
export function readContinuations(passage: Passage, attributions: readonly Attribution[]): Attribution[] {
  const { text, sentences } = passage
  const found: Attribution[] = []
  let speaker: Attribution['speaker'] = null
  for (const [index, sentence] of sentences.entries()) {
    const before = sentences[index - 1]
    if (!before || before.paragraph !== sentence.paragraph) speaker = null
    const own = attributions.filter(({ cue, content }) =>
      [...cue, ...content].some((span) => overlapOf(span, sentence.span) > 0),
    )
    if (own.length > 0) {
      speaker = speakerAtEnd(text, sentence, own)
      continue
    }
    if (!speaker || speaker.party === 'both') continue
    const words = text.slice(sentence.span.start, sentence.span.end)
    if (!GOES_ON.test(words)) {
      speaker = null
      continue
    }
    found.push({
      source: [],
      cue: [],
      content: [{ start: sentence.span.start, end: sentence.span.start + words.replace(/[.!?\s]+$/, '').length }],
      speaker,
      addressee: null,
      mode: 'indirect',
      nestedIn: null,
      ground: 'continuation',
      negated: false,
      tier: 'say',
      confidence: null,
      rule: 'en/attribution/continuation',
    })
  }
  return found
}

/** Whose words a sentence ends with: the one speaker of its outermost attributions; null where it ends otherwise. */
function speakerAtEnd(text: string, { span }: Sentence, own: readonly Attribution[]): Attribution['speaker'] {
  const outer = own.filter(({ nestedIn, cue }) => nestedIn === null && cue.some((one) => contains(span, one)))
  const ids = new Set(outer.map(({ speaker }) => speaker?.id))
  const last = outer.at(-1)?.content.at(-1)
  return ids.size === 1 && last && /^[.!?”"’\s]*$/.test(text.slice(last.end, span.end)) ? outer[0]!.speaker : null
}
