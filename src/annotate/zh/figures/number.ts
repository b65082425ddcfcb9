import { LARGEST } from '../../common/figures/figures.ts'

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 兆: 1e12 }

/** A number: 7600亿 · 2.5万 · 1,985 · 十 · 两百 · 三千五百 · 四分之一 · 百分之三十 · 一半. */
export const NUMBER =
  '(?:百分之[0-9零一二两三四五六七八九十百.点]+|[一二两三四五六七八九十百]+分之[一二两三四五六七八九十]+|一半|(?:[0-9]{1,3}(?:[,，][0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?[十百千]?[万亿]*|[零一二两三四五六七八九十百千][零一二两三四五六七八九十百千万亿]*)'

/** The value of a NUMBER match; null when it is no number or beyond a double's exact range. */
export function numberOf(written: string): number | null {
  if (written === '一半') return 0.5
  if (written.startsWith('百分之')) return numberOf(written.slice(3).replace('点', '.'))
  const [below, above] = written.split('分之')
  if (above !== undefined) {
    const [a, b] = [numberOf(above), numberOf(below!)]
    return a === null || !b ? null : a / b
  }
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const part of written.replace(/[,，]/g, '').match(/[0-9]+(?:\.[0-9]+)?|\D/g) ?? []) {
    if (/^[0-9]/.test(part)) digit = Number(part)
    else if (DIGITS[part] !== undefined)
      digit = digit !== null && section === 0 ? digit * 10 + DIGITS[part] : DIGITS[part]
    else if (PLACES[part]) {
      section += (digit ?? 1) * PLACES[part]
      digit = null
    } else if (MYRIADS[part]) {
      const scaled = (section + (digit ?? 0) || 1) * MYRIADS[part]
      total = total > 0 && total < MYRIADS[part] ? (total + section + (digit ?? 0)) * MYRIADS[part] : total + scaled
      section = 0
      digit = null
    } else return null
  }
  const value = total + section + (digit ?? 0)
  return value <= LARGEST ? value : null
}
