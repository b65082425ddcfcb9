import type { Act, Commitment } from '../../../model/commitment.ts'
import type { Passage } from '../../annotator.ts'
import { finishCommitment } from '../../common/domain/commitment-draft.ts'
import { type Actor, actorOf } from '../clauses/actor.ts'
import type { Clause } from '../clauses/clauses.ts'
import { speakingAt } from '../clauses/speech.ts'
import { mentionsIn } from '../clauses/subject.ts'

const FORMS: readonly { readonly act: Act; readonly form: RegExp }[] = [
  {
    act: 'other',
    form: /^(?<word>(?:也|都|更|并|决|绝|始终|从来|从|对此)*(?:不寻求|不谋求|不追求|无意|不支持|不走|不搞|不针对|不会(?!议)|没有(?=.{2,14}的(?:规划|意图|打算|计划)$)))./u,
  },
  { act: 'continue', form: /^(?<word>(?:也|都|并|将|始终|一贯|坚定|继续)*(?:恪守|奉行|坚持走|致力于))./u },
  { act: 'continue', form: /(?<=(?:政策|立场|承诺|目标|方针|主张)[^，]{0,4})(?<word>没有(?:改变|变))$/u },
]
const IN_QUESTION = /(?:吗|呢)$/

/**
 * What a party says that it keeps to or keeps from, and in somebody's words only: soft, a policy restated.
 * - 不寻求… · 无意… · 不搞… · 不会… · 没有…的打算 · 恪守… · 奉行… · 坚持走… · …没有改变
 */
export function readRestraint(passage: Passage, clause: Clause, actor: Actor): Commitment[] {
  const { text } = passage
  if (actor.joint || !speakingAt(passage, { start: clause.end - 1, end: clause.end })) return []
  const subject = actor.span && actor.span.start >= clause.start && actor.span.end <= clause.end ? actor.span : null
  const from = behindSaying(passage, clause, actor) ?? subject?.end ?? clause.start
  const words = text.slice(from, clause.end)
  if (IN_QUESTION.test(words)) return []
  for (const { act, form } of FORMS) {
    const match = form.exec(words)
    if (!match) continue
    const start = from + match.index
    const commissive = { start, end: start + match.groups!.word!.length }
    return [
      finishCommitment(
        {
          span: { start: clause.start, end: clause.end },
          own: [{ start: clause.start, end: clause.end }],
          act,
          strength: 'will',
          actors: actor.parties,
          tests: { actor: actor.span, commissive, future: commissive, object: { start: from, end: clause.end } },
          soft: true,
          condition: null,
          lead: null,
          umbrella: false,
          rule: 'zh/commitments/restraint',
        },
        passage,
      ),
    ]
  }
  return []
}

/** 甲总统重申甲国不谋求…: what is said begins inside the clause, with the speaker's own party or without a subject. */
function behindSaying(passage: Passage, clause: Clause, actor: Actor): number | null {
  const said = speakingAt(passage, { start: clause.end - 1, end: clause.end })?.attribution.content[0]?.start
  if (said === undefined || said <= clause.start || said >= clause.end) return null
  const inner = { ...clause, start: said }
  const own = actorOf(passage, inner, mentionsIn(passage, inner))
  if (!own) return said
  return own.parties[0] === actor.parties[0] && own.span ? own.span.end : null
}
