import { describe, expect, it } from 'vitest'
import type { Decision } from '../../model/decision.ts'
import { describeQuote } from '../../text/quote.ts'
import { placeDecision } from './place-decision.ts'

const text = 'They agreed to resume ferry services next year, and to meet in May.'
const span = { start: 5, end: 36 }
const decision: Decision = {
  id: '1',
  at: '2025-06-01T10:00:00Z',
  by: 'A. Reader',
  action: 'accept',
  target: { layer: 'commitments', document: 'd1', path: 'a.txt', span, quote: describeQuote(text, span), id: null },
  fields: {},
  undoes: null,
}

describe('placeDecision', () => {
  it('finds the words where they stand now', () => {
    const later = `PORT SELIN. ${text}`
    const placed = placeDecision(decision, [{ document: 'd2', text: later }], false)
    expect(placed).toMatchObject({ state: 'attached', nowIn: 'd2' })
    expect(later.slice(placed.nowAt!.start, placed.nowAt!.end)).toBe('agreed to resume ferry services')
  })
  it('says when they are nearly there, and keeps them orphaned when they or the document are gone', () => {
    expect(placeDecision(decision, [{ document: 'd2', text: text.replace('ferry', 'ferries') }], false).state).toBe(
      'approximate',
    )
    expect(placeDecision(decision, [{ document: 'd2', text: 'Nothing was said.' }], false)).toMatchObject({
      state: 'orphaned',
      nowAt: null,
    })
    expect(placeDecision(decision, [], false).state).toBe('orphaned')
  })
  it('finds the words of a correction by their quote; without one only in the text that was looked at', () => {
    const wider = { start: 0, end: 36 }
    const later = `PORT SELIN. ${text}`
    const quoted = {
      ...decision,
      action: 'correct' as const,
      fields: { span: wider, quote: describeQuote(text, wider) },
    }
    const { corrected } = placeDecision(quoted, [{ document: 'd2', text: later }], false)
    expect(corrected!.words).toBe('They agreed to resume ferry services')
    expect(later.slice(corrected!.span.start, corrected!.span.end)).toBe(corrected!.words)
    const plain = { ...quoted, fields: { span: wider } }
    expect(placeDecision(plain, [{ document: 'd1', text }], false).corrected?.span).toEqual(wider)
    expect(placeDecision(plain, [{ document: 'd2', text: later }], false).corrected).toBeNull()
    expect(
      placeDecision({ ...plain, fields: { span: 'wide' } }, [{ document: 'd1', text }], false).corrected,
    ).toBeNull()
  })
})
