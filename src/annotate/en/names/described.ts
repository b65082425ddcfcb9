import type { RoleRow } from '../../../lexicon/tables/role.ts'
import { type Draft, makeDraft } from '../../common/names/draft.ts'
import { between, maySubject, type SentenceHits, termOf } from './hit.ts'

const DETERMINER = /(?:^|[^\p{L}])(?<word>the|The|our|Our|its|his|her|their)\s+(?:current\s+|visiting\s+)?$/u
const PAST =
  /\b(?:former|then|ex|next|previous|first|last|deputy|vice|acting|late|new|any|every|each|another|future)[- ]$/i
/** Behind these a title is part of another term: "the President's Office", "secretary general assembly", "minister-level". */
const TERM_AFTER =
  /^(?:-|['’]s\s+(?:Office|House|Palace|Day)\b|\s+(?:level|meeting|summit|elect|office|election|emeritus)\b|s\b)/
const OF = /^\s+(?:of|for|to)\s+(?:the\s+)?$/

/**
 * A person by office without a name: "the President", "the Chinese foreign minister", "China's top diplomat",
 * "the Prime Minister of Arvenia", "the visiting secretary", "the President and Prime Minister".
 */
export function describedPerson(of: SentenceHits, at: number, title: RoleRow): Draft | null {
  if (title.class === 'address') return null
  const hit = of.hits[at]!
  const { text } = of.passage
  if (TERM_AFTER.test(text.slice(hit.end, hit.end + 16))) return null
  const before = text.slice(Math.max(of.sentence.span.start, hit.start - 30), hit.start)
  if (PAST.test(before)) return null
  const beside = of.hits[at - 1]
  const nation =
    beside && /^(?:\s+|['’]s?\s+)$/.test(between(of, beside.end, hit.start)) ? termOf(beside, 'party') : undefined
  const next = of.hits[at + 1]
  const country = next && OF.test(between(of, hit.end, next.start)) ? termOf(next, 'party') : undefined
  const joined =
    beside !== undefined &&
    termOf(beside, 'role') !== undefined &&
    /^\s+and\s+$/.test(between(of, beside.end, hit.start))
  const determined = DETERMINER.test(before)
  if (!nation && !determined && !(joined && termOf(hit, 'role')?.capital)) return null
  const start = determined
    ? hit.start - before.match(DETERMINER)![0].replace(/^[^\p{L}]/u, '').length
    : nation
      ? startOf(of, beside!.start)
      : hit.start
  if (nation && termOf(beside, 'party')!.form === 'capital') return null
  const span = { start, end: country ? next!.end : hit.end }
  return makeDraft({
    span,
    kind: 'description',
    rule: 'en/names: the + title',
    title,
    said: nation?.code ?? country?.code ?? null,
    sentence: of.number,
    subject: maySubject(of, span),
  })
}

/** "the" before a nationality belongs to the description. */
function startOf({ passage, sentence }: SentenceHits, start: number): number {
  const before = passage.text.slice(Math.max(sentence.span.start, start - 6), start)
  return start - (/(?<=^|[^\p{L}])[Tt]he\s+$/u.exec(before)?.[0].length ?? 0)
}
