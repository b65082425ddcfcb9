import type { Commitment } from '../../../model/commitment.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { finishCommitment } from '../../common/domain/commitment-draft.ts'
import type { Actor } from '../clauses/actor.ts'

/** A count of results that stands for many: 20多项共识 · 一系列成果 · 十余项重要成果. Null where there is none. */
export function readUmbrella(text: string, object: Span): Span | null {
  const match = /(?:[\d一二三四五六七八九十百]+[多余]?项|一系列|多项)[^，；。]{0,8}?(?:共识|成果|协议|文件)/u.exec(
    text.slice(object.start, object.end),
  )
  return match && { start: object.start + match.index, end: object.start + match.index + match[0].length }
}

/** A count of results that two parties reached (双方达成20多项共识): stands for many and is none of them. */
export function readCounted(passage: Passage, clause: Span, actor: Actor): Commitment[] {
  const { text } = passage
  const verb = /(?:达成|取得|形成|签署)了?/u.exec(text.slice(clause.start, clause.end))
  const counted = verb && readUmbrella(text, { start: clause.start + verb.index, end: clause.end })
  if (!counted || !actor.joint || counted.start - clause.start - verb.index > 12) return []
  const commissive = { start: clause.start + verb.index, end: clause.start + verb.index + verb[0].length }
  return [
    finishCommitment(
      {
        span: { start: commissive.start, end: counted.end },
        own: [counted],
        act: 'agree',
        strength: 'done',
        actors: actor.parties,
        tests: { actor: actor.span, commissive, future: null, object: counted },
        soft: true,
        condition: null,
        lead: null,
        umbrella: true,
        rule: 'zh/commitments/counted',
      },
      passage,
    ),
  ]
}
