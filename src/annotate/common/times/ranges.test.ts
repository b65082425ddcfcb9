import { describe, expect, it } from 'vitest'
import type { TimeExpression } from '../../../model/time-expression.ts'
import { joinRanges, type RangeForm } from './ranges.ts'

const FORMS: RangeForm[] = [
  { id: 'length', before: /$/, between: /^ from $/, length: true },
  { id: 'range', before: /$/, between: /^ to $/ },
]
const REFERENCE = { year: 2024, month: 11, day: 20 }

/** Joins two expressions that stand in a text. */
function join(text: string, first: string, last: string, values: [Partial<TimeExpression>, Partial<TimeExpression>]) {
  const times = [first, last].map((words, i) => ({
    type: 'DATE' as const,
    value: null,
    mod: null,
    said: ['month', 'day'],
    inferred: [],
    rule: 'x',
    ...values[i],
    span: { start: text.indexOf(words), end: text.indexOf(words) + words.length },
  }))
  return joinRanges(text, times, FORMS, REFERENCE).map(({ span, value }) => [text.slice(span.start, span.end), value])
}

describe('joinRanges', () => {
  it('takes the present as the reference day, and a day whose year nobody says as the next one', () =>
    expect(
      join('now to May 2', 'now', 'May 2', [{ value: 'PRESENT_REF' }, { value: '2024-05-02', inferred: ['year'] }]),
    ).toEqual([['now to May 2', '2024-11-20/2025-05-02']]))

  it('keeps a year that is said', () =>
    expect(join('now to 2 May 2024', 'now', '2 May 2024', [{ value: 'PRESENT_REF' }, { value: '2024-05-02' }])).toEqual(
      [
        ['now', 'PRESENT_REF'],
        ['2 May 2024', '2024-05-02'],
      ],
    ))

  it('counts a length from its first day, which is one of its days', () =>
    expect(
      join('a month from 31 January', 'a month', '31 January', [
        { type: 'DURATION', value: 'P1M' },
        { value: '2024-01-31' },
      ]),
    ).toEqual([['a month from 31 January', '2024-01-31/2024-02-28']]))

  it('leaves a length apart that has no number', () =>
    expect(
      join('days from 31 January', 'days', '31 January', [{ type: 'DURATION', value: 'PXD' }, { value: '2024-01-31' }]),
    ).toHaveLength(2))

  it('joins weeks', () =>
    expect(join('week 3 to week 5', 'week 3', 'week 5', [{ value: '2024-W03' }, { value: '2024-W05' }])).toEqual([
      ['week 3 to week 5', '2024-W03/2024-W05'],
    ]))
})
