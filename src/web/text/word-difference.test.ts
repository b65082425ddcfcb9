import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWords } from './word-difference.ts'

const say = (stretches: ReturnType<typeof compareWords>[0]) =>
  stretches.map(({ words, same }) => (same ? words : `[${words}]`)).join('')

describe('two texts word by word', () => {
  it('show what only one of them says', () => {
    const [a, b] = compareWords('The two sides agreed to resume talks.', 'The sides will resume regular talks.')
    expect(say(a)).toBe('The [two ]sides [agreed to ]resume talks.')
    expect(say(b)).toBe('The sides [will ]resume [regular ]talks.')
    const [zh, other] = compareWords('双方同意恢复渔业磋商。', '双方决定恢复磋商。')
    expect(say(zh)).toBe('双方[同意]恢复[渔业]磋商。')
    expect(say(other)).toBe('双方[决定]恢复磋商。')
  })
  it('are covered wholly, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        for (const [text, stretches] of [
          [a, compareWords(a, b)[0]],
          [b, compareWords(a, b)[1]],
        ] as const) {
          expect(stretches.map(({ words }) => words).join('')).toBe(text)
          for (const { start, end, words } of stretches) expect(text.slice(start, end)).toBe(words)
        }
      }),
    )
  })
})
