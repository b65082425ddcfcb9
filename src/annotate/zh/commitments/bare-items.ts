import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { cutClauses } from '../clauses/clauses.ts'
import type { Item } from './items.ts'
import { actionsOf } from './verbs.ts'

/** States, feelings and views: what is, becomes or is thought is not undertaken. */
const STATE =
  /^(?:[都也均还又更仍]|于[^，；]{1,10}?|进一步|继续)*(?:是|成为|有(?!序)|面临|面对|迎来|受到?|遭|失去|达到?|占|超过|处于|位于|认为|看到|感到|需要?|可能|取决|如何|怎样|近|会[^议谈晤见商]?|在(?:野|位)|到(?![访任])|来自|被|由|令|使|因)|^(?:这|其|他|她|它|此)|^(?:与|同)[^，；]*有关$|的(?:具体|实际)?(?:数量|细节|规模|名单)$|^[^，；]{0,14}(?:看法|意见|观点|主张|评价|说法|立场|判断|观察|建议|提议|请求|要求)$/u
/** Only where, when or with whom: what is promised comes in a later clause. */
const ONLY_MANNER =
  /^(?:在|以|为|同|与|和|通过|根据|按照|随着|本着)[^，；]*(?:下|中|上|时|后|前|际|间|一道|一起|共同努力|精神|原则)$/u
const SHORTEST = 4

/**
 * A promise whose clause no listed verb of doing heads, whole: behind 同意, 决定, 商定, 承诺, 将.
 * - 同意互设总领事馆 · 决定对甲国公民试行免签 · 商定下一轮磋商于十月举行 · 同意不对对方加征新的关税
 */
export function readBareItem(passage: Passage, object: Span): Item | null {
  const { text, lexicon } = passage
  const [clause] = cutClauses(text, object)
  if (!clause || clause.end - clause.start < SHORTEST) return null
  const words = text.slice(clause.start, clause.end)
  if (STATE.test(words) || ONLY_MANNER.test(words)) return null
  const [verb] = actionsOf(lexicon).find(text, clause.start, clause.end)
  const own = { start: clause.start, end: clause.end }
  const continuing = /继续$/.test(text.slice(Math.max(0, clause.start - 2), clause.start))
  return {
    span: own,
    own,
    act: /^不/.test(words) ? 'suspend' : continuing ? 'continue' : (verb?.value ?? 'other'),
    verb: { start: clause.start, end: clause.start },
    condition: null,
  }
}
