import { perLexicon } from '../../../lexicon/lexicon.ts'
import { positionCues } from '../../../lexicon/tables/position-cue.ts'
import type { Mention } from '../../../model/mention.ts'
import type { Position } from '../../../model/position.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { claimedByAt } from '../../common/domain/claimed-by.ts'
import { issueAt } from '../../common/domain/issue-at.ts'
import { ADVERBIALS } from '../attribution/cues.ts'
import { actorOf } from '../clauses/actor.ts'
import type { Clause } from '../clauses/clauses.ts'

const rowsOf = perLexicon((lexicon) => {
  const rows = lexicon.rows(positionCues, 'zh').filter(({ where }) => where === 'cue')
  return new Map(rows.flatMap(({ words, kind }) => words.map((word) => [word, kind] as const)))
})
const patternOf = perLexicon((lexicon) => {
  const words = [...rowsOf(lexicon).keys()].sort((a, b) => b.length - a.length).join('|')
  return {
    verb: new RegExp(`^(?<lead>[^，；]{0,16}?)(?<word>${words})(?<object>[^的者][^，；]*)`, 'u'),
    shown: new RegExp(
      `^(?<lead>[^，；]{0,8}?)(?:就(?<about>[^，；]{2,30}?))?[对向](?<object>[^，；]{2,40}?)(?:表示|深表|表达了?|提出)了?(?:深切|严重|强烈|高度|极大|坚决|热烈|极度|深感)*(?<word>${words})`,
      'u',
    ),
  }
})

/** The first other party that is named behind the subject. */
const partyBehind = (mentions: readonly Mention[], from: number, own: string): string | null =>
  mentions.find(
    ({ span, kind, party }) =>
      span.start >= from && kind !== 'place' && party !== null && party !== 'both' && party !== own,
  )?.party ?? null

/**
 * A stance that the account tells of by itself, without a word of saying: a party or both as subject, and a word of stance.
 * - 双方谴责一切形式的恐怖主义 · 两国呼吁有关各方保持克制 · 甲方反对… · 双方对局势表示深切关切
 * - 甲方就此事向乙方提出严正交涉 · 甲方驳斥乙方的指责
 */
export function readStated(passage: Passage, clause: Clause, mentions: readonly Mention[]): Position[] {
  const { text, lexicon, article } = passage
  const actor = actorOf(passage, clause, mentions)
  if (!actor?.span) return []
  const words = text.slice(actor.span.end, clause.end)
  const { verb, shown } = patternOf(lexicon)
  const match = shown.exec(words) ?? verb.exec(words)
  if (!match || !ADVERBIALS.test(match.groups!.lead!) || /[不未没]$/.test(match.groups!.lead!)) return []
  const kind = rowsOf(lexicon).get(match.groups!.word!)!
  const span: Span = { start: clause.start, end: clause.end }
  return [
    {
      span,
      party: actor.joint ? 'both' : actor.parties[0]!,
      claimedBy: claimedByAt(article, clause.start),
      kind,
      towards: actor.joint || kind === 'support' ? null : partyBehind(mentions, actor.span.end, actor.parties[0]!),
      issue: issueAt(passage, span, actor.parties),
      rule: `zh/positions/${kind}`,
    },
  ]
}
