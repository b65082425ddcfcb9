import type { MeetingKind } from '../../../lexicon/tables/meeting-word.ts'
import type { Meeting } from '../../../model/meeting.ts'
import type { Mention } from '../../../model/mention.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { TimeExpression } from '../../../model/time-expression.ts'
import { overlapOf, type Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { bodyCodes } from '../../common/domain/conference-bodies.ts'
import { participantsOf } from '../../common/domain/participants.ts'
import { cutClauses } from '../clauses/clauses.ts'
import { mentionsIn, subjectAt } from '../clauses/subject.ts'
import { conferenceWords } from './conference-words.ts'
import { dateOf, levelIn, statusOf, timeIn } from './details.ts'

/** A conference's name in a clause. */
interface Named extends Span {
  readonly kind: MeetingKind
}

/**
 * Conferences of many, told of or only named: a word of conference behind a body, a treaty, a channel, a place or a region.
 * - 出席甲组织第三十次领导人非正式会议 · 联合国气候变化甲城大会（COP28） · 《乙公约》第十五次缔约方大会 · 推动COP28取得成功
 * - 第二届甲国—中亚峰会 · 甲乙合作论坛丙城峰会 · 新全球融资契约峰会 · 甲城峰会
 */
export function readConferences(passage: Passage, sentence: Sentence): Meeting[] {
  const mentions = mentionsIn(passage, sentence.span)
  return cutClauses(passage.text, sentence.span).flatMap((clause) =>
    namesIn(passage, clause, mentions).map((name) => conferenceOf(passage, sentence, clause, name, mentions)),
  )
}

/** Between what a conference is of and its noun: its number, year, subject; no verb and no title. */
const GAP =
  /^(?:(?!出席|参加|举[行办]|召开|主持|会见|国家|总统|总理|首相|主席|外长|部长(?!级)|秘书长|大使|代表|专员|书记|发言人|强调|表示|指出|认为|支持|呼吁|期间|通过|加入|成员国在)[\p{Script=Han}\d“”‘’·](?<![的了在和与同将对向为以于并是有等]))*$/u
const GAP_MOST = 16
/** Its number and year before it: 2024年, 第十八届, 首次. */
const ORDINAL_BEFORE =
  /(?:(?:20\d\d年?(?:度)?)?(?:第[\d一二三四五六七八九十百]{1,5}[届次轮]|首届|首次|本届|新一届|下届)?)?(?:“[^“”，]{2,12}”|[“《])?$/u
/** Behind the noun its letters in brackets or its session: 大会（COP28）, 元首理事会第二十四次会议. */
const SESSION = /^(?:[”》]?[（(][A-Z]{2,8}\d{0,3}[)）])?(?:第[\d一二三四五六七八九十]{1,5}[次届](?:会议|峰会|会晤))?/u
const ORDINAL = /20\d\d|第[\d一二三四五六七八九十百]{1,5}[届次轮]|首[届次]|特别|紧急/u
/** What stands behind the name where the conference itself takes place. */
const TAKES_PLACE = /^[”》）)]?(?:[^，；。]{0,10}(?:举行|召开|开幕|闭幕)|期间|上[^海]|上$|开幕式)/u

/** Names of conferences in a clause, the longest each. */
function namesIn(passage: Passage, clause: Span, mentions: readonly Mention[]): Named[] {
  const { text, lexicon } = passage
  const words = conferenceWords(lexicon)
  const found: Named[] = []
  for (const noun of words.nouns.find(text, clause.start, clause.end)) {
    if (
      /^(?:[室厅场堂]|主席团|代表(?!团)|机制|框架|报告|等?(?:多边|国际|重要|各种)*(?:机制|框架|平台))/.test(
        text.slice(noun.end, clause.end),
      )
    )
      continue
    const scope = scopeBefore(passage, clause, noun, noun.value, mentions)
    if (!scope) continue
    const before = text.slice(clause.start, scope.start)
    const start = scope.start - (ORDINAL_BEFORE.exec(before)?.[0].length ?? 0)
    const series = SESSION.exec(text.slice(noun.end, clause.end))![0]
    const name = { start, end: noun.end + series.length, kind: noun.value }
    if (noun.value === 'other' && !series && !isNumberedOrMet(passage, clause, name)) continue
    const last = found.at(-1)
    if (last && name.start < last.end) found.pop()
    found.push(last && name.start < last.end ? { ...name, start: Math.min(last.start, name.start) } : name)
  }
  for (const match of text.slice(clause.start, clause.end).matchAll(words.series)) {
    const span = { start: clause.start + match.index, end: clause.start + match.index + match[0].length }
    if (!found.some((one) => overlapOf(one, span) > 0)) found.push({ ...span, kind: 'other' })
  }
  return found
}

/** A forum or assembly is a single meeting where it has a number or a year, or somebody goes there, or it takes place. */
function isNumberedOrMet({ text, lexicon }: Passage, clause: Span, name: Span): boolean {
  const before = text.slice(clause.start, name.start)
  return (
    ORDINAL.test(text.slice(name.start, name.end)) ||
    conferenceWords(lexicon).attendBefore.test(before) ||
    TAKES_PLACE.test(text.slice(name.end, clause.end)) ||
    (MADE_A_SUCCESS.test(before) && /^(?:取得|圆满|成功)/.test(text.slice(name.end, clause.end)))
  )
}

/** What the conference is of, before its noun: the nearest body, treaty, channel, place or region with nothing but its name between. */
function scopeBefore(
  passage: Passage,
  clause: Span,
  noun: Span,
  kind: MeetingKind,
  mentions: readonly Mention[],
): Span | null {
  const { text, lexicon } = passage
  const from = Math.max(clause.start, noun.start - 30)
  const joins = (span: Span, most = GAP_MOST) =>
    span.start >= from &&
    span.end <= noun.start &&
    noun.start - span.end <= most &&
    GAP.test(text.slice(span.end, noun.start))
  const bodies = mentions.filter(({ span, kind: what, entity, party }) => {
    if (what === 'party') return party !== null && bodyCodes(lexicon).has(party) && joins(span)
    if (what === 'collective') return /\+/.test(entity?.id ?? '') && joins(span)
    return what === 'place' && kind === 'summit' && joins(span, 0)
  })
  const spans: Span[] = bodies.map(({ span }) => span)
  const treaty = /《[^》]{2,24}(?:公约|条约|协定)》/gu
  for (const match of text.slice(from, noun.start).matchAll(treaty)) {
    const span = { start: from + match.index, end: from + match.index + match[0].length }
    if (joins(span)) spans.push(span)
  }
  const isHigh = kind === 'summit' || kind === 'talks'
  for (const scope of conferenceWords(lexicon).scopes.find(text, from, noun.start))
    if (
      joins(scope) &&
      (scope.value || (isHigh && beginsName(text, clause, scope)) || isAttended(passage, clause, scope))
    )
      spans.push(scope)
  const [first] = spans.sort((a, b) => a.start - b.start)
  return first ? { start: joinedStart(text, first.start, mentions), end: noun.start } : null
}

/** Somebody's going there stands right before a name that begins with such a word. */
const isAttended = ({ text, lexicon }: Passage, clause: Span, scope: Span): boolean => {
  const before = text.slice(clause.start, scope.start)
  return conferenceWords(lexicon).attendBefore.test(
    before.slice(0, before.length - ORDINAL_BEFORE.exec(before)![0].length),
  )
}

/** A word of the world begins the name (全球海洋峰会), it does not stand within one (某某应用国际峰会). */
const beginsName = (text: string, clause: Span, scope: Span): boolean => {
  const before = text.slice(clause.start, scope.start)
  const outside = before.slice(0, before.length - ORDINAL_BEFORE.exec(before)![0].length)
  return (
    outside.length < before.length ||
    !/[\p{Script=Han}](?<![的在向席加办行开贺持待于和与同及是对将以为了上实祝迎新第好])$/u.test(before)
  )
}

/** 甲国—中亚峰会 begins with the party before the dash. */
function joinedStart(text: string, start: number, mentions: readonly Mention[]): number {
  if (!/[—－–-]/.test(text[start - 1] ?? '')) return start
  return (
    mentions.find(({ span }) => span.end < start && /^[—－–-]+$/.test(text.slice(span.end, start)))?.span.start ?? start
  )
}

const MADE_A_SUCCESS =
  /(?:推动|确保|争取|支持|预祝|祝愿|期待|筹备|筹办|办好|开好|迎接|申办|即将[^，]{0,10}举[行办]的)[^，]{0,12}$/u
/** Between somebody and the name: they go there themselves. */
const GOES =
  /^(?!.*(?:[向为](?=在|出席)|会见|会谈|祝贺|表示|欢迎|来华|来京|赴华|前来|邀请|见证|宣布|指出))[^，]{0,24}(?:出席|参加|主持|列席|赴会|举[行办]|召开|共同主持)/u
const HERE = /^[”》）)]?(?:\d{1,2}日|今天|[^，；。]{0,3}在)?[^，；。]{0,12}(?:举行|召开|开幕(?!式)|闭幕(?!式))/u
/** Right behind it: yet to come. */
const TO_COME = /^[”》）)]?(?:即将|将)(?:[在于][^，；]{1,12})?(?:举[行办]|召开|开幕)/u

function conferenceOf(
  passage: Passage,
  sentence: Sentence,
  clause: Span,
  name: Named,
  mentions: readonly Mention[],
): Meeting {
  const { text, article } = passage
  const before = text.slice(clause.start, name.start)
  const behind = text.slice(name.end, clause.end)
  const subject = subjectAt(text, clause, mentions)
  const goes =
    subject && subject.span.end <= name.start && GOES.test(text.slice(subject.span.end, name.start)) ? subject : null
  const isHere = HERE.test(behind)
  const time = timeOf(passage, sentence, clause, name, goes !== null || isHere)
  const date = dateOf(time)
  const isHead = sentence.paragraph <= 1 || sentence.kind === 'heading'
  const isPast = date !== null && article.published !== null && date < article.published.slice(0, 7)
  const told = statusOf(before, behind, (goes !== null || isHere) && isHead && !isPast)
  const place = mentions.find(({ kind, span }) => kind === 'place' && span.start >= name.start && span.end <= name.end)
  return {
    span: { start: name.start, end: name.end },
    kind: name.kind,
    date,
    dateSaid: date === null ? null : time!.span,
    place: place?.entity?.name ?? placeAround(before, behind),
    level: name.kind === 'summit' ? 'leaders' : levelIn(text.slice(name.start, name.end)),
    participants: goes ? participantsOf(passage, goes.heads) : [],
    hosts: [],
    status:
      TO_COME.test(behind) || (MADE_A_SUCCESS.test(before) && !/^(?:成果|共识|精神)/.test(behind)) ? 'planned' : told,
    partOf: null,
    rule: 'zh/meetings/conference',
  }
}

/** When: in or right before its name; where somebody goes there or it takes place here, also elsewhere in the sentence before. */
function timeOf(passage: Passage, sentence: Sentence, clause: Span, name: Span, whole: boolean): TimeExpression | null {
  const own = timeIn(passage, { start: clause.start, end: name.end })
  if (own && own.span.end >= name.start - 2) return own
  return whole ? (own ?? timeIn(passage, { start: sentence.span.start, end: clause.end })) : null
}

/** 在甲城举行的 before it, 在甲城举行 behind it. */
const placeAround = (before: string, behind: string): string | null =>
  /在(?<at>[\p{Script=Han}]{2,8}?)(?<!共同|联合)(?:举[行办]|召开)的?$/u.exec(before)?.groups?.at ??
  /^[^，；。]{0,10}?在(?<at>[\p{Script=Han}]{2,8}?)(?:成功|隆重)?(?:举[行办]|召开|开幕|闭幕)/u.exec(behind)?.groups
    ?.at ??
  null
