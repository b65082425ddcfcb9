import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attribution } from '../../../model/attribution.ts'
import { modeOf } from './mode.ts'
import { nest } from './nesting.ts'
import { pairQuotations } from './quotations.ts'
import { findTurns } from './turns.ts'

const all = (text: string) => ({ start: 0, end: text.length })
const quoted = (text: string) =>
  pairQuotations(text, all(text)).map((q) => [text.slice(q.inner.start, q.inner.end), q.depth, q.closed])

describe('quotations', () => {
  it('are paired by their marks, outer and inner', () => {
    expect(quoted('He said, “we heard ‘no’ twice.” Then “yes.”')).toEqual([
      ['we heard ‘no’ twice.', 0, true],
      ['no', 1, true],
      ['yes.', 0, true],
    ])
    expect(quoted('他说：“坚持‘五个必须’。”「好」')).toEqual([
      ['坚持‘五个必须’。', 0, true],
      ['五个必须', 1, true],
      ['好', 0, true],
    ])
  })
  it('leave apostrophes alone and read straight marks by turns', () => {
    expect(quoted('The ministers’ and Oman’s view: "we can\'t" and "we won\'t".')).toEqual([
      ["we can't", 0, true],
      ["we won't", 0, true],
    ])
  })
  it('end with their paragraph when unbalanced', () => {
    expect(quoted('“First part.\n“Second part,” he said.\nA stray ” here')).toEqual([
      ['First part.', 0, false],
      ['Second part,', 0, true],
    ])
  })
  it('lie inside any text, whatever the marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('“', '”', '"', '‘', '’', 'a', ' ', '\n', '「', '」') }), (text) => {
        for (const q of pairQuotations(text, all(text))) {
          expect(q.start).toBeLessThan(q.inner.start)
          expect(q.inner.end).toBeLessThanOrEqual(q.end)
          expect(text.slice(q.start, q.end)).not.toContain('\n')
        }
      }),
    )
  })
})

describe('mode', () => {
  const mode = (text: string) => modeOf(text, [all(text)], pairQuotations(text, all(text)))
  it('is direct, mixed or indirect by the share of quoted words', () => {
    expect(mode('“We will come back,”')).toBe('direct')
    expect(mode('the talks were “candid and constructive”')).toBe('mixed')
    expect(mode('the talks were candid')).toBe('indirect')
  })
})

describe('nesting', () => {
  const attribution = (cue: [number, number], content: [number, number]): Attribution => ({
    source: [],
    cue: [{ start: cue[0], end: cue[1] }],
    content: [{ start: content[0], end: content[1] }],
    speaker: null,
    addressee: null,
    mode: 'indirect',
    nestedIn: null,
    ground: null,
    negated: false,
    tier: 'say',
    confidence: null,
    rule: 'x',
  })
  it('names the nearest outer attribution', () => {
    const layers = nest([
      attribution([2, 4], [5, 50]),
      attribution([10, 12], [13, 50]),
      attribution([20, 22], [23, 40]),
    ])
    expect(layers.map((a) => a.nestedIn)).toEqual([null, 0, 1])
  })
})

describe('turns', () => {
  const turns = (text: string) =>
    findTurns(text, all(text)).map((t) => [
      text.slice(t.label.start, t.label.end),
      text.slice(t.words.start, t.words.end),
    ])
  it('are found in English and Chinese transcripts', () => {
    expect(turns('THE PRESIDENT: Thank you.\nMore.\nQ    Why now?\nTHE PRESIDENT: Because.')).toEqual([
      ['THE PRESIDENT', 'Thank you.\nMore.'],
      ['Q', 'Why now?'],
      ['THE PRESIDENT', 'Because.'],
    ])
    expect(turns('问：有何评论？\n答：已经介绍。\n问：还有吗？\n答：没有。').map(([who]) => who)).toEqual([
      '问',
      '答',
      '问',
      '答',
    ])
  })
  it('are not found in prose or in a list of fields', () => {
    expect(turns('Place: Lunara\nDate: 4 May\nLevel: ministers')).toEqual([])
    expect(turns('He said: we agree. She said: so do we.')).toEqual([])
  })
})
