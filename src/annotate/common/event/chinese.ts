import { type Lexicon, perLexicon } from '../../../lexicon/lexicon.ts'
import { eventVerbs } from '../../../lexicon/tables/event-verb.ts'
import { isModeOf } from '../../../model/event.ts'
import type { Span } from '../../../text/span.ts'
import { intend } from './intent.ts'
import { chooseTrigger } from './main-trigger.ts'
import { negate } from './negation.ts'
import type { Coded, Roles, Trigger } from './trigger.ts'

/** Directly before the verb: 不 · 没有 · 未能 · 拒绝 · 从未 … 将 · 拟 · 计划. */
const NEGATION = /(?:不|没有?|未能?|从未|并未|无法|拒绝)(?:再|会|能|愿)?$/
const FUTURE = /(?:将|将会|拟|计划|准备|打算|即将)(?:于[^，。；]{1,10})?(?:再次?|继续|对[^，。；]{1,12})?$/
/** Characters before a verb in which such words are looked for. */
const REACH = 16

const verbsOf = perLexicon((lexicon) => {
  const rows = lexicon.rows(eventVerbs, 'zh')
  const verbs = new Map(rows.flatMap((row) => row.words.map((word) => [word, row] as const)))
  const longest = [...verbs.keys()].sort((a, b) => b.length - a.length)
  const form = longest.length > 0 ? new RegExp(longest.join('|'), 'g') : null
  return { verbs, form }
})

/**
 * The PLOVER type and mode of a Chinese clause, given who acts upon whom in it; null where no word of it tells.
 * Forms of the trigger's surroundings: negated (拒绝会见, 没有释放), future (将会见, 拟于下周访问). Reads `[within)` only.
 */
export function codeChinese(lexicon: Lexicon, text: string, within: Span, roles: Roles): Coded | null {
  const { verbs, form } = verbsOf(lexicon)
  if (!form) return null
  const triggers = [...text.slice(within.start, within.end).matchAll(form)].map((match): Trigger => {
    const { type, mode, weak } = verbs.get(match[0])!
    const start = within.start + match.index
    return { start, end: start + match[0].length, first: start, type, mode, weak }
  })
  const trigger = chooseTrigger(triggers, roles)
  if (!trigger) return null
  const before = text.slice(Math.max(within.start, trigger.start - REACH), trigger.start)
  const negated = NEGATION.test(before)
  const type = intend(negate(trigger.type, negated), FUTURE.test(before))
  const rule = type === trigger.type ? 'verb' : negated ? 'negation' : 'intent'
  return {
    type,
    mode: isModeOf(type, trigger.mode) ? trigger.mode : null,
    trigger,
    weak: trigger.weak,
    rule: `event/zh/${rule}`,
  }
}
