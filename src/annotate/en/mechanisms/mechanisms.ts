import { issueCalled } from '../../../lexicon/issues.ts'
import type { MechanismRow } from '../../../lexicon/tables/mechanism.ts'
import type { Mechanism } from '../../../model/mechanism.ts'
import type { Sentence } from '../../../model/sentence.ts'
import { compareSpans, contains, overlapOf, type Span } from '../../../text/span.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { matterAt } from '../../common/domain/issue-at.ts'
import { findKnownMechanisms, preferredNames } from '../../common/domain/known-mechanisms.ts'
import { pickOverlapping } from '../../common/domain/pick.ts'
import { chairsOf } from '../../common/mechanisms/chairs.ts'
import { partiesBetween } from '../../common/parties.ts'
import { codesOf } from '../clauses/party-subject.ts'
import { tokensOf } from '../clauses/sentence-tokens.ts'
import { readChannels } from './channel-phrases.ts'
import { roundOf } from './round.ts'
import { statusOf } from './status.ts'

const LONGEST = 600
/** "U.S.-China", "the China-U.S.", "bilateral" before a listed name. */
const PREFIX =
  /(?:(?:\p{Lu}[\p{L}.]*[-–—/]\p{Lu}[\p{L}.]*(?:[-–—/]\p{Lu}[\p{L}.]*)?|bilateral|trilateral|annual|first|joint) )+$/u

/** Standing channels in English: those of the word file by name, and noun phrases whose head is a word of contact. */
export const mechanisms: Annotator = {
  id: 'en/mechanisms',
  annotate(passage) {
    const found = passage.sentences.flatMap((sentence) => readSentence(passage, sentence))
    return { mechanisms: [...passage.layers.mechanisms, ...found] }
  },
}

function readSentence(passage: Passage, sentence: Sentence): Mechanism[] {
  const { text, lexicon } = passage
  const { span } = sentence
  const known = findKnownMechanisms(lexicon, text, span.start, span.end, 'en').map(({ start, end, value }) => ({
    span: { start: prefixStart(passage, span.start, start), end },
    head: null,
    row: value as MechanismRow | null,
  }))
  const phrases = HINT.test(text.slice(span.start, span.end))
    ? readChannels(passage, tokensOf(passage, sentence).slice(0, LONGEST))
        .filter(({ span: words }) => !isOrganisation(passage, words))
        .map(({ span: words, head }) => ({ span: words, head, row: consultationOn(passage, words) }))
        .filter((one) => !known.some((other) => overlapOf(one.span, other.span) > 0))
    : []
  const names = [...known, ...phrases].sort((a, b) => compareSpans(a.span, b.span))
  return names.map((one) => ({
    ...mechanismOf(passage, sentence, one.span, one.head ?? one.span, one.row),
    round: roundOf(text, one.span, span),
    chairs: chairsOf(
      passage,
      one.span,
      span,
      names.filter((other) => other !== one).map((other) => other.span),
    ),
  }))
}

/** Where the words before a listed name begin that belong to it: two parties' names of any length, joined, and the words of PREFIX. */
function prefixStart(passage: Passage, from: number, name: number): number {
  let start = name
  for (;;) {
    const words = PREFIX.exec(passage.text.slice(from, start))?.[0].length ?? 0
    const before = words > 0 ? start - words : pairBefore(passage, start)
    if (before === null) return start
    start = before
  }
}

/** "South Korea-Norway " before an offset: where the pair begins; null where none stands there. */
function pairBefore({ text, layers }: Passage, offset: number): number | null {
  if (text[offset - 1] !== ' ') return null
  const nameEnding = (end: number) =>
    pickOverlapping(layers.mentions, { start: end - 1, end }).find(
      ({ kind, span }) => kind === 'party' && span.end === end,
    )
  const second = nameEnding(offset - 1)
  const first = second && /[-–—/]/.test(text[second.span.start - 1] ?? '') && nameEnding(second.span.start - 1)
  return first ? first.span.start : null
}

/** A body with members of its own (a council of the UN, a union's commission) is no channel between two parties. */
const isOrganisation = ({ layers }: Passage, span: Span): boolean =>
  pickOverlapping(layers.mentions, span).some(
    (mention) =>
      (mention.kind === 'organisation' || mention.kind === 'party') &&
      mention.span.start <= span.start + 4 &&
      mention.span.end >= span.end,
  )

const HINT =
  /group|force|dialog|consult|committee|commission|council|forum|hotline|envoy|representatives|talks|mechanism|communication|call/i

function mechanismOf(
  passage: Passage,
  sentence: Sentence,
  span: Span,
  head: Span,
  row: MechanismRow | null,
): Omit<Mechanism, 'round' | 'chairs'> {
  const { text, layers } = passage
  const words = text.slice(span.start, span.end)
  const named = pickOverlapping(layers.mentions, span).flatMap((mention) => codesOf(passage, mention))
  const own = [...new Set(row && row.parties.length > 0 ? row.parties : named)]
  return {
    span,
    name: words,
    names: row ? { ...preferredNames(row), en: row.names.en?.[0] ?? words } : { en: words },
    id: row?.id ?? null,
    topic: row ? row.topic : topicOf(passage, span),
    parties: own.length > 1 ? own : [...partiesBetween(passage, head.start)],
    status: statusOf(passage, head, sentence.span),
    rule: row ? 'en/mechanisms/listed' : 'en/mechanisms/phrase',
  }
}

/** What a channel is on: the words behind "on", "for" or "such as"; all its words where it has none of these. */
function ownWords({ text }: Passage, span: Span): Span {
  const before = / (?:on|for|regarding|concerning|as) (?:the )?/.exec(text.slice(span.start, span.end))
  return before ? { start: span.start + before.index + before[0].length, end: span.end } : span
}

/** The listed consultations on a matter: "tides" in "consultations on tides, reefs and lights" for "consultations on tides". */
function consultationOn(passage: Passage, span: Span): MechanismRow | null {
  const own = ownWords(passage, span)
  const name = `consultations on ${passage.text.slice(own.start, own.end).replace(/^the /, '')}`
  const [found] = findKnownMechanisms(passage.lexicon, name, 0, name.length, 'en')
  return found && found.start === 0 && found.end === name.length ? found.value : null
}

/** The matter itself before the whole: "consultations on fisheries" is no matter of consulting. A party is none: "working group on Norway". */
function topicOf(passage: Passage, span: Span): string | null {
  const { text, lexicon } = passage
  const own = ownWords(passage, span)
  const isParty = pickOverlapping(passage.layers.mentions, own).some(
    (one) => one.kind === 'party' && contains(one.span, own),
  )
  const called = isParty ? null : issueCalled(lexicon, text.slice(own.start, own.end))
  return matterAt(passage, own) ?? called ?? matterAt(passage, span)
}
