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
}

/** What may stand before the verb of an item: times, manner, partners, conditions. */
const MANNER =
  /^(?:(?:在[^，；]{1,20}?(?:基础上|条件下|前提下|框架内|框架下|领域|方面|问题上)|就[^，；]{1,20}?|同[^，；]{1,10}?|与[^，；]{1,10}?|于[^，；]{1,10}?|为[^，；]{1,12}?|通过[^，；]{1,14}?|(?:未来|今后|今年|明年|近期|年内|早些时候|年底前|\d{1,4}年|\d{1,2}月|\d{1,2}日|上半年|下半年|内|初|底|前|第[一二三四]季度)|[进一步大幅共同继续积极尽快逐步切实认真及时不断全面持续相互联合适时尽早正式再次还也并将要已稳妥有序、双方团队工作各自两国]))*$/u
const CONDITION = /在[^，；]{1,24}?(?:基础上|条件下|前提下)/u
/** Nouns that name a channel: a list of them is a list of promises. */
const CHANNEL = /(?:工作组|机制|会晤|会谈|会议|磋商|对话|沟通|通话|热线|委员会|联委会|协定|协议|论坛|中心|项目|办公室)$/

const LIST = { between: /、|和(?=[^、，；]{3,})|以及|及(?=[^时早])/uy }

/**
 * Cuts what is promised into separately completable actions: each clause that begins with a verb of doing, and of a list
 * of channels behind one verb each channel.
 */
export function cutItems(passage: Passage, object: Span): Item[] {
  const { text } = passage
  const items: Item[] = []
  for (const clause of cutClauses(text, object)) {
    const found = headOf(passage, clause)
    if (!found) {
      extend(items, text, clause)
      continue
    }
    const condition = CONDITION.exec(text.slice(clause.start, found.verb.start))
    const head = {
      act: found.act,
      verb: found.verb,
      condition: condition && {
        start: clause.start + condition.index,
        end: clause.start + condition.index + condition[0].length,
      },
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
    if (!MANNER.test(text.slice(clause.start, start))) return null
    if (end < clause.end && !/^的/.test(text.slice(end, end + 1))) return { act: value, verb: { start, end } }
  }
  return null
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
