import type { Span } from '../../../text/span.ts'
import { trim } from '../../../text/span.ts'

/** A clause of a Chinese sentence: what stands between two commas, semicolons or colons. */
export interface Clause extends Span {
  /** The mark behind it; '' at the end of the sentence. */
  readonly mark: string
}

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '（': '）',
  '(': ')',
}
const MARKS = '，；：,;:'
/** A quotation longer than this is itself cut: an unclosed mark must not swallow a sentence. */
const LONGEST_QUOTATION = 40

/** Cuts a sentence into clauses at ，；： outside short quotations and brackets, without its final mark. */
export function cutClauses(text: string, sentence: Span): Clause[] {
  const clauses: Clause[] = []
  const stop = endOf(text, sentence)
  let start = sentence.start
  const close = (at: number, mark: string) => {
    const span = trim(text, { start, end: at })
    if (span.start < span.end) clauses.push({ ...span, mark })
  }
  for (let at = sentence.start; at < stop; at++) {
    const closer = CLOSERS[text[at]!]
    if (closer) {
      const end = text.indexOf(closer, at + 1)
      if (end > 0 && end < stop && end - at <= LONGEST_QUOTATION) at = end
      continue
    }
    if (
      !MARKS.includes(text[at]!) ||
      (/\d/.test(text[at - 1] ?? '') && text[at] === ',' && /\d/.test(text[at + 1] ?? ''))
    )
      continue
    close(at, text[at]!)
    start = at + 1
  }
  close(stop, '')
  return clauses
}

/** Where the words of a sentence end, before 。！？ and closing quotation marks. */
export function endOf(text: string, { start, end }: Span): number {
  let stop = end
  while (stop > start && /[。！？!?.…\s]/.test(text[stop - 1]!)) stop--
  return stop
}
