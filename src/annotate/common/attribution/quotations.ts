import type { Span } from '../../../text/span.ts'

/** Words between quotation marks. */
export interface Quotation extends Span {
  /** The words without the marks. `start`/`end` of the quotation itself hold the marks. */
  readonly inner: Span
  /** 0 for an outer quotation, 1 for one inside another, … */
  readonly depth: number
  /** False where no closing mark was found: the quotation then ends with its paragraph. */
  readonly closed: boolean
}

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '‘': '’',
  '"': '"',
  '〝': '〞',
  '«': '»',
}
const MARKS = /[“”「」『』‘’"〝〞«»]/g
/** Deeper than this nobody quotes; further opening marks are read as damage. */
const DEEPEST = 4

/**
 * Pairs the quotation marks of a stretch of text, paragraph (line) by paragraph, outer before inner.
 * Read: “ ” ‘ ’ 「 」『 』« » and straight " (opening and closing by turns, helped by white space).
 * A ’ between letters, or after one with no ‘ open, is an apostrophe. A closing mark closes what stands open inside it.
 * A paragraph that begins with “ while the “ of the paragraph before is open continues the speech: both are kept, the
 * first as not closed. Unbalanced marks never reach beyond their paragraph.
 */
export function pairQuotations(text: string, within: Span): Quotation[] {
  const found: Quotation[] = []
  for (const line of linesOf(text, within)) pairLine(text, line, found)
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

function* linesOf(text: string, within: Span): Generator<Span> {
  for (let start = within.start; start < within.end; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 || newline > within.end ? within.end : newline
    yield { start, end }
    start = end + 1
  }
}

function pairLine(text: string, line: Span, found: Quotation[]): void {
  const open: { at: number; mark: string }[] = []
  const close = (end: number, closed: boolean) => {
    const { at } = open.pop()!
    const inner = { start: at + 1, end: closed ? end - 1 : end }
    if (inner.start < inner.end) found.push({ start: at, end, inner, depth: open.length, closed })
  }
  MARKS.lastIndex = line.start
  for (let match = MARKS.exec(text); match && match.index < line.end; match = MARKS.exec(text)) {
    const at = match.index
    const mark = match[0]
    if (opens(text, at, mark, line, open)) {
      if (open.length < DEEPEST) open.push({ at, mark })
      continue
    }
    const partner = open.findLastIndex((one) => PAIRS[one.mark] === mark)
    if (partner < 0 || (mark === '’' && isApostrophe(text, at, line))) continue
    while (open.length > partner + 1) close(at, false)
    close(at + 1, true)
  }
  while (open.length > 0) close(line.end, false)
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character)

/** "China’s", "don’t", and "partners’ views" inside a ‘ quotation ’ that closes further on. */
function isApostrophe(text: string, at: number, line: Span): boolean {
  const after = at + 1 < line.end ? text[at + 1] : undefined
  return isLetter(text[at - 1]) && isLetter(after) && !/\p{Script=Han}/u.test(text[at - 1]! + after)
}

function opens(text: string, at: number, mark: string, line: Span, open: readonly { mark: string }[]): boolean {
  if (mark === '‘') return !(isLetter(text[at - 1]) && isLetter(text[at + 1]) && !/\p{Script=Han}/u.test(text[at - 1]!))
  if (mark !== '"') return mark in PAIRS
  const before = at > line.start ? text[at - 1]! : ' '
  const after = at + 1 < line.end ? text[at + 1]! : ' '
  const isOpen = open.some((one) => one.mark === '"')
  if (/[\s([—–-]/.test(before) && /\S/.test(after)) return !(isOpen && !isLetter(after))
  return !isOpen && /\S/.test(after) && !isLetter(before)
}
