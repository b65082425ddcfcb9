import type { Span } from '../../../text/span.ts'
import { numberOf } from '../figures/number.ts'

const ORDINAL = '(?:第(?<number>[0-9零一二三四五六七八九十百]{1,5})|首)(?:次|轮|届)'
const WITHIN = new RegExp(ORDINAL)
const BEFORE = new RegExp(`${ORDINAL}[^，。；、,;的]{0,6}$`)
const AFTER = new RegExp(`^[^，。；、,;]{0,3}?${ORDINAL}`)
const REACH = 14

/**
 * Which round of a channel some words tell of, null where they do not say: 第三轮中法战略对话 · 能源合作委员会第二十二次会议 ·
 * 首次渔业磋商 · 联委会首次会议.
 */
export function roundOf(text: string, name: Span, clause: Span): number | null {
  const before = text.slice(Math.max(clause.start, name.start - REACH), name.start)
  const after = text.slice(name.end, Math.min(clause.end, name.end + REACH))
  const found = WITHIN.exec(text.slice(name.start, name.end)) ?? AFTER.exec(after) ?? BEFORE.exec(before)
  if (!found) return null
  const { number } = found.groups ?? {}
  return number === undefined ? 1 : numberOf(number)
}
