import type { Span } from '../../../text/span.ts'

/** A count of results that stands for many: 20多项共识 · 一系列成果 · 十余项重要成果. Null where there is none. */
export function readUmbrella(text: string, object: Span): Span | null {
  const match = /(?:[\d一二三四五六七八九十百]+[多余]?项|一系列|多项)[^，；。]{0,8}?(?:共识|成果|协议|文件)/u.exec(
    text.slice(object.start, object.end),
  )
  return match && { start: object.start + match.index, end: object.start + match.index + match[0].length }
}
