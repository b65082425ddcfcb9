import { issueOf } from '../../../lexicon/issues.ts'
import { perLexicon } from '../../../lexicon/lexicon.ts'
import { positionCues } from '../../../lexicon/tables/position-cue.ts'
import type { Mention } from '../../../model/mention.ts'
import type { Position } from '../../../model/position.ts'
import type { Span } from '../../../text/span.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { claimedByAt } from '../../common/domain/claimed-by.ts'
import { type Clause, cutClauses } from '../clauses/clauses.ts'
import { speakingAt } from '../clauses/speech.ts'
import { mentionsIn } from '../clauses/subject.ts'

/** Stances in Chinese: clauses of what a party says, by their words; clauses that go on with one belong to it. */
export const positions: Annotator = {
  id: 'zh/positions',
  annotate(passage) {
    const found = passage.sentences
      .filter(({ kind }) => kind !== 'heading')
      .flatMap(({ span }) => readSentence(passage, span))
    return { positions: [...passage.layers.positions, ...found] }
  },
}

interface Cue {
  readonly kind: Position['kind']
  readonly word: string
}

const cuesOf = perLexicon((lexicon) =>
  lexicon
    .rows(positionCues, 'zh')
    .filter(({ where }) => where === 'content')
    .flatMap(({ words, kind }) => words.map((word): Cue => ({ kind, word }))),
)

function readSentence(passage: Passage, sentence: Span): Position[] {
  const mentions = mentionsIn(passage, sentence)
  const found: Position[] = []
  let open: Position | null = null
  for (const clause of cutClauses(passage.text, sentence)) {
    const speaking = speakingAt(passage, clause)
    if (!speaking || clause.start < speaking.attribution.content[0]!.start) {
      open = null
      continue
    }
    const cue = cueIn(passage, clause)
    if (cue && (!open || beginsWith(passage.text, clause, cue) || cue.kind !== open.kind)) {
      open = positionOf(passage, clause, cue, speaking.party, mentions)
      found.push(open)
    } else if (open && goesOn(passage, clause, mentions)) open.span = { start: open.span.start, end: clause.end }
    else if (!cue) open = null
  }
  return found
}

/** The stance of a clause: the first line of the word file that fits; 要 only where it commands (要…, 双方要…), not in 需要, 重要, 主要. */
function cueIn({ text, lexicon }: Passage, clause: Span): Cue | null {
  const words = text.slice(clause.start, clause.end)
  return (
    cuesOf(lexicon).find(({ word }) =>
      word === '要'
        ? /(?:^|[方国们美])要(?!求|素|点|闻)/u.test(words)
        : words.includes(word) && !new RegExp(`${word}的(?:表态|立场|问题)`).test(words),
    ) ?? null
  )
}

/** A clause that begins with its word (or 也, 并, 还 before it) is a stance of its own: 停止…，支持…; 不寻求…，不支持…. */
const beginsWith = (text: string, clause: Span, { word }: Cue): boolean => {
  const at = text.slice(clause.start, clause.end).indexOf(word)
  return at >= 0 && at <= 6
}

/** A clause without a subject of its own goes on. */
const goesOn = (_: Passage, clause: Clause, mentions: readonly Mention[]): boolean =>
  !mentions.some(({ span, kind }) => span.start === clause.start && kind !== 'place')

function positionOf(
  passage: Passage,
  clause: Span,
  cue: Cue,
  party: string | null,
  mentions: readonly Mention[],
): Position {
  const { text, lexicon, article } = passage
  const span = { start: clause.start, end: clause.end }
  const other = mentions.find(
    (mention) =>
      mention.kind === 'party' &&
      mention.party !== party &&
      mention.span.start >= clause.start &&
      mention.span.end <= clause.end,
  )
  return {
    span,
    party,
    claimedBy: claimedByAt(article, clause.start),
    kind: cue.kind,
    towards: cue.kind === 'demand' ? (other?.party ?? null) : null,
    issue: issueOf(lexicon, text, span, 'zh'),
    rule: `zh/positions/${cue.kind}`,
  }
}
