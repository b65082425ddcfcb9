import type { TimeExpression } from '../../../model/time-expression.ts'
import { addMonths, type Day, parseDay, printDay, toDay, toNumber } from '../../../text/calendar.ts'

/** How a language says "from X to Y" between two dates: the words before, between and after them. */
export interface RangeForm {
  readonly id: string
  /** Tested against what stands before the first date; its match is taken into the span. Must end with `$`. */
  readonly before: RegExp
  /** Tested against all that stands between the two dates. */
  readonly between: RegExp
  /** Tested against what stands after the second date; its match is taken into the span. Must begin with `^`. */
  readonly after?: RegExp
  /** The first is no date but how long it lasts from the second on: three days starting next Monday. */
  readonly length?: true
}

/** Joins two neighbouring dates into a range where the words around them say so. Spans are over `sentence`. */
export function joinRanges(
  sentence: string,
  times: readonly TimeExpression[],
  forms: readonly RangeForm[],
  reference: Day | null,
): TimeExpression[] {
  const joined: TimeExpression[] = []
  for (const time of times) {
    const last = joined.at(-1)
    const range =
      last && forms.map((form) => join(sentence, last, time, form, reference)).find((found) => found !== null)
    if (range) joined[joined.length - 1] = range
    else joined.push(time)
  }
  return joined
}

function join(
  sentence: string,
  earlier: TimeExpression,
  later: TimeExpression,
  form: RangeForm,
  reference: Day | null,
): TimeExpression | null {
  const [first, last] = form.length
    ? [later, addLength(later, earlier)]
    : [dated(earlier, reference), dated(later, reference)]
  if (!last) return null
  if (first.type !== 'DATE' || last.type !== 'DATE' || !isPlain(first.value) || !isPlain(last.value)) return null
  const before = form.before.exec(sentence.slice(0, earlier.span.start))
  const after = form.after ? form.after.exec(sentence.slice(later.span.end)) : { 0: '' }
  if (!before || !after || !form.between.test(sentence.slice(earlier.span.end, later.span.start))) return null
  const start = yearLike(first, last)
  if (start === null) return null
  const end = yearAhead(earlier, last, start)
  if (start >= end) return null
  return {
    ...last,
    span: { start: earlier.span.start - before[0].length, end: later.span.end + after[0].length },
    value: `${start}/${end}`,
    mod: null,
    said: [...new Set([...first.said, ...last.said])],
    inferred: [...new Set([...first.inferred, ...last.inferred])],
    rule: form.id,
  }
}

const isPlain = (value: string | null): boolean => value !== null && /^\d{4}(?:-W\d\d|-\d\d(?:-\d\d)?)?$/.test(value)

/** The present is the reference day: between now and 15 November. */
const dated = (time: TimeExpression, reference: Day | null): TimeExpression =>
  time.value === 'PRESENT_REF' && reference ? { ...time, value: printDay(reference), said: ['relative'] } : time

/** The last day of a length that begins on a day; null for vague lengths and times of day. */
function addLength(from: TimeExpression, length: TimeExpression): TimeExpression | null {
  const size = /^P(\d{1,3})([DWMY])$/.exec(length.type === 'DURATION' ? (length.value ?? '') : '')
  const day = parseDay(from.value ?? '')
  if (!size || !day) return null
  const count = Number(size[1])
  const months = { M: count, Y: 12 * count }[size[2]!] ?? 0
  const days = { D: count, W: 7 * count }[size[2]!] ?? 0
  const end = toDay(toNumber(months ? addMonths(day, months) : day) + days - 1)
  return { ...from, value: printDay(end), inferred: ['year'] }
}

/** From now on to a day whose year nobody says: the next one. */
function yearAhead(first: TimeExpression, last: TimeExpression, start: string): string {
  const value = last.value!
  const open = first.value === 'PRESENT_REF' && last.inferred.includes('year') && value < start
  return open ? `${Number(value.slice(0, 4)) + 1}${value.slice(4)}` : value
}

/** The first date takes a year that only the last one says: from June 3 to July 4, 2023. */
function yearLike(first: TimeExpression, last: TimeExpression): string | null {
  const value = first.value!
  if (
    !first.inferred.includes('year') ||
    first.said.includes('relative') ||
    first.said.includes('weekday') ||
    value.length === 4
  )
    return value
  const rest = value.slice(4)
  const year = Number(last.value!.slice(0, 4))
  return [year, year - 1].map((y) => `${y}${rest}`).find((candidate) => candidate < last.value!) ?? null
}
