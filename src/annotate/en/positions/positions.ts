import type { Attribution } from '../../../model/attribution.ts'
import type { Position } from '../../../model/position.ts'
import type { Sentence } from '../../../model/sentence.ts'
import { compareSpans, contains, overlapOf, type Span, trim } from '../../../text/span.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { attributionsAt } from '../../common/domain/attributions-at.ts'
import { claimedByAt } from '../../common/domain/claimed-by.ts'
import { issueAt } from '../../common/domain/issue-at.ts'
import { pickInside, pickOverlapping } from '../../common/domain/pick.ts'
import { negations } from '../attribution/words.ts'
import { codesOf, partiesIn, partySubjectOf } from '../clauses/party-subject.ts'
import { tokensOf } from '../clauses/sentence-tokens.ts'
import { wordsAfter } from '../clauses/windows.ts'
import { groupBefore } from '../commitments/commissive-verbs.ts'
import { stanceOfContent, stanceOfCue } from './stance.ts'

const LONGEST = 600

/**
 * What English accounts say that a party demands, opposes, warns of, assures, worries about or supports:
 * - by what is said (He reiterated that X opposes … · emphasized the importance of …) and by how (raised concerns about …, called for …)
 * - by a party's own clause without a reporting verb (China opposes …, The United States wants …)
 * What both agreed is no position; what they do is a commitment.
 */
export const positions: Annotator = {
  id: 'en/positions',
  annotate(passage) {
    const said = passage.layers.attributions.flatMap((one) => fromAttribution(passage, one))
    const own = passage.sentences.flatMap((sentence) => fromSentence(passage, sentence, said))
    const found = [...withoutDoubles(said), ...own].sort((a, b) => compareSpans(a.span, b.span))
    return { positions: [...passage.layers.positions, ...found] }
  },
}

function fromAttribution(passage: Passage, attribution: Attribution): Position[] {
  const { text, lexicon } = passage
  const { cue, content, negated } = attribution
  if (!attribution.rule.startsWith('en/') || content.length === 0) return []
  const party = partyOf(passage, attribution)
  if (party === undefined || (party === null && !attribution.speaker)) return []
  const cueWords = cue.map(({ start, end }) => text.slice(start, end)).join(' ')
  if (
    /^(?:announc|not(?:ed|es)\b|not(?:ing)\b|highlight|remark|discuss|explain|describ|shar)/i.test(cueWords) &&
    party !== null &&
    !/should|must|concern|oppos/.test(text.slice(content[0]!.start, content[0]!.end))
  )
    return []
  const byCue = stanceOfCue(lexicon, cueWords)
  return content.flatMap((span) => {
    if (!sentenceAround(passage, span)) return []
    return clausesOf(text, span).flatMap((clause): Position[] => {
      const words = text.slice(clause.start, clause.end)
      if (NO_CONTENT.test(words)) return []
      const byContent = stanceOfContent(lexicon, words)
      const together = party === 'both' && /^(?:the )?importance of (?:[a-z]+ly )?[a-z]+ing\b/.test(words)
      const kind =
        byContent === 'red-line' ? byContent : byCue && byCue !== 'support' ? byCue : together ? 'support' : byContent
      if (!kind || negated) return []
      const opening = `${cueWords} ${wordsAfter(words, 0, words.length, OPENING)}`
      if (party === 'both' && (byCue === 'support' || !SHARED.test(opening))) return []
      if (isPromised(passage, clause, party === 'both')) return []
      return [positionOf(passage, clause, kind, party, `en/positions/${byCue ? 'cue' : 'content'}`)]
    })
  })
}

/** Two together welcome, commit and encourage: commitments. Only what they stress, fear or oppose is a position of both. */
const SHARED =
  /stress|emphasi|underscor|reiterat|reaffirm|affirm|condemn|concern|call|urg|oppos|object|reject|alarm|denounc|deplor/i
/** Words of what is said that may still tell its stance, beside the cue. */
const OPENING = 5
/** What was said is elsewhere: "… and called for in the deal". */
const NO_CONTENT = /^(?:in|by|at|during|under|within|as|earlier|previously) /

/** The speaker's party; null where a speaker is there and unknown, undefined where nobody's stance is told. */
function partyOf(passage: Passage, { speaker, source }: Attribution): string | null | undefined {
  if (speaker) return speaker.party
  if (source.length === 0) return undefined
  const [span] = source
  const sentence = sentenceAround(passage, span!)
  if (!sentence) return undefined
  const words = tokensOf(passage, sentence).filter((token) => span!.start <= token.start && token.end <= span!.end)
  const mentions = pickInside(passage.layers.mentions, sentence.span)
  const found = partiesIn(passage, words, span!, mentions)
  if (found) return found.joint ? 'both' : found.parties[0]!
  const own = mentions.find((mention) => overlapOf(mention.span, span!) > 0)
  return own ? (codesOf(passage, own)[0] ?? null) : undefined
}

/** The sentence of the passage's language that holds a span. */
const sentenceAround = ({ sentences }: Passage, span: Span): Sentence | null =>
  pickOverlapping(sentences, span).find((one) => contains(one.span, span)) ?? null

/** "that A, that B, and that C" and "A; B" as clauses of their own. */
function clausesOf(text: string, span: Span): Span[] {
  const words = text.slice(span.start, span.end)
  const cuts: number[] = [0]
  for (const match of words.matchAll(
    /, (?:and |but )?that |, (?=without (?:unduly|\w+ing)\b)|; (?:and |that )*|, and (?=(?:the|we|it|all)\b[^,]{3,40}\b(?:should|must|will|has|have|is|are)\b)/g,
  ))
    cuts.push(match.index)
  return cuts
    .map((start, i) => {
      const lead = /^(?:,|;)? ?(?:and |but )?(?:that )?(?:and )?/.exec(words.slice(start))![0].length
      return trimMarks(text, { start: span.start + start + lead, end: span.start + (cuts[i + 1] ?? words.length) })
    })
    .filter(({ start, end }) => end - start > 8)
}

function trimMarks(text: string, span: Span): Span {
  let { start, end } = trim(text, span)
  while (end > start && /[.,;:\s]/.test(text[end - 1]!)) end--
  return { start, end }
}

/** Whether the words are a firm commitment, or, for two together, any commitment. */
const isPromised = ({ layers }: Passage, span: Span, any: boolean): boolean =>
  pickOverlapping(layers.commitments, span).some(
    (one) => (any || one.core) && overlapOf(one.span, span) > (any ? 0.3 : 0.5) * (span.end - span.start),
  )

/** A party's own clause: its subject a party, its verb a stance ("China opposes …", "The United States supports …"). */
const OWN = new RegExp(
  `\\b(?:${[
    'oppose[sd]?|reject(?:s|ed)?|supports|calls on|calls for|called on|called for|urge[sd]|demand(?:s|ed)|wants|seeks|does not seek',
    'welcomes|hopes|should|must|condemn(?:s|ed)?|expects|remains committed|stands with|will not accept|will not',
    '(?:raise|express|voice)[sd]? (?:[a-z]+ ){0,2}(?:concerns?|opposition|support|regret)',
    '(?:can ?not|can never|could not|would not|will never|would never|do not|does not|did not) (?:accept|recogni[sz]e|tolerate|allow|support)',
    'refuse[sd]? to (?:accept|recogni[sz]e)|denounce[sd]?|deplore[sd]?|object(?:s|ed) to|protest(?:s|ed)|warn(?:s|ed)|(?:re)?assure[sd]',
    '(?:is|are|remains?|was|were) (?:[a-z]+ ){0,2}(?:concerned|worried|alarmed|dismayed) (?:by|about|over|at)',
    'back(?:s|ed)(?! (?:out|down|up|off|away|in|into)\\b)|stands? in (?:full )?solidarity|stood in solidarity|attach(?:es|ed)? (?:[a-z]+ ){0,2}importance',
    '(?:lodge|ma[kd]e|file|deliver)(?:s|d|ed)? (?:a|an) (?:[a-z]+ ){0,2}(?:protest|d[eé]marche|complaint)',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
)
/** Of these the verb itself says the kind. */
const BY_VERB =
  /^(?:raise|express|voice|call|urge|demand|condemn|denounce|deplore|object|protest|warn|assure|reassure|lodge|file|deliver|ma[kd]e|refuse|attach|is |are |was |were |remains? [a-z ]+ed (?:by|about|over|at)|back|stood|stand)/

function fromSentence(passage: Passage, sentence: Sentence, said: readonly Position[]): Position[] {
  const { text, lexicon } = passage
  const { span } = sentence
  const words = text.slice(span.start, Math.min(span.end, span.start + 3000))
  if (/[?]["”]?$/.test(words)) return []
  for (const match of words.matchAll(OWN)) {
    const at = span.start + match.index
    if (attributionsAt(passage.layers.attributions, at).length > 0) return []
    const tokens = tokensOf(passage, sentence).slice(0, LONGEST)
    const verb = tokens.findIndex((token) => token.start === at)
    if (verb < 0) continue
    const { group, helpers } = groupBefore(tokens, verb)
    if (helpers.some((word) => negations.has(word))) continue
    const mentions = pickInside(passage.layers.mentions, span)
    const subject = partySubjectOf(passage, tokens, group, mentions)
    if (!subject) continue
    const clause = trimMarks(text, { start: subject.span.start, end: span.end })
    if (said.some((one) => overlapOf(one.span, clause) > 0) || isPromised(passage, clause, false)) return []
    const kind = /^(?:should|must)$/.test(match[0])
      ? 'demand'
      : ((BY_VERB.test(match[0]) ? stanceOfCue(lexicon, match[0]) : null) ??
        stanceOfContent(lexicon, text.slice(at, clause.end)) ??
        stanceOfCue(lexicon, match[0]) ??
        (/want|hope|welcome/.test(match[0]) ? 'assurance' : null))
    if (!kind) continue
    // "Both should …" is the account's own demand; "A should …" is nobody's stance of A.
    const party = /^(?:should|must)$/.test(match[0])
      ? claimedByAt(passage.article, at)
      : subject.joint
        ? 'both'
        : subject.parties[0]!
    return [positionOf(passage, clause, kind, party, 'en/positions/clause')]
  }
  return []
}

function positionOf(
  passage: Passage,
  span: Span,
  kind: Position['kind'],
  party: string | null,
  rule: string,
): Position {
  const { article, layers } = passage
  const others = pickInside(layers.mentions, span)
    .flatMap((mention) => codesOf(passage, mention))
    .filter((code) => code !== party)
  const addressed = kind === 'demand' || kind === 'concern' || kind === 'opposition'
  return {
    span,
    party,
    claimedBy: claimedByAt(article, span.start),
    kind,
    towards: addressed && party !== 'both' ? (others[0] ?? null) : null,
    issue: issueAt(passage, span, [party]),
    rule,
  }
}

/** Of two positions over much the same words the shorter stays: a nested attribution says whose it is more nearly. */
function withoutDoubles(found: readonly Position[]): Position[] {
  return found.filter(
    (one, index) =>
      !found.some(
        (other, at) =>
          at !== index &&
          overlapOf(one.span, other.span) > 0.6 * Math.min(lengthOf(one.span), lengthOf(other.span)) &&
          (lengthOf(other.span) < lengthOf(one.span) || (lengthOf(other.span) === lengthOf(one.span) && at < index)),
      ),
  )
}

const lengthOf = ({ start, end }: Span): number => end - start
