import type { Act } from '../../../model/commitment.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { cutEnumeration } from '../../common/domain/enumeration.ts'
import { cutClauses } from '../clauses/clauses.ts'
import { actionsOf } from './verbs.ts'

/** One action that is promised, cut out of an enumeration. */
export interface Item {
  /** From the head of its clause to the end of its own words. */
  readonly span: Span
  readonly own: Span
  readonly act: Act
  readonly verb: Span
  /** 在…基础上, 在…条件下. */
  readonly condition: Span | null
  /** Named under something welcomed (欢迎…讨论，包括：…): talked about, not yet promised. */
  readonly listed?: true
}

/** What may stand before the verb of an item: times, manner, partners, conditions. */
const MANNER =
  /^(?:(?:在[^，；]{1,20}?(?:基础上|条件下|前提下|框架内|框架下|领域|方面|问题上)|就[^，；]{1,20}?|同[^，；]{1,10}?|与[^，；]{1,10}?|于[^，；]{1,10}?|为[^，；]{1,12}?|向[^，；]{1,14}?|对[^，；]{1,14}?|从[^，；]{1,10}?|自[^，；]{2,14}?起|(?:到|至|截至)[^，；]{2,10}?(?:年|月|日|底|前)|(?:两国|双方|双边|各自)?(?:有关|相关|主管|职能)?(?:部门|团队|外长|部长|防长|官员|机构|当局|专家|谈判代表|代表团|企业)|给予?[^，；]{1,8}?|将[^，；]{2,16}?|把[^，；]{2,16}?|以[^，；]{2,14}?(?:方式|身份|名义|为契机|为基础)|在[^，；]{1,16}?|通过[^，；]{1,14}?|(?:未来|今后|今年|明年|近期|年内|早些时候|年底前|\d{1,4}年|\d{1,2}月|\d{1,2}日|上半年|下半年|内|初|底|前|第[一二三四]季度)|[进一步大幅共同继续积极尽快逐步切实认真及时不断全面持续相互联合适时尽早正式再次还也并将要会已立即随时分别如期按期一道携手努力稳妥有序、双方团队工作各自两国]))*$/u
const CONDITION = /在[^，；]{1,24}?(?:基础上|条件下|前提下)/u
/** 一是…，二是…, 包括…: leads in the items and belongs to none. */
const ORDINAL = /^(?:[一二三四五六七八九十]是|(?:其中)?包括(?:但不限于)?)(?=.)/u
/** 移交给甲方的武器包括…: the words are about a thing, not to be done. */
const NAMES_A_THING =
  /^[^，；]{0,12}的[^，；]{1,10}?(?:包括|是|为)(?![了止])|的?(?:具体|实际)(?:数量|细节|规模|名单|时间|内容)$|的(?:数量|细节|规模|名单|具体时间)$|(?:并不)?意味着/u
/** Verbs that say all by themselves: 双方同意停火. */
const INTRANSITIVE = /^(?:停火|休战|撤军|免签|建交|复交|通航|复航|直航|会晤|谈判)$/
/** Nouns that name a channel: a list of them is a list of promises. */
const CHANNEL = /(?:工作组|机制|会晤|会谈|会议|磋商|对话|沟通|通话|热线|委员会|联委会|协定|协议|论坛|中心|项目|办公室)$/

/** 理由是…, 此前…: what is behind these words is told, not promised; 已提交…: it is done. */
const TOLD = /^(?:理由是|原因是|因为|由于|此前|据)/u
const DONE = /^已(?!于)/u

const LIST = { between: /、|和(?=[^、，；]{3,})|以及|及(?=[^时早])/uy }

/**
 * Cuts what is promised into separately completable actions: each clause that begins with a verb of doing, and of a list
 * of channels behind one verb each channel.
 */
export function cutItems(passage: Passage, object: Span): Item[] {
  const { text } = passage
  const items: Item[] = []
  for (const whole of cutClauses(text, object)) {
    const clause = {
      ...whole,
      start: whole.start + (ORDINAL.exec(text.slice(whole.start, whole.end))?.[0].length ?? 0),
    }
    if (TOLD.test(text.slice(clause.start, clause.end))) break
    if (DONE.test(text.slice(clause.start, clause.end))) continue
    const found = headOf(passage, clause)
    if (!found) {
      const condition = conditionIn(text, clause, clause.end)
      const fulfilled = fulfilledIn(text, condition, 'implement')
      if (fulfilled) items.push(fulfilled)
      else extend(items, text, clause)
      continue
    }
    const head = { act: found.act, verb: found.verb, condition: conditionIn(text, clause, found.verb.start) }
    const fulfilled = fulfilledIn(text, head.condition, head.act)
    if (fulfilled) items.push(fulfilled)
    const shared = cutShared(text, clause, found.verb)
    if (shared.length > 0) {
      for (const span of shared) items.push({ ...head, span, own: span })
      continue
    }
    for (const own of cutObjects(text, { start: found.verb.end, end: clause.end }))
      items.push({
        ...head,
        own: { start: own.first ? clause.start : own.start, end: own.end },
        span: { start: clause.start, end: own.end },
      })
  }
  return items
}

/** The verb that a clause begins with, apart from manner. */
function headOf({ text, lexicon }: Passage, clause: Span): { act: Act; verb: Span } | null {
  for (const { start, end, value } of actionsOf(lexicon).find(
    text,
    clause.start,
    Math.min(clause.end, clause.start + 60),
  )) {
    if (!MANNER.test(text.slice(clause.start, start)) || NAMES_A_THING.test(text.slice(end, clause.end))) return null
    const whole = end === clause.end && INTRANSITIVE.test(text.slice(start, end))
    if (whole || (end < clause.end && !/^的/.test(text.slice(end, end + 1))))
      return { act: /不(?!断)/.test(text.slice(clause.start, start)) ? 'suspend' : value, verb: { start, end } }
  }
  return null
}

function conditionIn(text: string, clause: Span, to: number): Span | null {
  const match = CONDITION.exec(text.slice(clause.start, to))
  return match && { start: clause.start + match.index, end: clause.start + match.index + match[0].length }
}

/** 在落实好甲共识基础上，…: what is to be fulfilled first is a promise of its own. */
function fulfilledIn(text: string, condition: Span | null, act: Act): Item | null {
  const match =
    condition &&
    /^在(?<own>(?:落实|执行|履行|兑现)[^，；]{2,20}?)(?:的)?基础上$/u.exec(text.slice(condition.start, condition.end))
  if (!condition || !match) return null
  const span = { start: condition.start + 1, end: condition.start + 1 + match.groups!.own!.length }
  return {
    span,
    own: span,
    act: act === 'other' ? act : 'implement',
    verb: { start: span.start, end: span.start + 2 },
    condition: null,
  }
}

/** A longer list says where in general, not what one after the other. */
const MOST_SHARED = 5
/** Channels are each one of their own, however many. */
const MOST_CHANNELS = 16

/**
 * Lists whose items share what stands behind the last: each from its own words to the end.
 * - 在甲、乙、丙等领域加强合作 · 推进甲、乙、丙等领域磋商机制以及丁沟通 · 安排甲财长、乙国务卿近期访华
 */
function cutShared(text: string, clause: Span, verb: Span): Span[] {
  const words = text.slice(clause.start, clause.end)
  const area = /(?<list>[^，；、]{2,14}(?:、[^，；、]{1,14}){1,12}?)等[^，；、]{0,4}?领域/du.exec(words)
  const visit =
    /(?<list>[\p{Script=Han}·]{2,16}(?:、[\p{Script=Han}·]{2,16}){1,4})(?:来访|到访|来[\p{Script=Han}]{1,2}访问|访问|访[\p{Script=Han}])/du.exec(
      words,
    )
  const at = (area ?? visit)?.indices?.groups?.list
  if (!at) return []
  const list = { start: clause.start + at[0], end: clause.start + at[1] }
  if (list.start > verb.end + 2 && list.start > clause.start + 4) return []
  const items = cutEnumeration(text, list, { between: /、/y })
  const most = /^等[^，；]{0,6}领域的?[^，；]{0,6}(?:磋商|机制|会晤)/u.test(text.slice(list.end, clause.end))
    ? MOST_CHANNELS
    : MOST_SHARED
  if (items.length < 2 || items.length > most) return []
  const other = /(?:以及|及)(?<own>[^，；、]{2,16}(?:沟通|机制|对话|磋商|交流|合作))$/u.exec(
    words.slice(list.end - clause.start),
  )
  const end = other ? clause.end - other[0].length : clause.end
  const shared = items.map((item, i) => ({ start: i === 0 ? clause.start : item.start, end }))
  return other ? [...shared, { start: clause.end - other.groups!.own!.length, end: clause.end }] : shared
}

function cutObjects(text: string, object: Span): { start: number; end: number; first: boolean }[] {
  const parts = cutEnumeration(text, object, LIST)
  const channels = parts.filter(({ start, end }) => CHANNEL.test(text.slice(start, end))).length
  if (parts.length < 2 || channels < parts.length - 1 || channels < 2) return [{ ...object, first: true }]
  return parts.map((part, i) => ({ start: part.start, end: part.end, first: i === 0 }))
}

/** A clause without a verb of its own says more of the item before it (以…, 为…, 促进…的): it is left out of its words. */
function extend(items: Item[], text: string, clause: Span): void {
  const last = items.at(-1)
  if (!last || !/^(?:以|为|从而|使|并)/.test(text.slice(clause.start, clause.end))) return
  items[items.length - 1] = { ...last, span: { start: last.span.start, end: clause.end } }
}
