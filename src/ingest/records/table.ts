import type { Bundle, BundleOptions, Entry, FileProblem } from '../binary-format.ts'
import { tooMany } from '../bundles/limits.ts'
import { nameClaims } from '../claims.ts'
import { decodeBytes } from '../decode.ts'
import { pageText } from '../html.ts'
import { type FieldMap, guessFields, printFields } from './field-map.ts'

type Record_ = Readonly<Record<string, unknown>>

/** JSON lines: a record a line. A line that is no JSON is that line's problem. */
export const jsonLines: Bundle = {
  name: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  matches: (_, path) => /\.(?:jsonl|ndjson)$/i.test(path),
  async *entries(bytes, path, options): AsyncGenerator<Entry> {
    const records: { record: Record_; line: number }[] = []
    for (const [index, line] of decodeBytes(bytes).text.split('\n').entries()) {
      if (line.trim() === '') continue
      const record = parseRecord(line)
      if (record) records.push({ record, line: index + 1 })
      else yield { path, problem: notJson(index + 1) }
    }
    yield* entriesOf(records, path, options)
  },
}

/** JSON: a list of records, one record, or an object that holds a list. */
export const json: Bundle = {
  name: 'json',
  extensions: ['.json'],
  matches: (_, path) => /\.json$/i.test(path),
  async *entries(bytes, path, options): AsyncGenerator<Entry> {
    let value: unknown
    try {
      value = JSON.parse(decodeBytes(bytes).text)
    } catch (error) {
      yield { path, problem: { ...notJson(1), message: `this is not JSON: ${(error as Error).message}` } }
      return
    }
    const list = Array.isArray(value) ? value : (Object.values(value ?? {}).find((one) => isRecords(one)) ?? [value])
    yield* entriesOf(
      (list as unknown[]).flatMap((record, index) => (isRecord(record) ? [{ record, line: index + 1 }] : [])),
      path,
      options,
    )
  },
}

/** Tables of comma- or tab-separated values with a head line. Rows of another length are taken, and said. */
export const csv: Bundle = {
  name: 'csv',
  extensions: ['.csv', '.tsv'],
  matches: (_, path) => /\.[ct]sv$/i.test(path),
  async *entries(bytes, path, options): AsyncGenerator<Entry> {
    const { parse } = await import('csv-parse/sync')
    const text = decodeBytes(bytes).text
    const head = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'))
    const delimiter = [',', '\t', ';'].reduce((a, b) => (head.split(b).length > head.split(a).length ? b : a))
    let rows: { record: string[]; info: { lines: number } }[]
    try {
      rows = parse(text, {
        bom: true,
        delimiter,
        info: true,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
      }) as unknown as typeof rows
    } catch (error) {
      const line = (error as { lines?: number }).lines
      yield {
        path,
        problem: {
          rule: 'ingest/broken-table',
          severity: 'error',
          message: `this table can not be read: ${(error as Error).message}`,
          remedy: 'look at the quotation marks of that line',
          ...(line ? { line } : {}),
        },
      }
      return
    }
    const fields = rows[0]?.record.map((name, i) => name.trim() || `column ${i + 1}`) ?? []
    const uneven = rows.slice(1).filter(({ record }) => record.length !== fields.length)
    if (uneven.length > 0) yield { path, problem: unevenRows(uneven.length, uneven[0]!.info.lines, fields.length) }
    const records = rows.slice(1).map(({ record, info }) => ({
      record: Object.fromEntries(
        fields.map((name, i) => [name, i === fields.length - 1 ? record.slice(i).join(delimiter) : (record[i] ?? '')]),
      ),
      line: info.lines,
    }))
    yield* entriesOf(records, path, options)
  },
}

const SAMPLE = 50

function* entriesOf(
  records: readonly { record: Record_; line: number }[],
  path: string,
  { fields, limits }: BundleOptions,
): Generator<Entry> {
  const names = [...new Set(records.slice(0, SAMPLE).flatMap(({ record }) => Object.keys(record)))]
  const unknown = Object.values(fields).filter((field) => !names.includes(field))
  if (records.length > 0 && unknown.length > 0) yield { path, problem: noSuchField(unknown, names) }
  const map = guessFields(
    names,
    fields,
    records.slice(0, SAMPLE).map(({ record }) => record),
  )
  if (!map) {
    yield { path, problem: noText(names) }
    return
  }
  yield { path, problem: guessed(map, records.length) }
  for (const [index, { record, line }] of records.entries()) {
    if (index >= limits.entries) {
      yield { path, problem: tooMany(limits.entries) }
      return
    }
    yield entryOf(record, map, line)
  }
}

function entryOf(record: Record_, map: FieldMap, line: number): Entry {
  const given = Object.fromEntries(Object.entries(map.claims).map(([standard, field]) => [standard, record[field]]))
  const { [map.text]: _, ...others } = record
  const claims = nameClaims({ ...others, ...given })
  const title = claims.title ?? ''
  const words = String(record[map.text] ?? '')
  const body = /<(?:p|br|div)\b[^>]*>/i.test(words) ? pageText(words).raw : words.replace(/\r\n?/g, '\n').trim()
  return {
    path: claims.url ?? `${line}`,
    bytes: new TextEncoder().encode(JSON.stringify(record)),
    unformatted: {
      format: 'record',
      raw: [...(title && !body.startsWith(title) ? [title] : []), body].join('\n\n'),
      edits: [],
      claims,
      headings: title ? [{ level: 1, span: { start: 0, end: title.length } }] : [],
      problems: [],
    },
  }
}

const isRecord = (value: unknown): value is Record_ =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isRecords = (value: unknown): value is Record_[] =>
  Array.isArray(value) && value.length > 0 && value.every(isRecord)

function parseRecord(line: string): Record_ | null {
  try {
    const value: unknown = JSON.parse(line)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

const notJson = (line: number): FileProblem => ({
  rule: 'ingest/not-json',
  severity: 'error',
  message: 'this line is no JSON record',
  remedy: 'correct the line; the other lines were taken',
  line,
})

const guessed = (map: FieldMap, count: number): FileProblem => ({
  rule: 'ingest/fields',
  severity: 'notice',
  message: `${count.toLocaleString('en')} records, read as ${printFields(map)}`,
  remedy: 'if a field is something else, say so: --fields text=…,title=…',
})

const noText = (names: readonly string[]): FileProblem => ({
  rule: 'ingest/no-text-field',
  severity: 'error',
  message: `no field holds text; there are ${names.slice(0, 12).join(', ') || 'none'}`,
  remedy: 'name the field that does: --fields text=…',
})

const noSuchField = (unknown: readonly string[], names: readonly string[]): FileProblem => ({
  rule: 'ingest/no-such-field',
  severity: 'error',
  message: `there is no field ${unknown.join(', ')}; there are ${names.slice(0, 12).join(', ')}`,
  remedy: 'correct --fields',
})

const unevenRows = (count: number, line: number, wanted: number): FileProblem => ({
  rule: 'ingest/uneven-rows',
  severity: 'warning',
  message: `${count} rows do not have the ${wanted} fields of the head line`,
  remedy: `they were taken as far as they go; look at line ${line}`,
  line,
})
