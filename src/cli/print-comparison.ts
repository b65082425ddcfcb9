import type { ComparedAccount, Comparison, Point, Side } from '../model/comparison.ts'
import type { Reading } from '../model/reading.ts'
import { beside, style, terminalWidth, wrap } from './layout.ts'
import type { Messages } from './messages.ts'

/** Passages longer than this are shortened on the screen; the JSON has them whole. */
const LONGEST_PASSAGE = 240

/** A comparison as a table: what both report, what only one does, the words of each beside the other's; then the coverage. */
export function printComparison(comparison: Comparison, readings: readonly [Reading, Reading], say: Messages): string {
  const width = terminalWidth()
  const [a, b] = comparison.accounts
  const out = [
    ...[...accountLines('A', a, say, width), ...nameLines(comparison.names.A, say, width)],
    ...[...accountLines('B', b, say, width), ...nameLines(comparison.names.B, say, width)],
  ]
  const groups: readonly [string, (point: Point) => boolean][] = [
    [say.both, (point) => point.verdict === 'both'],
    [say.onlyA, (point) => point.verdict === 'only' && point.in[0] === 'A'],
    [say.onlyB, (point) => point.verdict === 'only' && point.in[0] === 'B'],
    [say.notAvailable, (point) => point.verdict === 'not available'],
  ]
  let number = 0
  for (const [title, belongs] of groups) {
    const points = comparison.points.filter(belongs)
    if (points.length === 0) continue
    out.push('', style(['bold', 'inverse'], ` ${title} (${points.length}) `))
    for (const point of points) out.push('', ...pointLines(point, ++number, readings, say, width))
  }
  if (comparison.terms.length > 0)
    out.push(
      '',
      style(['bold', 'inverse'], ` ${say.terms} (${comparison.terms.length}) `),
      ...termLines(comparison, readings),
    )
  out.push('', ...coverageLines(comparison, readings, say), style('dim', say.unreviewed))
  return out.join('\n')
}

function accountLines(letter: Side, account: ComparedAccount, say: Messages, width: number): string[] {
  const facts = [
    account.publisher ?? account.path,
    account.party && `${say.accountOf} ${account.party}`,
    account.published,
    account.language,
    account.complete ? null : say.fragment,
  ]
  return wrap(
    `${letter}  ${account.title ? `${account.title} · ` : ''}${facts.filter((fact) => fact !== null).join(' · ')}`,
    width,
  )
}

function nameLines(names: Comparison['names'][Side], say: Messages, width: number): string[] {
  if (names.length === 0) return []
  const quoted = names.map(({ words, place }) => `“${words}”${place ? ` (${place})` : ''}`).join(' · ')
  return wrap(`${say.calls}: ${quoted}`, width - 3).map((line) => `   ${line}`)
}

function pointLines(
  point: Point,
  number: number,
  [a, b]: readonly [Reading, Reading],
  say: Messages,
  width: number,
): string[] {
  const lines = wrap(`${number}. ${point.gist}`, width).map((line) => style('bold', line))
  const passage = (reading: Reading, side: Side) =>
    shorten(point.spans[side].map((span) => reading.text.slice(span.start, span.end)).join(' … '))
  const half = Math.floor((width - 8) / 2)
  if (point.in.length === 2)
    lines.push(
      ...beside([
        { text: `A ${passage(a, 'A')}`, width: half },
        { text: `B ${passage(b, 'B')}`, width: half },
      ]).map((line) => `   ${line}`),
    )
  else
    lines.push(
      ...wrap(`${point.in[0]} ${passage(point.in[0] === 'A' ? a : b, point.in[0]!)}`, width - 3).map(
        (line) => `   ${line}`,
      ),
    )
  for (const { what, A, B } of point.differs)
    lines.push(
      ...wrap(`${say.differs}: ${what} · A ${shorten(A)} · B ${shorten(B)}`, width - 3).map((line) =>
        style('yellow', `   ${line}`),
      ),
    )
  return lines
}

function termLines({ terms }: Comparison, [a, b]: readonly [Reading, Reading]): string[] {
  const said = ({ text }: Reading, { spans }: Comparison['terms'][number]['A']) =>
    [...new Set(spans.map(({ start, end }) => text.slice(start, end)))].join(' · ')
  return terms.map(({ A, B }) => `   A ${said(a, A)}  |  B ${said(b, B)}`)
}

const shorten = (words: string): string =>
  words.length > LONGEST_PASSAGE ? `${words.slice(0, LONGEST_PASSAGE)}…` : words

function coverageLines(
  { coverage, accounts }: Comparison,
  readings: readonly [Reading, Reading],
  say: Messages,
): string[] {
  return (['A', 'B'] as const).map((side, i) => {
    const { frame, unread, complete } = coverage[side]
    const total = readings[i]!.sentences.filter((sentence) => sentence.article === accounts[i]!.article).length
    return `${say.coverage} ${side}: ${total} ${say.sentences}, ${frame.length} ${say.frame}, ${unread.length} ${say.unread}, ${complete ? say.complete : say.fragment}`
  })
}
