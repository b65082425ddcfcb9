import type { Commitment } from '../../../model/commitment.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { finishCommitment } from '../../common/domain/commitment-draft.ts'
import { cutEnumeration } from '../../common/domain/enumeration.ts'
import type { Actor } from '../clauses/actor.ts'

const FORM =
  /(?<word>欢迎|邀请)(?<guests>[\p{Script=Han}·、]{2,40}?)(?:再次)?(?:来访|到访|来[\p{Script=Han}]{1,2}访问|访问[\p{Script=Han}]{0,8}|访[\p{Script=Han}]|(?:来[\p{Script=Han}]{1,2})?(?:出席|参加)[\p{Script=Han}]{2,16})$/u

/** 甲财长、乙外长 are two guests, 甲国总书记、国家主席某某 is one. */
const GUESTS = /、(?!(?:国家主席|主席|总统|总理|首相|总书记|政府首脑))/y

/**
 * A visit that one party invites to, each guest on his own.
 * - 中方欢迎甲部长近期访华 · 欢迎甲财长、乙外长年内来访 · 邀请甲总统访华 · 欢迎甲总统出席峰会
 */
export function readInvitation(passage: Passage, clause: Span, actor: Actor): Commitment[] {
  const { text } = passage
  const match = FORM.exec(text.slice(clause.start, clause.end))
  const [party] = actor.parties
  if (!match || actor.joint || party === undefined) return []
  const start = clause.start + match.index
  const commissive = { start, end: start + match.groups!.word!.length }
  const guests = cutEnumeration(text, { start: commissive.end, end: clause.end }, { between: GUESTS })
  return guests.map((guest, i) => {
    const span = { start: i === 0 ? clause.start : guest.start, end: clause.end }
    return finishCommitment(
      {
        span,
        own: [span],
        act: 'invite',
        strength: 'agreed',
        actors: [party],
        tests: { actor: actor.span, commissive, future: commissive, object: { start: guest.start, end: clause.end } },
        soft: false,
        condition: null,
        lead: null,
        umbrella: false,
        rule: 'zh/commitments/invitation',
      },
      passage,
    )
  })
}
