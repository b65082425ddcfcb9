import { describe, expect, it } from 'vitest'
import { measureAgreement } from './agreement.ts'

/** Rows of people to units; a full stop is a gap. */
const unitsOf = (...people: readonly string[]) =>
  [...people[0]!].map((_, unit) => people.map((person) => person[unit]!).filter((value) => value !== '.'))

describe("Krippendorff's alpha", () => {
  it('is what Krippendorff (2011) computes for two people, and for four with gaps', () => {
    expect(measureAgreement(unitsOf('0100000010', '1110010000'))).toBeCloseTo(0.095, 3)
    expect(measureAgreement(unitsOf('123321412...', '1233224125.3', '.3332342251.', '12332441251.'))).toBeCloseTo(
      0.743,
      3,
    )
  })
  it('is 1 where all agree, and below 0 where all differ', () => {
    expect(
      measureAgreement([
        ['a', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(1)
    expect(
      measureAgreement([
        ['a', 'b'],
        ['a', 'b'],
      ]),
    ).toBeCloseTo(-0.5)
  })
  it('is not defined where nothing was judged twice, or all is one value', () => {
    expect(measureAgreement([])).toBeNull()
    expect(measureAgreement([['a'], ['b']])).toBeNull()
    expect(
      measureAgreement([
        ['a', 'a'],
        ['a', 'a'],
      ]),
    ).toBeNull()
  })
})
