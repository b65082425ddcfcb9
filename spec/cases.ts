import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Layers, Reading } from '../src/model/reading.ts'

/** One wording with what must be read from it. */
export interface Case {
  readonly file: string
  readonly line: number
  readonly wording: string
  readonly claims: Readonly<Record<string, string>>
  readonly expectations: readonly Expectation[]
}

interface Expectation {
  readonly written: string
  readonly layer: keyof Layers
  readonly count: number | null
  readonly wants: readonly { key: string; exactly: boolean; value: string }[]
}

/** All cases below a folder. Throws with file:line when one is not well formed. */
export function loadCases(folder: string): Case[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((path) => parseCases(relative(folder, path), readFileSync(path, 'utf8')))
}

function parseCases(file: string, content: string): Case[] {
  const cases: Case[] = []
  let claims: Record<string, string> = {}
  let wordings: { line: number; wording: string }[] = []
  let expected: string[] = []
  const close = (line: number) => {
    if (wordings.length > 0 && expected.length === 0)
      throw new Error(`${file}:${line}: wordings without an expectation`)
    for (const [nth, { line: at, wording }] of wordings.entries())
      cases.push({
        file,
        line: at,
        wording,
        claims,
        expectations: expected.map((e) => parseExpectation(e, nth, `${file}:${at}`)),
      })
    wordings = []
    expected = []
  }
  for (const [index, line] of [...content.split('\n'), ''].entries()) {
    const directive = /^@(\w+) (.*?)\s*$/.exec(line)
    if (line.startsWith('#')) continue
    if (line.trim() === '') close(index)
    else if (directive) claims = { ...claims, [directive[1]!]: directive[2]! }
    else if (line.startsWith('=> ')) expected.push(line.slice(3))
    else wordings.push({ line: index + 1, wording: line.replaceAll('\\n', '\n') })
  }
  return cases
}

function parseExpectation(written: string, nth: number, place: string): Expectation {
  const [head, ...parts] = written.split(' | ')
  const [layer, count] = head!.trim().split(' ')
  const wants = parts.map((part) => {
    const match = /^([\w.]+)([=~])(.*)$/s.exec(part.trim())
    if (!match) throw new Error(`${place}: "${part}" is not key=value or key~words`)
    const choices = match[3]!.split(' // ')
    return { key: match[1]!, exactly: match[2] === '=', value: choices.length > 1 ? choices[nth]! : choices[0]! }
  })
  return { written, layer: layer as keyof Layers, count: count === undefined ? null : Number(count), wants }
}

/** What of the case the reading fails; empty when it holds. */
export function failuresOf(one: Case, reading: Reading): string[] {
  return one.expectations.flatMap((expectation) => {
    const found: readonly object[] = reading[expectation.layer]
    if (!found) return [`there is no layer ${expectation.layer}`]
    const holds = (annotation: object) =>
      expectation.wants.every(({ key, exactly, value }) => {
        const actual = show(valueAt(annotation, key), reading.text)
        return exactly ? actual === value : actual.includes(value)
      })
    const right = found.filter(holds).length
    if (expectation.count === null ? right > 0 : right === expectation.count) return []
    const seen = found.map((annotation) =>
      JSON.stringify(annotation, (_, v) => (isSpan(v) ? show(v, reading.text) : v)),
    )
    return [`wanted ${expectation.written}; read: ${seen.join('\n   ') || 'nothing'}`]
  })
}

const valueAt = (annotation: object, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], annotation)

const isSpan = (value: unknown): value is { start: number; end: number } =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value

function show(value: unknown, text: string): string {
  if (isSpan(value)) return text.slice(value.start, value.end)
  if (Array.isArray(value)) return value.map((part) => show(part, text)).join(' + ')
  return String(value)
}
