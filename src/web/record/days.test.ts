import { expect, it } from 'vitest'
import { placeDay } from './days.ts'

it('places a day between two', () => {
  expect(placeDay('2024-01-01', '2024-01-01', '2024-12-31')).toBe(0)
  expect(placeDay('2024-07-01', '2024-01-01', '2024-12-31')).toBeCloseTo(0.5, 2)
  expect(placeDay('2030', '2024-01-01', '2024-12-31')).toBe(1)
  expect(placeDay('2024-05', '2024-05', '2024-05')).toBe(0.5)
})
