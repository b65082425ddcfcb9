import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, type Edit } from './edit-map.ts'
import { indexLines } from './lines.ts'
import { describeQuote, matchQuote } from './quote.ts'
import { makeSourceText } from './source-text.ts'
import { cover, slice, trim } from './span.ts'

const anyText = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '。', '王', '毅', '𠮷', '“'),
  maxLength: 60,
})

/** Edits that do not overlap, over a raw text. */
const editsOver = (raw: string): fc.Arbitrary<Edit[]> =>
  fc.uniqueArray(fc.nat(raw.length), { maxLength: 8 }).chain((cuts) => {
    const ends = [...cuts].sort((a, b) => a - b)
    const spans = Array.from({ length: Math.floor(ends.length / 2) }, (_, i) => ({
      start: ends[2 * i]!,
      end: ends[2 * i + 1]!,
    }))
    return fc.tuple(
      ...spans.map((span) => fc.string({ maxLength: 3 }).map((words) => ({ raw: span, words, rule: 'test' }))),
    )
  })

describe('span', () => {
  it('slices, trims and covers', () => {
    expect(slice('abcdef', { start: 1, end: 3 })).toBe('bc')
    expect(trim('  ab ', { start: 0, end: 5 })).toEqual({ start: 2, end: 4 })
    expect(
      cover([
        { start: 4, end: 6 },
        { start: 1, end: 2 },
      ]),
    ).toEqual({ start: 1, end: 6 })
  })
  it('says what is wrong with a span outside the text', () => {
    expect(() => slice('ab', { start: 1, end: 5 })).toThrow('span [1, 5) is not inside a text of 2 code units')
  })
})

describe('lines', () => {
  it('offset → point → offset comes back', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), (text, at) => {
        const offset = Math.min(at, text.length)
        const lines = indexLines(text)
        expect(lines.toOffset(lines.toPoint(offset))).toBe(offset)
      }),
    )
  })
  it('counts from one', () => {
    expect(indexLines('ab\r\nc').toPoint(4)).toEqual({ line: 2, column: 1 })
  })
})

describe('edit map', () => {
  const textAndEdits = anyText.chain((raw) => fc.tuple(fc.constant(raw), editsOver(raw)))
  it('a span that no edit touches goes there and back', () => {
    fc.assert(
      fc.property(textAndEdits, fc.nat(60), fc.nat(20), ([raw, edits], at, size) => {
        const map = applyEdits(raw, edits)
        const start = Math.min(at, raw.length)
        const span = { start, end: Math.min(raw.length, start + size) }
        fc.pre(span.start < span.end)
        fc.pre(map.edits.every((e) => e.raw.end <= span.start || e.raw.start >= span.end))
        const clean = map.toClean(span)
        expect(map.clean.slice(clean.start, clean.end)).toBe(raw.slice(span.start, span.end))
        expect(map.toRaw(clean)).toEqual(span)
      }),
    )
  })
  it('the raw text comes back from the clean one and its edits', () => {
    fc.assert(
      fc.property(textAndEdits, ([raw, edits]) => {
        const map = applyEdits(raw, edits)
        const back = applyEdits(
          map.clean,
          map.edits.map((e) => ({ raw: e.clean, words: raw.slice(e.raw.start, e.raw.end), rule: e.rule })),
        )
        expect(back.clean).toBe(raw)
      }),
    )
  })
  it('a span that cuts an edit grows to hold it', () => {
    const map = applyEdits('a nation-\nwide ban', [{ raw: { start: 8, end: 10 }, words: '', rule: 'join' }])
    expect(map.clean).toBe('a nationwide ban')
    expect(map.toRaw({ start: 2, end: 12 })).toEqual({ start: 2, end: 14 })
    expect(map.toClean({ start: 9, end: 14 })).toEqual({ start: 8, end: 12 })
  })
  it('refuses edits that overlap', () => {
    const edit = (start: number, end: number): Edit => ({ raw: { start, end }, words: '', rule: 'x' })
    expect(() => applyEdits('abcdef', [edit(0, 3), edit(2, 4)])).toThrow('overlaps')
  })
})

describe('quote', () => {
  it('what is described is matched again at the same place', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(20), (text, at, size) => {
        const start = Math.min(at, text.length)
        const span = { start, end: Math.min(text.length, start + size) }
        fc.pre(span.start < span.end)
        expect(matchQuote(text, describeQuote(text, span), span.start)?.span).toEqual(span)
      }),
    )
  })
  it('finds a changed passage approximately', () => {
    const before = 'The two leaders agreed to resume talks on export controls next year.'
    const quote = describeQuote(before, { start: 16, end: 52 })
    const after = 'Later the two leaders have agreed to resume the talks on export control next year.'
    const match = matchQuote(after, quote)
    expect(match?.how).toBe('approximate')
    expect(after.slice(match!.span.start, match!.span.end)).toContain('agreed to resume the talks on export')
  })
  it('is null when the words are gone, or stand twice alike', () => {
    const quote = describeQuote('双方同意建立工作组。', { start: 2, end: 9 })
    expect(matchQuote('会谈后举行午宴。', quote)).toBeNull()
    expect(matchQuote('agreed. agreed.', { exact: 'agreed', prefix: '', suffix: '' })).toBeNull()
  })
})

describe('source text', () => {
  it('knows its words, its lines and its raw text', () => {
    const source = makeSourceText('a\u0000b\nc', [{ raw: { start: 1, end: 2 }, words: '', rule: 'repair/nul' }])
    expect(source.text).toBe('ab\nc')
    expect(source.words({ start: 3, end: 4 })).toBe('c')
    expect(source.lines.toPoint(3)).toEqual({ line: 2, column: 1 })
    expect(source.map.raw).toBe('a\u0000b\nc')
  })
})
