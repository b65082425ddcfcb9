import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { cutEnumeration } from '../../common/domain/enumeration.ts'
import { endOf } from '../clauses/clauses.ts'
import { numberOf } from '../figures/number.ts'

/** Sentences behind the count that are looked through. */
const REACH = 40
const MOST = 12

const MARK =
  /(?:^|[，；：。,;:])\s*(?:第(?<nth>[一二三四五六七八九十]|\d{1,2})(?:点?(?:是|[，,]|、)|个是)|[（(](?<bracketed>[一二三四五六七八九十]|\d{1,2})[）)]|(?<bare>[一二三四五六七八九十])(?:是|要|[，,]|、)|(?<digit>\d{1,2})[.．、](?!\d)|(?<word>首先|其次|再次|再者|此外|最后)(?:是|要)?[，,]?)\s*/gu

/**
 * What is counted, behind its count, in its sentence or the ones that follow, as long as they count on:
 * - 一是…二是… · 一要…二要… · 第一，…第二，… · （一）…（二）… · 1.…2.… · 首先，…其次，…最后，…
 * - a list as long as declared: 三个关键词：甲、乙、丙 · “三个坚持”，即…
 */
export function itemsBehind({ text, sentences }: Passage, name: Span, index: number, declared: number | null): Span[] {
  const items: Span[] = []
  const [own, ...later] = sentences.slice(index, index + REACH).map(({ span }) => span)
  for (const stretch of [{ start: name.end, end: own!.end }, ...later]) {
    const marks = [...text.slice(stretch.start, stretch.end).matchAll(MARK)].filter(({ groups }, i, all) =>
      groups!.word ? groups!.word === '首先' || i > 0 || all.length === 1 : true,
    )
    for (const [i, mark] of marks.entries()) {
      const { nth, bracketed, bare, digit, word } = mark.groups!
      const number = word ? (word === '首先' ? 1 : items.length + 1) : numberOf((nth ?? bracketed ?? bare ?? digit)!)
      if (number !== items.length + 1 || (word && word !== '首先' && items.length === 0)) continue
      const start = stretch.start + mark.index + mark[0].length
      const next = marks[i + 1]
      items.push({ start, end: next ? stretch.start + next.index : endOf(text, stretch) })
    }
    if (items.length >= MOST) break
  }
  return items.length > 1 ? items : listBehind(text, { start: name.end, end: endOf(text, own!) }, declared)
}

const LEAD = /^(?:[：:]|[，,]?\s*(?:即|就是|也就是|分别是|包括)[：:]?)/u

/** A plain list counts only where it is as long as was declared. */
function listBehind(text: string, rest: Span, declared: number | null): Span[] {
  const lead = LEAD.exec(text.slice(rest.start, rest.end))
  if (!lead || declared === null) return []
  const list = { start: rest.start + lead[0].length, end: rest.end }
  for (const between of [/[；;]/y, /[，,]/y, /、|和|以及/y]) {
    const items = cutEnumeration(text, list, { between })
    if (items.length === declared) return items
  }
  return []
}
