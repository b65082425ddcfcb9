import { issueCalled } from '../../../lexicon/issues.ts'
import { perLexicon } from '../../../lexicon/lexicon.ts'
import { makeMatcher } from '../../../lexicon/matcher.ts'
import { channelWords } from '../../../lexicon/tables/channel-word.ts'
import type { MechanismRow } from '../../../lexicon/tables/mechanism.ts'
import { parties } from '../../../lexicon/tables/party.ts'
import type { Mechanism } from '../../../model/mechanism.ts'
import { compareSpans, overlapOf, type Span } from '../../../text/span.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { matterAt } from '../../common/domain/issue-at.ts'
import { findKnownMechanisms, preferredNames } from '../../common/domain/known-mechanisms.ts'
import { chairsOf } from '../../common/mechanisms/chairs.ts'
import { partiesBetween } from '../../common/parties.ts'
import { cutClauses } from '../clauses/clauses.ts'
import { fieldsOf } from './fields.ts'
import { roundOf } from './round.ts'
import { statusOf } from './status.ts'

/** Standing channels in Chinese: those of the word file by name, and names whose head is a word of contact. */
export const mechanisms: Annotator = {
  id: 'zh/mechanisms',
  annotate(passage) {
    const found = passage.sentences.flatMap(({ span }) => {
      const named = cutClauses(passage.text, span).flatMap((clause) => readClause(passage, clause))
      return named.map((one) => ({
        ...one,
        chairs: chairsOf(
          passage,
          one.span,
          span,
          named.filter((other) => other !== one).map((other) => other.span),
        ),
      }))
    })
    return { mechanisms: [...passage.layers.mechanisms, ...found] }
  },
}

const headsOf = perLexicon((lexicon) =>
  makeMatcher(
    lexicon
      .rows(channelWords, 'zh')
      .filter(({ kind }) => kind === 'channel')
      .flatMap((row) => row.noun.map((words) => ({ words, value: row.alone }))),
  ),
)

/** Names of parties wherever they stand, those within a body's name included: 日本 in 日本政府. */
const partyNames = perLexicon((lexicon) =>
  makeMatcher(lexicon.rows(parties).flatMap(({ zh }) => zh.map((words) => ({ words, value: null })))),
)

function readClause(passage: Passage, clause: Span): Omit<Mechanism, 'chairs'>[] {
  const { text, lexicon } = passage
  const known = findKnownMechanisms(lexicon, text, clause.start, clause.end, 'zh').map(({ start, end, value }) => ({
    span: withQuotes(text, withParties(passage, { start, end })),
    row: value as MechanismRow | null,
  }))
  const named = headsOf(lexicon)
    .find(text, clause.start, clause.end)
    .flatMap(({ start, end: headEnd, value }) => {
      const end = headEnd + /^(?:机制)?(?:会议)?/.exec(text.slice(headEnd, clause.end))![0].length
      const span = withQuotes(text, nameAround(passage, clause, { start, end }))
      const grown = span.start < start
      if (span.start >= span.end) return []
      return (value === 'yes' ? true : grown) && !/^(?:的|者|员|会(?!议)|化|性)/.test(text.slice(end, end + 1))
        ? [{ span, row: null }]
        : []
    })
    .filter(({ span }) => !known.some((one) => overlapOf(one.span, span) > 0))
    .filter(({ span }, i, all) => !all.slice(0, i).some((one) => overlapOf(one.span, span) > 0))
    .flatMap((one) => {
      const fields = fieldsOf(text, { start: clause.start, end: one.span.end })
      return fields.length > 0 ? fields.map((span) => ({ span, row: consultationOn(passage, span) })) : [one]
    })
    .filter(({ span }) => !known.some((one) => overlapOf(one.span, span) > 0))
  return [...known, ...named]
    .sort((a, b) => compareSpans(a.span, b.span))
    .map(({ span, row }) => mechanismOf(passage, clause, span, row))
}

/** The listed consultations on a field: 渔业 in a list of fields for 渔业磋商. */
function consultationOn({ text, lexicon }: Passage, { start, end }: Span): MechanismRow | null {
  const field = text.slice(start, end)
  for (const name of [`${field}磋商`, `${field}事务磋商`])
    for (const { start: at, value } of findKnownMechanisms(lexicon, name, 0, name.length, 'zh'))
      if (at === 0) return value
  return null
}

/** 中美 before a listed name belongs to it. */
function withParties({ layers }: Passage, span: Span): Span {
  const before = layers.mentions.find(
    (mention) => mention.span.end === span.start && (mention.kind === 'collective' || mention.kind === 'party'),
  )
  return before ? { start: before.span.start, end: span.end } : span
}

const withQuotes = (text: string, { start, end }: Span): Span =>
  text[start - 1] === '“' && text[end] === '”' ? { start: start - 1, end: end + 1 } : { start, end }

/** What ends a name to the left: verbs of doing, particles, lists, brackets. */
const BORDER =
  /(?:以|会见|祝贺|成为|担任|呼吁|主张|评价|暂停|中止|退出|终止|发挥|互派|派出|筹建|筹备|升格|单方面|签署|签订|缔结|商签|续签|延长|更新|完成|重新|发起|主持|参加|出席|利用|依托|借助|欢迎|支持|宣布|决定|商定|期待|尽快|早日|正式|双方|两国|建立|成立|设立|恢复|重启|启动|开展|举行|召开|继续|保持|推进|用好|通过|同意|加强|深化|包括|关于|有关|开启|组建|用|在|同|与|和|及|将|的|了|好|[、，：“《（）<>#*\n]|就|对|新|多|少|一轮|一个|各|该|本)$/u
const LONGEST_NAME = 24
/** No name with its fields is looked for further back. */
const LONGEST_LIST = 100

/** The words before the head, up to a verb, a particle or a mark: 农业 + 联合委员会. A name of a party or place is one word, whatever its characters: 日本. */
function nameAround(passage: Passage, clause: Span, head: Span): Span {
  const { text, layers, lexicon } = passage
  const names = [
    ...partyNames(lexicon).find(text, clause.start, head.start),
    ...layers.mentions.filter(({ kind }) => kind === 'place').map(({ span }) => span),
  ]
  let start = head.start
  let words = 0
  while (start > clause.start && words < LONGEST_NAME) {
    const name = names.find(({ end }) => end === start)
    if (!name && BORDER.test(text.slice(Math.max(clause.start, start - 3), start))) break
    start = name ? Math.max(clause.start, name.start) : start - 1
    words += name ? NAME_COUNTS : 1
  }
  return fieldsBefore(text, clause, withTitle(text, clause, withoutCount(text, { start, end: head.end })))
}
/** So many characters a name counts for. */
const NAME_COUNTS = 2

/** 第八次防务磋商, 首轮网络安全对话: which one it is, is no part of the name; 第二轮磋商 has no other. */
function withoutCount(text: string, { start, end }: Span): Span {
  const count =
    /^(?:第[一二三四五六七八九十\d]{1,4}|首|新一|下一|上一)[次轮届]/u.exec(text.slice(start, end))?.[0].length ?? 0
  return end - start - count >= LEAST_NAME ? { start: start + count, end } : { start, end }
}
const LEAST_NAME = 4

/** A paper's title that the name runs over is its beginning: 《甲条约》双边磋商, “2+2”对话. */
function withTitle(text: string, clause: Span, name: Span): Span {
  const inside = text.slice(name.start, name.end)
  const [mark] = /^[^《“]*(?<close>[》”])/u.exec(inside)?.groups?.close ?? ''
  if (!mark) return name
  const open = text.lastIndexOf(mark === '》' ? '《' : '“', name.start)
  return open >= clause.start ? { start: open, end: name.end } : name
}

/** 甲、乙、丙等领域磋商机制 and 在甲、乙领域恢复或建立的机制 are named with their fields; 各领域对话 is no name. */
function fieldsBefore(text: string, clause: Span, name: Span): Span {
  const before = text.slice(Math.max(clause.start, name.start - LONGEST_LIST), name.end)
  const listed =
    /(?:在[^，；在]{2,40}?领域(?:恢复|建立|新建|成立|或|和)+的机制|(?<verb>推进|开展|举行|继续|保持|用好|恢复|启动|加强|就|在)(?<name>[^，；]{2,40}?等[^，；、]{0,4}?领域(?!开展|加强|深化|推进|进行)[^，；、]{0,6}))$/u.exec(
      before,
    )
  if (!listed) return /^领域/.test(text.slice(name.start, name.end)) ? { start: name.end, end: name.end } : name
  return { start: name.end - (listed.groups?.name ?? listed[0]).length, end: name.end }
}

function mechanismOf(passage: Passage, clause: Span, span: Span, row: MechanismRow | null): Omit<Mechanism, 'chairs'> {
  const { text, lexicon } = passage
  const name = text.slice(span.start, span.end)
  return {
    span,
    name,
    names: row ? { ...preferredNames(row), zh: row.names.zh?.[0] ?? name } : { zh: name },
    id: row?.id ?? null,
    topic: row?.topic ?? matterAt(passage, span) ?? issueCalled(lexicon, name),
    parties: row && row.parties.length > 0 ? [...row.parties] : [...partiesBetween(passage, span.start)],
    status: statusOf(passage, clause, span),
    round: roundOf(text, span, clause),
    rule: row ? 'zh/mechanisms/listed' : 'zh/mechanisms/name',
  }
}
