import { issueLabel } from '../lexicon/issues.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Reading } from '../model/reading.ts'
import type { Span } from '../text/span.ts'
import { labelsOf } from './labels.ts'
import { attributionOf, type Whose } from './parties.ts'
import type { Unit } from './units.ts'

/** So many characters of the text at most stand in a gist. */
const MOST_WORDS = { zh: 40, other: 100 }

/**
 * A line a person can read, built from the reading: who, the act or kind of position, the issue, and the text's own
 * words, shortened: "Both sides · resume · Military-to-military communication: “…”".
 */
export function writeGist(
  unit: Unit,
  reading: Reading,
  issue: string | null,
  lexicon: Lexicon,
  language: string,
): string {
  const labels = labelsOf(language)
  const what = unit.topicOnly
    ? labels.topic
    : unit.commitment
      ? labels.acts[unit.commitment.act]
      : unit.position
        ? labels.positions[unit.position.kind]
        : labels.kinds[unit.kind]
  const who = nameParty(unit, reading, language)
  const head = [who, what, issue ? issueLabel(lexicon, issue, language) : null].filter((part) => part !== null)
  return `${head.join(' · ')}${language === 'zh' ? '：' : ': '}“${shorten(reading.text, unit.span, unit.language)}”`
}

/** Who speaks or acts: the speaker's name where the reading has one, the party's code, the two together, or null. */
function nameParty(unit: Unit, reading: Reading, language: string): string | null {
  const speaker = attributionOf(reading, unit.span)?.speaker
  if (unit.whose === 'both') return labelsOf(language).both
  if (speaker && speaker.party === unit.whose) return speaker.name
  return unit.whose
}

/** A party as a line shows it. */
export const showParty = (whose: Whose, language: string): string =>
  whose === 'both' ? labelsOf(language).both : (whose ?? labelsOf(language).none)

/** The words of a span on one line, cut at a word's edge where they are long. */
export function shorten(text: string, span: Span, language: string): string {
  const words = text
    .slice(span.start, span.end)
    .replace(/\s+/g, ' ')
    .replace(/[，,；;。.：:]+$/u, '')
  const most = language === 'zh' ? MOST_WORDS.zh : MOST_WORDS.other
  if (words.length <= most) return words
  const cut = words.slice(0, most)
  const edge = language === 'zh' ? cut : cut.replace(/\s+\S*$/, '')
  return `${edge}…`
}
