import { describe, expect, it } from 'vitest'
import { binByTime } from './time-bins.ts'

const bin = (dates: readonly (string | null)[], from?: string, to?: string) =>
  binByTime(
    dates,
    (date) => date,
    (date) => date === '2025-05-20',
    from,
    to,
  )

describe('a timeline', () => {
  it('goes by years, months or days, without gaps', () => {
    expect(
      bin(['2019-01-02', '2022-05', '2025-05-20']).bins.map(({ key, count, noted }) => [key, count, noted]),
    ).toEqual([
      ['2019', 1, 0],
      ['2020', 0, 0],
      ['2021', 0, 0],
      ['2022', 1, 0],
      ['2023', 0, 0],
      ['2024', 0, 0],
      ['2025', 1, 1],
    ])
    const months = bin(['2025-05-20', '2024-11-30'])
    expect([months.unit, months.bins.length, months.bins[0]!.key, months.bins.at(-1)!.key]).toEqual([
      'month',
      7,
      '2024-11',
      '2025-05',
    ])
    expect(bin(['2024-02-28', '2024-03-01']).bins.map(({ key }) => key)).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ])
  })
  it('reaches over what is asked for', () => {
    expect(
      bin(['2025-05-20'], '2025', '2025')
        .bins.map(({ key }) => key)
        .at(-1),
    ).toBe('2025-12')
    expect(bin(['2025-05-20'], '2025-05', '2025-05').bins).toHaveLength(31)
    expect(bin(['2025-05-20'], '2025-05-20', '2025-05-20').bins).toHaveLength(1)
  })
  it('says what has no date, or too vague a one', () => {
    expect(bin(['2025-05-20', '2025-05', '2025-05-28/2025-05-29', null])).toMatchObject({
      unit: 'day',
      vague: 1,
      undated: 1,
    })
    expect(bin([null])).toEqual({ unit: 'year', bins: [], vague: 0, undated: 1 })
  })
})
