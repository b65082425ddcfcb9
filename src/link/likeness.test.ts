import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPartner, indexTerms } from './likeness.ts'

const term = fc.record({
  form: fc.constantFrom('ferry', 'fish', '渔业', 'hotline'),
  meanings: fc.uniqueArray(fc.tuple(fc.nat(3), fc.constantFrom(0.5, 0.8, 1)), { selector: ([meaning]) => meaning }),
})
const made = term.map(({ form, meanings }) => ({ form, meanings: new Map(meanings) }))

describe('findPartner', () => {
  it('finds the same form first, else the first of the nearest in meaning, and nothing that is taken', () => {
    fc.assert(
      fc.property(made, fc.array(made), fc.array(fc.nat(5)), fc.boolean(), (one, others, gone, sameLanguage) => {
        const taken = new Set(gone.flatMap((place) => others[place] ?? []))
        const found = findPartner(one, indexTerms(others), taken, sameLanguage)
        const free = others.filter((other) => !taken.has(other))
        const same = free.find(({ form }) => form === one.form)
        const nearness = ({ meanings }: typeof one) =>
          Math.max(0, ...[...meanings].map(([meaning, near]) => Math.min(near, one.meanings.get(meaning) ?? 0)))
        const most = Math.max(0, ...free.map(nearness))
        if (same) expect(found).toMatchObject({ term: same, near: 1 })
        else if (most === 0) expect(found).toBeNull()
        else expect(found?.term).toBe(free.find((other) => nearness(other) === most))
      }),
    )
  })
})
