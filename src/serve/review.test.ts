import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Judgement } from '../model/judgement.ts'
import type { Reading } from '../model/reading.ts'
import type { Ledger } from './follow-routes.ts'
import type { ReviewAgreement, ReviewHistory, ReviewQueue } from './review-routes.ts'
import { openSampleApp, type SampleApp } from './testing/sample-app.ts'

let app: SampleApp
beforeAll(async () => {
  app = await openSampleApp()
})
afterAll(() => app.close())

const queueOf = async (by: string, rest = '') => (await app.get(`/api/review?by=${by}&limit=200${rest}`)) as ReviewQueue
const send = (path: string, body: unknown) =>
  app.ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
const judge = (by: string, { layer, document, span, seen }: ReviewQueue['items'][number], action: string, rest = {}) =>
  send('/api/review/decisions', { by, action, layer, document, span, seen, ...rest })

describe('the queue', () => {
  it('has the most doubtful first, with its signs and exact words', async () => {
    const { items, total } = await queueOf('A')
    expect(total).toBe(items.length)
    expect(items.map(({ doubt }) => doubt)).toEqual(items.map(({ doubt }) => doubt).toSorted((a, b) => b - a))
    expect(items[0]!.signs.length).toBeGreaterThan(1)
    for (const { document, span, words } of items.slice(0, 10)) {
      const { text } = (await app.get(`/api/documents/${document}`)) as Reading
      expect(text.slice(span.start, span.end)).toBe(words)
    }
    const positions = await queueOf('A', '&layer=positions')
    expect(positions.items.every(({ layer }) => layer === 'positions')).toBe(true)
  })
  it('is each person’s own: who judges does not see what another judged, and both are kept', async () => {
    const { items, total } = await queueOf('A')
    const [one, two, three] = items as [
      ReviewQueue['items'][number],
      ReviewQueue['items'][number],
      ReviewQueue['items'][number],
    ]
    expect((await judge('A', one, 'accept')).status).toBe(200)
    expect((await judge('A', two, 'reject', { note: 'no undertaking' })).status).toBe(200)
    expect(
      (await judge('A', three, 'correct', { corrected: { start: three.span.start, end: three.span.end - 1 } })).status,
    ).toBe(200)
    expect((await queueOf('A')).total).toBe(total - 3)
    expect((await queueOf('A', '&state=judged')).items.map(({ own }) => own?.action).sort()).toEqual([
      'accept',
      'correct',
      'reject',
    ])
    const other = await queueOf('B')
    expect(other.total).toBe(total)
    expect(other.items.every(({ own }) => own === null)).toBe(true)
    expect((await judge('B', other.items[0]!, 'accept')).status).toBe(200)
    expect((await judge('B', other.items[1]!, 'accept')).status).toBe(200)
  })
  it('tells who looked at an older state that somebody else was first', async () => {
    const { items } = await queueOf('C')
    expect((await judge('C', { ...items[0]!, seen: null }, 'reject')).status).toBe(409)
    expect((await judge('', items[0]!, 'reject')).status).toBe(400)
    expect((await judge('C', { ...items[0]!, document: 'none' }, 'reject')).status).toBe(409)
  })
})

describe('agreement', () => {
  it('is measured over what two people judged, and lists where they differ', async () => {
    const found = (await app.get('/api/review/agreement')) as ReviewAgreement
    expect(found).toMatchObject({ judgedTwice: 2, people: ['A', 'B'] })
    expect(found.alpha).toBeCloseTo(0)
    expect(found.disagreements).toHaveLength(1)
    expect(found.disagreements[0]!.judgements.map(({ by, action }) => `${by} ${action}`)).toEqual([
      'A reject',
      'B accept',
    ])
  })
  it('forgets what was taken back; the history keeps it', async () => {
    const { decisions, total } = (await app.get('/api/review/history')) as ReviewHistory
    const mine = decisions.find(({ by, action }) => by === 'A' && action === 'reject')!
    expect(mine.fields).toEqual({ note: 'no undertaking' })
    expect((await send('/api/review/undo', { by: 'A', id: mine.id })).status).toBe(200)
    expect((await send('/api/review/undo', { by: 'A', id: mine.id })).status).toBe(409)
    expect(((await app.get('/api/review/agreement')) as ReviewAgreement).judgedTwice).toBe(1)
    expect(((await app.get('/api/review/history')) as ReviewHistory).total).toBe(total + 1)
  })
})

describe('what people hold', () => {
  it('is told of each document, and stands in the ledger and its table', async () => {
    const held = (await app.get('/api/review/judgements')) as Judgement[]
    expect(held.length).toBeGreaterThan(0)
    for (const { document, span, corrected } of held) {
      const { text } = (await app.get(`/api/documents/${document}`)) as Reading
      expect(text.slice(span.start, span.end).trim()).not.toBe('')
      if (corrected) expect(text.slice(corrected.span.start, corrected.span.end)).toBe(corrected.words)
    }
    const [{ document }] = held as [Judgement]
    const own = (await app.get(`/api/review/judgements?document=${document}`)) as Judgement[]
    expect(own).toEqual(held.filter((one) => one.document === document))
    const ledger = async (rest: string) => (await app.get(`/api/ledger?limit=500${rest}`)) as Ledger
    const [listed, all] = [await ledger(''), await ledger('&rejected=shown')]
    expect(all.total - listed.total).toBe(all.rejected)
    expect(listed.lines.some(({ judgement }) => judgement?.action === 'reject')).toBe(false)
    expect(all.lines.filter(({ judgement }) => judgement !== null)).toHaveLength(all.reviewed)
    expect(await (await app.ask('/api/ledger.csv')).text()).toContain('not reviewed')
  })
})
