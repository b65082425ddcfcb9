/** Words with their place on a page; y grows upwards, as in PDF. */
export interface PieceOfText {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A line of a page in reading order; `opens` says that a paragraph begins with it. */
export interface PageLine {
  readonly words: string
  readonly opens: boolean
}

interface Segment {
  words: string
  x: number
  end: number
  y: number
  height: number
}

/** Pieces farther apart than this many letter heights do not belong to one line of a column. */
const WIDEST_GAP = 1.8
/** A gutter between columns is crossed by at most this share of the lines. */
const MOST_CROSSING = 0.15
/** Each of two columns has at least this share of the lines. */
const LEAST_COLUMN = 0.25

/** Puts the pieces of a page into lines, and the lines into reading order: down the left column, then the right one. */
export function layOut(pieces: readonly PieceOfText[], width: number): PageLine[] {
  const segments = segmentsOf(pieces)
  const gutter = findGutter(segments, width)
  const ordered = gutter === null ? [segments] : columnsOf(segments, gutter)
  return ordered.flatMap(paragraphsOf)
}

function segmentsOf(pieces: readonly PieceOfText[]): Segment[] {
  const segments: Segment[] = []
  const solid = pieces.filter(({ words }) => words.trim() !== '')
  for (const piece of [...solid].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const near = segments.findLast(
      (one) =>
        Math.abs(one.y - piece.y) < 0.5 * Math.min(one.height, piece.height) &&
        piece.x - one.end < WIDEST_GAP * one.height &&
        piece.x >= one.x,
    )
    if (!near) {
      segments.push({ words: piece.words, x: piece.x, end: piece.x + piece.width, y: piece.y, height: piece.height })
      continue
    }
    const apart = piece.x - near.end > 0.15 * near.height
    near.words += (apart && !/\s$/.test(near.words) && !/^\s/.test(piece.words) ? ' ' : '') + piece.words
    near.end = Math.max(near.end, piece.x + piece.width)
  }
  return segments
    .map((one) => ({ ...one, words: one.words.replace(/\s+/g, ' ').trim() }))
    .sort((a, b) => b.y - a.y || a.x - b.x)
}

/** The x of the white strip between two columns; null where the page has one column. */
function findGutter(segments: readonly Segment[], width: number): number | null {
  let best: { x: number; crossing: number } | null = null
  for (let x = width * 0.3; x <= width * 0.7; x += width / 100) {
    const crossing = segments.filter((one) => one.x < x && one.end > x).length
    const left = segments.filter((one) => one.end <= x).length
    const right = segments.filter((one) => one.x >= x).length
    const least = LEAST_COLUMN * segments.length
    if (left < least || right < least || crossing > MOST_CROSSING * segments.length) continue
    if (!best || crossing < best.crossing) best = { x, crossing }
  }
  return best?.x ?? null
}

/** Bands between lines that cross the gutter: the left column of a band, then its right one. */
function columnsOf(segments: readonly Segment[], gutter: number): Segment[][] {
  const columns: Segment[][] = []
  let left: Segment[] = []
  let right: Segment[] = []
  const flush = () => {
    columns.push(left, right)
    left = []
    right = []
  }
  for (const one of segments) {
    if (one.end <= gutter) left.push(one)
    else if (one.x >= gutter) right.push(one)
    else {
      flush()
      columns.push([one])
    }
  }
  flush()
  return columns.filter((column) => column.length > 0)
}

/** Lines from top to bottom; one opens a paragraph behind a wide gap, an indent, a change of size, or a short last line. */
function paragraphsOf(segments: readonly Segment[]): PageLine[] {
  const gaps = segments.slice(1).map((one, i) => segments[i]!.y - one.y)
  const usual = median(gaps.filter((gap) => gap > 0))
  const margin = median(segments.map(({ x }) => x))
  const reach = Math.max(...segments.map(({ end }) => end))
  return segments.map((one, i) => {
    const before = segments[i - 1]
    const opens =
      !before ||
      before.y - one.y > 1.35 * Math.min(usual, 1.6 * one.height) ||
      Math.abs(before.height - one.height) > 0.2 * one.height ||
      (one.x - margin > 0.8 * one.height && one.x - before.x > 0.8 * one.height) ||
      (/[.!?。！？:：”"]$/.test(before.words) && before.end < reach - 4 * one.height) ||
      /^(?:[•·▪–*-]|\(?\d{1,2}[.)]|[一二三四五六七八九十]+[、.])\s?\S/.test(one.words)
    return { words: one.words, opens }
  })
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
