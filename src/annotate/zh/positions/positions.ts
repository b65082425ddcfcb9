import { perLexicon } from '../../../lexicon/lexicon.ts'
import { positionCues } from '../../../lexicon/tables/position-cue.ts'
import type { Attribution } from '../../../model/attribution.ts'
import type { Mention } from '../../../model/mention.ts'
import type { Position } from '../../../model/position.ts'
import type { Span } from '../../../text/span.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { claimedByAt } from '../../common/domain/claimed-by.ts'
import { issueAt } from '../../common/domain/issue-at.ts'
import { type Clause, cutClauses } from '../clauses/clauses.ts'
import { speakingAt } from '../clauses/speech.ts'
import { mentionsIn } from '../clauses/subject.ts'
import { readStated } from './stated.ts'

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
  for (const whole of cutClauses(passage.text, sentence)) {
    const speaking = speakingAt(passage, { start: whole.end - 1, end: whole.end })
    if (!speaking) {
      open = null
      found.push(...readStated(passage, whole, mentions))
      continue
    }
    const own = speaking.attribution.content[0]!
    const clause = {
      ...whole,
      start: isBare(passage.text, speaking.attribution) ? whole.start : Math.max(whole.start, own.start),
    }
    const shown = shownIn(passage, whole, speaking.attribution, speaking.party === 'both')
    const said = speaking.attribution.content[0]!.start
    const cue = shown ?? cueIn(passage, clause, mentions, speaking.party !== null)
    if (cue && (!open || (cue.kind !== 'support' && beginsWith(passage.text, clause, cue)) || cue.kind !== open.kind)) {
      open = positionOf(passage, shown ? whole : clause, cue, speaking.party, mentions, shown ? said : clause.start)
      found.push(open)
    } else if (open && goesOn(passage, clause, mentions)) open.span = { start: open.span.start, end: clause.end }
    else if (!cue) open = null
  }
  return found
}

/** 对…表示失望, 提出严正交涉: what the stance is about stands before the words that are said. */
const isBare = (text: string, { cue, content }: Attribution): boolean =>
  content[0]!.end - content[0]!.start <= 6 &&
  cue.some(({ start, end }) => /^(?:表示|提出|表达|深表)/.test(text.slice(start, end)))

/** The cue of an attribution that is itself a stance: 中方欢迎…, 双方谴责…; its clause is the position. What two welcome together is their commitment. */
function shownIn(passage: Passage, clause: Span, { cue, content }: Attribution, together: boolean): Cue | null {
  const [said] = cue
  if (!said || said.start < clause.start || content[0]!.start < said.end || content[0]!.start >= clause.end) return null
  const words = passage.text.slice(said.start, said.end)
  if (/(?:未|没有?|不)$/.test(passage.text.slice(clause.start, said.start))) return null
  if (together && /^(?:欢迎|希望|重视)$/.test(words)) return null
  return (
    cuesOf(passage.lexicon).find(
      ({ word }) => word.length > 1 && words.endsWith(word) && !/[未没不]/.test(words.slice(0, -word.length)),
    ) ?? null
  )
}

/**
 * The stance of a clause: of the word file's words the one that stands first, of those at one place the earlier line.
 * 要, 应 count only where they command (要…, 双方要…), not in 需要, 重要, 反应; 希望 at the head or behind a name,
 * 坚持, 尊重 only behind a name.
 */
function cueIn({ text, lexicon }: Passage, clause: Span, mentions: readonly Mention[], known: boolean): Cue | null {
  const named = new Set(mentions.map(({ span }) => span.end - clause.start))
  const words = text.slice(clause.start, clause.end)
  let first: { cue: Cue; at: number } | null = null
  for (const cue of cuesOf(lexicon)) {
    if (!known && LOOSE.test(cue.word)) continue
    const at = placeOf(words, cue.word, named)
    if (at >= 0 && (!first || at < first.at)) first = { cue, at }
  }
  return first?.cue ?? null
}

/** Everyday words of policy: a stance only of a party that is known, not in a speech at home. */
const LOOSE = /^(?:要|应|应该|应当|必须|要求|坚持|尊重|支持|重视|有利于|肯定|理解|底线|从未|奉行|不搞)$/

/** Words that count only at the head of a clause or right behind a name. */
const COMMANDS: Readonly<Record<string, RegExp>> = {
  要: /要(?!求|素|点|闻)/gu,
  希望: /希望/gu,
  应: /应(?![邀约用急对该当变付])/gu,
  坚持: /坚持/gu,
  尊重: /尊重/gu,
}

const NOUN_BEHIND = /^的?(?:表态|立场|问题|态度|底线)/

/** `named`: where names end in the clause. */
function placeOf(words: string, word: string, named: ReadonlySet<number>): number {
  if (word === '要' || word === '希望' || word === '应' || word === '坚持' || word === '尊重') {
    const places = [...words.matchAll(COMMANDS[word]!)].map(({ index }) => index)
    const alone = word !== '坚持' && word !== '尊重'
    return places.find((at) => named.has(at) || (alone && (at === 0 || words[at - 1] === '们'))) ?? -1
  }
  const at = words.indexOf(word)
  if (
    at < 0 ||
    NOUN_BEHIND.test(words.slice(at + word.length)) ||
    (word === '支持' && at + word.length === words.length) ||
    /受到?[^，]*$/u.test(words.slice(0, at))
  )
    return -1
  return at
}

/** A clause that begins with its word (or 也, 并, 还 before it) is a stance of its own: 停止…，支持…; 不寻求…，不支持…. */
const beginsWith = (text: string, clause: Span, { word }: Cue): boolean => {
  const at = text.slice(clause.start, clause.end).indexOf(word)
  return at >= 0 && at <= 6
}

/** A clause without a subject of its own goes on. */
const goesOn = (_: Passage, clause: Clause, mentions: readonly Mention[]): boolean =>
  !mentions.some(({ span, kind }) => span.start === clause.start && kind !== 'place')

/** Whoever stands this near to the head of a clause is called to act, not spoken about. */
const HEAD = 4

function positionOf(
  passage: Passage,
  clause: Span,
  cue: Cue,
  party: string | null,
  mentions: readonly Mention[],
  from: number,
): Position {
  const { text, article } = passage
  const span = { start: clause.start, end: clause.end }
  const other = mentions.find(
    (mention) =>
      mention.kind === 'party' &&
      mention.party !== party &&
      mention.span.start >= from &&
      mention.span.start <= from + HEAD,
  )
  const kind = kindOf(text, clause, cue, other !== undefined)
  return {
    span,
    party,
    claimedBy: claimedByAt(article, clause.start),
    kind,
    towards:
      (kind === 'demand' || (from > clause.start && (kind === 'opposition' || kind === 'concern'))) &&
      other?.party !== 'both'
        ? (other?.party ?? null)
        : null,
    issue: issueAt(passage, span, [party]),
    rule: `zh/positions/${kind}`,
  }
}

const SHARED = /^(?:要|应该|应当|应|必须|希望)$/
const UNNAMED = /^(?:有关|个别|某些|相关|一些|少数|当事)/

/** What all are called to do, oneself too, is supported (双方要…, 应该…); what another is called to do is demanded (甲方应…, 希望甲方…). */
function kindOf(text: string, clause: Span, { kind, word }: Cue, another: boolean): Position['kind'] {
  if (!SHARED.test(word)) return kind
  return another || UNNAMED.test(text.slice(clause.start, clause.end)) ? 'demand' : 'support'
}
