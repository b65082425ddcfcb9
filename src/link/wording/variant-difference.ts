import { diff } from 'fast-myers-diff'
import type { VariantPart } from '../../model/wording.ts'

/** Latin words with the space behind them, or single characters of scripts without spaces. */
const UNIT = /[\p{Script=Han}]|[^\s\p{Script=Han}]+\s*|\s+/gu

const unitsOf = (words: string): string[] => words.match(UNIT) ?? []
const plain = (unit: string): string => unit.trim().toLowerCase()

/**
 * How a variant differs from a wording, word by word (in Chinese character by character), in the order of the variant; by
 * Myers' difference (1986). Letters' case and spaces are no difference.
 */
export function differenceOf(wording: string, variant: string): VariantPart[] {
  const [old, now] = [unitsOf(wording), unitsOf(variant)]
  const parts: VariantPart[] = []
  const put = (kind: VariantPart['kind'], units: readonly string[]) => {
    const words = units.join('')
    if (words !== '') parts.push({ kind, words })
  }
  let at = 0
  for (const [fromOld, toOld, fromNow, toNow] of diff(old.map(plain), now.map(plain))) {
    put('same', now.slice(at, fromNow))
    put('removed', old.slice(fromOld, toOld))
    put('added', now.slice(fromNow, toNow))
    at = toNow
  }
  put('same', now.slice(at))
  return parts
}
