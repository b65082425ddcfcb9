import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutParagraphs, cutSegments } from './segments.ts'

const mark = (start: number, end: number, key: string) => ({ start, end, key, className: key })

describe('cutting a text for marks', () => {
  it('names the marks that lie over each stretch', () => {
    const segments = cutSegments({ start: 0, end: 10 }, [mark(2, 6, 'a'), mark(4, 12, 'b')])
    expect(segments.map(({ start, end, marks }) => [start, end, marks.map(({ key }) => key).join('')])).toEqual([
      [0, 2, ''],
      [2, 4, 'a'],
      [4, 6, 'ab'],
      [6, 10, 'b'],
    ])
  })
  it('gives the text back whole, whatever the marks', () => {
    const text = 'The ministers met. 双方同意恢复磋商。'
    const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => mark(Math.min(a, b), Math.max(a, b), 'm'))
    fc.assert(
      fc.property(fc.array(span), (marks) => {
        const segments = cutSegments({ start: 0, end: text.length }, marks)
        expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      }),
    )
  })
  it('cuts paragraphs at lines, without the empty ones', () => {
    const text = 'One\n\n  \nTwo\r\nThree'
    const words = cutParagraphs(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))
    expect(words).toEqual(['One', 'Two', 'Three'])
  })
})
