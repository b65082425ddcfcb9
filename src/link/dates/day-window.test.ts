import { describe, expect, it } from 'vitest'
import { printDay, toDay } from '../../text/calendar.ts'
import { gapBetween, windowOf } from './day-window.ts'

const shown = (date: string) => {
  const window = windowOf(date)
  return window && [window.from, window.to].map((day) => printDay(toDay(day)))
}

describe('windowOf', () => {
  it.each([
    ['2025-05-20', '2025-05-20', '2025-05-20'],
    ['2025-05-20T09:30', '2025-05-20', '2025-05-20'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-W14', '2024-04-01', '2024-04-07'],
    ['2024-21', '2024-03-01', '2024-05-31'],
    ['2024-24', '2024-12-01', '2025-02-28'],
    ['2023-10-26/2023-10-27', '2023-10-26', '2023-10-27'],
    ['2023-10-26/..', '2023-10-26', '2023-10-26'],
  ])('%s is %s to %s', (date, from, to) => expect(shown(date)).toEqual([from, to]))
  it.each(['XXXX-11-15', 'PRESENT_REF', '2024-13', ''])('%j is no known day', (date) =>
    expect(windowOf(date)).toBeNull(),
  )
})

describe('gapBetween', () => {
  it('counts the days between, in either order', () => {
    const [a, b] = [windowOf('2025-05-20')!, windowOf('2025-05-22')!]
    expect([gapBetween(a, b), gapBetween(b, a), gapBetween(a, windowOf('2025-05')!)]).toEqual([2, 2, 0])
  })
})
