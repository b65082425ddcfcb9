/** A place for people: 1-based line, 1-based column in UTF-16 code units. */
export interface Point {
  readonly line: number
  readonly column: number
}

/** Offsets of one text to lines and back. Lines end at `\n`, `\r\n` or `\r`. */
export interface LineIndex {
  /** The point of an offset in `[0, length]`. Throws RangeError outside. */
  toPoint(offset: number): Point
  /** The offset of a point. Throws RangeError when there is no such place. */
  toOffset(point: Point): number
}

export function indexLines(text: string): LineIndex {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  const lineOf = (offset: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    toPoint(offset) {
      if (offset < 0 || offset > text.length) throw new RangeError(`offset ${offset} is not in [0, ${text.length}]`)
      const line = lineOf(offset)
      return { line: line + 1, column: offset - starts[line]! + 1 }
    },
    toOffset({ line, column }) {
      const start = starts[line - 1]
      const next = starts[line] ?? text.length + 1
      if (start === undefined || column < 1 || start + column - 1 >= next)
        throw new RangeError(`there is no line ${line}, column ${column}`)
      return start + column - 1
    },
  }
}
