import { describe, expect, it } from 'vitest'
import type { Mention } from '../../../model/mention.ts'
import { collectiveEntity, jointEntity, membersOf } from './collective.ts'

const mention = (entity: Mention['entity']): Mention => ({
  span: { start: 0, end: 1 },
  kind: 'collective',
  entity,
  party: 'both',
  antecedent: null,
  rule: 'x',
})

describe('collectives', () => {
  it('are shown in words', () => {
    expect(collectiveEntity('foreign-ministers', 'both').name).toBe('both foreign ministers')
    expect(collectiveEntity('sides', 'all three').id).toBe('collective/three-sides')
    expect(jointEntity(['A1', 'B2', 'C3'], ['A', 'B', 'C']).name).toBe('A, B and C')
  })
  it('know the parties that their words name', () => {
    expect(membersOf(mention(jointEntity(['JPN', 'KOR'], ['Japan', 'South Korea'])))).toEqual(['JPN', 'KOR'])
    expect(membersOf(mention(collectiveEntity('sides', 'both')))).toEqual([])
    expect(membersOf(mention({ id: 'JPN', name: 'Japan' }))).toEqual([])
  })
})
