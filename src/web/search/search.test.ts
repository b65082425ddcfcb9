import { describe, expect, it } from 'vitest'
import { addressOf, filterOf, isWhole, readSearchSearch } from './search.ts'

describe('the address of a search', () => {
  it('says what it can', () => {
    expect(
      readSearchSearch({ q: 2024, party: 'XAV', since: 2023, from: -1, genre: ['news'], added: 'lately' }),
    ).toMatchObject({
      q: '2024',
      party: 'XAV',
      since: '2023',
      from: undefined,
      genre: undefined,
      added: undefined,
    })
  })
  it('is saved as a filter, and leads back', () => {
    const search = readSearchSearch({ q: 'fish*', party: 'XAV', until: 2024, added: '2026-01-01' })
    expect(filterOf(search)).toEqual({ party: ['XAV'], until: '2024' })
    expect(filterOf(addressOf('fish*', filterOf(search)))).toEqual(filterOf(search))
    expect(isWhole(filterOf(search))).toBe(true)
    expect(isWhole({ party: ['XAV', 'XHL'] })).toBe(false)
  })
})
