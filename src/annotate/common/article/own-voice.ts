import { perLexicon } from '../../../lexicon/lexicon.ts'
import { makeMatcher } from '../../../lexicon/matcher.ts'
import { type PersonRow, people } from '../../../lexicon/tables/person.ts'
import { type Described, read, type UndescribedArticle } from './undescribed.ts'

const namesOf = perLexicon((lexicon) =>
  makeMatcher(
    lexicon.rows(people).flatMap((row) =>
      [...row.en, ...row.zh, ...familyNames(row)].map((words) => ({
        words,
        value: row.party,
      })),
    ),
  ),
)
/** What texts say alone: the family name, by default the last word of the first name; two letters are too few to be sure. */
const familyNames = ({ family, en }: PersonRow): string[] =>
  (family.length > 0 ? family : [en[0]!.split(' ').at(-1)!]).filter((name) => name.length > 2)

/** So many words, or characters where words are not parted, may stand before the first name. */
const OPENING = { words: 10, characters: 60 }

/** Somebody met, spoke with, received somebody. */
const MEETING = /\b(?:met|spoke|held|hosted|welcomed|received|meets)\b|会见|会谈|会晤|通电话/u
/** The narrator's own people are named so many times as often as the other side's at least. */
const LEAD = 1.5

/**
 * Whose account an unsigned text is, by its form: a party's own readout opens with its own person as the one who met, and
 * tells more of its own people than of the other side's. Inferred, and said to be; null where the form does not tell.
 */
export function inferOwnVoice({ text, cut, sentences, lexicon }: UndescribedArticle): Described<string> | null {
  const first = sentences.find(({ kind }) => kind === 'prose')
  if (!first || !MEETING.test(text.slice(first.span.start, first.span.end))) return null
  const counts = new Map<string, number>()
  for (const { value } of namesOf(lexicon).find(text, cut.span.start, cut.span.end))
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [opening] = namesOf(lexicon).find(text, first.span.start, first.span.end)
  const party = opening?.value
  if (!party || !isNear(text.slice(first.span.start, opening.start))) return null
  const others = Math.max(0, ...[...counts].filter(([code]) => code !== party).map(([, count]) => count))
  const said = text.slice(first.span.start, first.span.end)
  if (
    others === 0 ||
    ((counts.get(party) ?? 0) < others * LEAD && !/^(?:[^\s,，]+\s+){0,14}(?:met|spoke)\b/.test(said))
  )
    return null
  return read('party', party, { start: opening.start, end: opening.end }, 'article/own-voice', true)
}

/** Counted in words, so that the length of a party's name tells nothing. */
const isNear = (before: string): boolean =>
  before.split(/\s+/).length <= OPENING.words + 1 &&
  before.replace(/[^\p{Script=Han}]/gu, '').length <= OPENING.characters
