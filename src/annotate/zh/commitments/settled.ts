import type { Commitment, Strength } from '../../../model/commitment.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { finishCommitment } from '../../common/domain/commitment-draft.ts'
import type { Actor } from '../clauses/actor.ts'
import { cutItems } from './items.ts'

const FORM =
  /(?:就|在)(?<object>[^，；]{4,40}?)(?:事宜|问题|方面|事)?(?<word>(?:已|原则上?|初步)*达成(?:了)?(?:原则|初步|重要)?(?:一致|共识|谅解|协议))/du

/** 未能就…达成一致, 就…尚未达成共识. */
const NOT_SETTLED = /(?:未|没有|没能|无法|不能)(?:能|曾|够)?(?:就[^，；]{0,40}?)?达成|(?:未能|没有|没能|无法)就/u

/**
 * What two parties settled, named before the word that settles it, as far as it is a thing to do:
 * - 双方就建立甲工作组达成一致 · 就恢复乙磋商达成原则共识
 */
export function readSettled(passage: Passage, clause: Span, actor: Actor): Commitment[] {
  const match = actor.joint ? FORM.exec(passage.text.slice(clause.start, clause.end)) : null
  if (!match || NOT_SETTLED.test(match.input.slice(0, match.index + match[0].length))) return []
  const at = (group: string): Span => {
    const [start, end] = match.indices!.groups![group]!
    return { start: clause.start + start, end: clause.start + end }
  }
  const commissive = at('word')
  const strength: Strength = /原则|初步/.test(match.groups!.word!) ? 'agreed-in-principle' : 'agreed'
  return cutItems(passage, at('object')).map((item) =>
    finishCommitment(
      {
        span: item.span,
        own: [item.own],
        act: item.act,
        strength,
        actors: actor.parties,
        tests: { actor: actor.span, commissive, future: commissive, object: item.own },
        soft: false,
        condition: item.condition,
        lead: null,
        umbrella: false,
        rule: 'zh/commitments/settled',
      },
      passage,
    ),
  )
}
