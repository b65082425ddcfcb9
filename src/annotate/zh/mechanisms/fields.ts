import type { Span } from '../../../text/span.ts'

/** Consultations that are held regularly, in several fields: a channel each. */
const REGULAR =
  /(?:在|就|围绕|涉及)(?<list>[^在就，；。：]+?)(?<others>等)?(?:多个|各|重要)?(?:领域|方面|问题|议题)(?:的|开展|进行|举行)?(?:机制性|机制化|定期|专门|常态化)(?:磋商|对话|沟通|协商)$/u

/** Items are parted by 、; before the last stands 和, but not in a list that ends in 等, where 和 is part of a name. */
const ITEM = /、/u
const LAST_ITEM = /、|以及|及|和(?=[^、]*$)/u

/**
 * The fields in which regular consultations are held, each a channel of its own: 启动在甲、乙、丙等领域的机制性磋商 ·
 * 就甲、乙和丙问题开展定期磋商. `name`: from anywhere before the fields to the end of the head. Empty where there are
 * not two fields at least.
 */
export function fieldsOf(text: string, name: Span): Span[] {
  const { list, others } = REGULAR.exec(text.slice(name.start, name.end))?.groups ?? {}
  if (list === undefined) return []
  const start = name.start + text.slice(name.start, name.end).lastIndexOf(list)
  const fields: Span[] = []
  let at = 0
  for (const part of list.split(others ? ITEM : LAST_ITEM)) {
    const from = list.indexOf(part, at)
    if (part.length > 0) fields.push({ start: start + from, end: start + from + part.length })
    at = from + part.length
  }
  return fields.length > 1 ? fields : []
}
