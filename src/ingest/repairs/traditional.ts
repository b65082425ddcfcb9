import { Converter } from 'opencc-js/t2cn'
import type { Edit } from '../../text/edit-map.ts'

/** Its tables are unpacked when the first Traditional text comes. */
let convert: ReturnType<typeof Converter> | null = null

/** Fewer differing characters, or a smaller share of the Chinese ones, and the text is not in Traditional script. */
const LEAST = 4
const LEAST_SHARE = 0.08
const RULE = 'repair/traditional'

/**
 * Traditional Chinese read through Simplified (OpenCC's tables): a run of characters that the two scripts write differently is
 * one edit, so that word files in one script read both and every offset leads back to the script of the text.
 */
export function findTraditional(raw: string): Edit[] {
  const han = raw.match(/\p{Script=Han}/gu)?.length ?? 0
  if (han < LEAST || !/[這會國說們對來時後與關習發議將應為從個過經進還電話動員處總統雙談強調] ?/u.test(raw)) return []
  convert ??= Converter({ from: 't', to: 'cn' })
  const simplify = convert
  const plain = simplify(raw)
  // A phrase that changes its length can not be mapped character by character: such a text is converted one by one.
  const at = plain.length === raw.length ? (i: number) => plain[i]! : (i: number) => simplify(raw[i]!)
  const edits: { raw: { start: number; end: number }; words: string; rule: string }[] = []
  let count = 0
  for (let i = 0; i < raw.length; i++) {
    const own = at(i)
    if (own === raw[i] || own.length !== 1) continue
    count++
    const last = edits.at(-1)
    if (last?.raw.end === i) {
      last.raw.end = i + 1
      last.words += own
    } else edits.push({ raw: { start: i, end: i + 1 }, words: own, rule: RULE })
  }
  return count >= LEAST && count >= LEAST_SHARE * han ? edits : []
}
