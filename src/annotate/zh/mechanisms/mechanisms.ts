import { issueOf } from '../../../lexicon/issues.ts'
import { perLexicon } from '../../../lexicon/lexicon.ts'
import { makeMatcher } from '../../../lexicon/matcher.ts'
import { channelWords } from '../../../lexicon/tables/channel-word.ts'
import type { MechanismRow } from '../../../lexicon/tables/mechanism.ts'
import { mechanismStatuses } from '../../../lexicon/tables/mechanism-status.ts'
import type { Mechanism } from '../../../model/mechanism.ts'
import { compareSpans, overlapOf, type Span } from '../../../text/span.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { findKnownMechanisms, preferredNames } from '../../common/domain/known-mechanisms.ts'
import { chairsOf } from '../../common/mechanisms/chairs.ts'
import { partiesBetween } from '../../common/parties.ts'
import { cutClauses } from '../clauses/clauses.ts'
import { roundOf } from './round.ts'

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

function readClause(passage: Passage, clause: Span): Omit<Mechanism, 'chairs'>[] {
  const { text, lexicon } = passage
  const known = findKnownMechanisms(lexicon, text, clause.start, clause.end, 'zh').map(({ start, end, value }) => ({
    span: withQuotes(text, withParties(passage, { start, end })),
    row: value as MechanismRow | null,
  }))
  const named = headsOf(lexicon)
    .find(text, clause.start, clause.end)
    .flatMap(({ start, end: headEnd, value }) => {
      const end = text.startsWith('会议', headEnd) ? headEnd + 2 : headEnd
      const span = withQuotes(text, nameAround(passage, clause, { start, end }))
      const grown = span.start < start
      if (span.start >= span.end) return []
      return (value === 'yes' ? true : grown) && !/^(?:的|者|员|会(?!议)|化|性)/.test(text.slice(end, end + 1))
        ? [{ span, row: null }]
        : []
    })
    .filter(({ span }) => !known.some((one) => overlapOf(one.span, span) > 0))
  return [...known, ...named]
    .sort((a, b) => compareSpans(a.span, b.span))
    .map(({ span, row }) => mechanismOf(passage, clause, span, row))
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
  /(?:签署|签订|缔结|商签|续签|延长|更新|完成|重新|发起|主持|参加|出席|利用|依托|借助|欢迎|支持|宣布|决定|商定|期待|尽快|早日|正式|双方|两国|建立|成立|设立|恢复|重启|启动|开展|举行|召开|继续|保持|推进|用好|通过|同意|加强|深化|包括|关于|有关|开启|组建|用|在|同|与|和|及|将|的|了|好|[、，：“《（）<>#*\n]|就|对|新|多|少|一个|各|该|本)$/u
const LONGEST_NAME = 24
/** No name with its fields is looked for further back. */
const LONGEST_LIST = 100

/** The words before the head, up to a verb, a particle or a mark: 农业 + 联合委员会. */
function nameAround(passage: Passage, clause: Span, head: Span): Span {
  const { text } = passage
  let start = head.start
  while (
    start > clause.start &&
    head.start - start < LONGEST_NAME &&
    !BORDER.test(text.slice(Math.max(clause.start, start - 3), start))
  )
    start--
  return fieldsBefore(text, clause, withTitle(text, clause, { start, end: head.end }))
}

/** A paper's title that the name runs over is its beginning: 《甲条约》双边磋商. */
function withTitle(text: string, clause: Span, name: Span): Span {
  const inside = text.slice(name.start, name.end)
  if (!inside.includes('》') || inside.includes('《')) return name
  const open = text.lastIndexOf('《', name.start)
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

interface Status {
  readonly words: readonly string[]
  readonly status: Mechanism['status']
  readonly place: 'before' | 'after'
}

/** How the channel stands: the nearest word of status before it in its clause, then behind it. */
function statusOf({ text, lexicon }: Passage, clause: Span, name: Span): Mechanism['status'] {
  const rows: readonly Status[] = lexicon.rows(mechanismStatuses, 'zh')
  const before = text.slice(clause.start, name.start)
  const after = text.slice(name.end, clause.end)
  let nearest: { at: number; size: number; status: Mechanism['status'] } | null = null
  for (const { words, status, place } of rows)
    for (const word of words) {
      const at = place === 'before' ? before.lastIndexOf(word) : after.includes(word) ? 0 : -1
      if (
        at >= 0 &&
        (!nearest ||
          at + word.length > nearest.at + nearest.size ||
          (at + word.length === nearest.at + nearest.size && word.length > nearest.size))
      )
        nearest = { at, size: word.length, status }
    }
  return nearest?.status ?? 'mentioned'
}

function mechanismOf(passage: Passage, clause: Span, span: Span, row: MechanismRow | null): Omit<Mechanism, 'chairs'> {
  const { text, lexicon } = passage
  const name = text.slice(span.start, span.end)
  return {
    span,
    name,
    names: row ? { ...preferredNames(row), zh: row.names.zh?.[0] ?? name } : { zh: name },
    id: row?.id ?? null,
    topic: row?.topic ?? issueOf(lexicon, text, span, 'zh'),
    parties: row && row.parties.length > 0 ? [...row.parties] : [...partiesBetween(passage, span.start)],
    status: statusOf(passage, clause, span),
    round: roundOf(text, span, clause),
    rule: row ? 'zh/mechanisms/listed' : 'zh/mechanisms/name',
  }
}
