import { expect, it } from 'vitest'
import type { Decision } from '../../model/decision.ts'
import { readIdentities } from './identities.ts'

let made = 0
const decision = (action: Decision['action'], id: string, others: readonly string[], undoes: string | null = null) =>
  ({
    id: `d${++made}`,
    at: '2025-05-20T00:00:00Z',
    by: 'A. Reader',
    action,
    target: { layer: 'entity', document: null, path: null, span: null, quote: null, id },
    fields: { with: others },
    undoes,
  }) satisfies Decision

it('joins ids as people said, in chains too, lets go what is split, and forgets what is taken back', () => {
  const first = decision('merge', 'person/jan-corran', ['new/J. Corran', 'new/Corran'])
  const chained = decision('merge', 'person/i-corran', ['person/jan-corran'])
  const split = decision('split', 'person/jan-corran', ['new/Corran'])
  const joined = (history: readonly Decision[]) => ['new/J. Corran', 'new/Corran', 'other'].map(readIdentities(history))
  expect(joined([])).toEqual(['new/J. Corran', 'new/Corran', 'other'])
  expect(joined([first])).toEqual(['person/jan-corran', 'person/jan-corran', 'other'])
  expect(joined([first, chained, split])).toEqual(['person/i-corran', 'new/Corran', 'other'])
  expect(joined([first, decision('undo', 'person/jan-corran', [], first.id)])).toEqual(joined([]))
})

it('ends where merges go round in a circle', () => {
  const circle = [decision('merge', 'a', ['b']), decision('merge', 'b', ['a'])]
  expect(['a', 'b']).toContain(readIdentities(circle)('a'))
})
