import type { EditMap } from '../text/edit-map.ts'
import type { Span } from '../text/span.ts'

const isSpan = (value: object): value is Span => {
  const { start, end } = value as Partial<Span>
  return typeof start === 'number' && typeof end === 'number' && Object.keys(value).length === 2
}

/** The same value with every span moved from the source text to the raw text. */
export function toRawOffsets<Value>(value: Value, map: Pick<EditMap, 'toRaw'>): Value {
  if (Array.isArray(value)) return value.map((part) => toRawOffsets(part, map)) as Value
  if (typeof value !== 'object' || value === null) return value
  if (isSpan(value)) return map.toRaw(value) as Value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toRawOffsets(part, map)])) as Value
}
