import type { Reading } from '../model/reading.ts'
import { readPaths } from '../pipeline/read-paths.ts'
import { indexLines } from '../text/lines.ts'
import type { Span } from '../text/span.ts'
import { ReadoutError } from './fail.ts'
import { style } from './layout.ts'
import { openLexicon } from './open.ts'

const LAYERS = [
  'attributions',
  'commitments',
  'positions',
  'mechanisms',
  'meetings',
  'formulas',
  'events',
  'figures',
  'times',
  'mentions',
] as const

/** `readout explain`: every annotation that covers a place, with the rule that made it and what it says. */
export async function explain(file: string, options: { at: string; words: string[]; json?: true }): Promise<void> {
  for await (const { documents, problems } of readPaths([file], openLexicon(options.words))) {
    const [document] = documents
    if (!document)
      throw new ReadoutError(
        `${file}: ${problems[0]?.message ?? 'there is nothing to read'}`,
        problems[0]?.remedy ?? 'name another file',
      )
    const { reading, map } = document
    const at = offsetOf(options.at, reading.text)
    const found = LAYERS.flatMap((layer) => coveringOf(reading, layer, at))
    const edits = map.edits.filter((edit) => edit.clean.start <= at && at <= edit.clean.end)
    if (options.json) {
      console.log(JSON.stringify({ path: file, offset: at, annotations: found, edits }))
      return
    }
    const words = (span: Span) => reading.text.slice(span.start, span.end).replace(/\s+/g, ' ')
    for (const { layer, annotation } of found) {
      console.log(style('bold', `${layer} · ${annotation.rule}`))
      for (const [key, value] of Object.entries(annotation))
        if (key !== 'rule') console.log(`  ${key}: ${showValue(value, words)}`)
    }
    for (const edit of edits)
      console.log(
        `${style('bold', `edit · ${edit.rule}`)}\n  raw: ${JSON.stringify(map.raw.slice(edit.raw.start, edit.raw.end))}\n  text: ${JSON.stringify(edit.words)}`,
      )
    if (found.length + edits.length === 0)
      console.log(
        `No annotation covers offset ${at}: “${words({ start: at, end: Math.min(reading.text.length, at + 40) })}…”`,
      )
  }
}

interface Explained {
  readonly layer: string
  readonly annotation: Readonly<Record<string, unknown>> & { readonly rule: string }
}

function coveringOf(reading: Reading, layer: (typeof LAYERS)[number], at: number): Explained[] {
  return reading[layer]
    .filter((annotation) => spansOf(annotation).some((span) => span.start <= at && at < span.end))
    .map((annotation) => ({ layer, annotation }))
}

/** The spans that an annotation stands on: its own, or those of its source, cue and content. */
function spansOf(annotation: object): Span[] {
  if ('span' in annotation) return [annotation.span as Span]
  const { source, cue, content } = annotation as { source: Span[]; cue: Span[]; content: Span[] }
  return [...source, ...cue, ...content]
}

/** `1040`, or `LINE:COLUMN`. */
function offsetOf(written: string, text: string): number {
  const point = /^(\d+):(\d+)$/.exec(written)
  const at = point ? indexLines(text).toOffset({ line: Number(point[1]), column: Number(point[2]) }) : Number(written)
  if (!Number.isInteger(at) || at < 0 || at >= text.length)
    throw new ReadoutError(
      `--at ${written} is no place in a text of ${text.length} code units`,
      'give an offset, or LINE:COLUMN',
    )
  return at
}

function showValue(value: unknown, words: (span: Span) => string): string {
  if (Array.isArray(value)) return value.map((part) => showValue(part, words)).join(' + ') || '–'
  if (typeof value !== 'object' || value === null) return String(value)
  if ('start' in value && 'end' in value) return `“${words(value as Span)}”`
  return Object.entries(value)
    .map(([key, part]) => `${key} ${showValue(part, words)}`)
    .join(', ')
}
