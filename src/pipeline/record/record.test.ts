import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadLexicon } from '../../lexicon/load-lexicon.ts'
import { listChannels } from '../../link/mechanisms/list-channels.ts'
import type { PlacedTurn } from '../../link/threads/group-threads.ts'
import { foundMeetingSchema } from '../../model/found-meeting.ts'
import { keynessSchema } from '../../model/keyness.ts'
import { reuseSchema } from '../../model/reuse.ts'
import { threadSchema } from '../../model/thread.ts'
import { formulaLifeSchema } from '../../model/wording.ts'
import { type Collection, openCollection } from '../collection.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-record-'))
const root = join(import.meta.dirname, '../../..')
const sample = join(root, 'sample/documents')
const lexicon = loadLexicon([join(root, 'sample/words')])
let collection: Collection

beforeAll(async () => {
  collection = await openCollection(join(folder, 'whole.readout'), lexicon)
  await collection.add([sample])
})
afterAll(async () => {
  await collection.close()
  rmSync(folder, { recursive: true })
})

describe('the record of the sample', () => {
  it('finds the summit with both accounts, its words in the texts', async () => {
    const [summit] = (await collection.record.meetings({ accountsOf: ['XAV', 'XHL'] })).map((one) =>
      foundMeetingSchema.parse(one),
    )
    expect(summit).toMatchObject({
      id: '2025-05-20/elena-maro+lin-zhiyuan',
      kind: 'summit',
      balance: { XAV: 1, XHL: 1 },
    })
    for (const { document, span, words } of summit!.accounts) {
      const { text } = (await collection.reading(document))!
      expect(text.slice(span!.start, span!.end).replace(/\s+/g, ' ').trim()).toBe(words)
    }
  })
  it('follows an undertaking through the documents, its words in the texts', async () => {
    const threads = (await collection.record.follow({ issue: 'artificial-intelligence' })).map((one) =>
      threadSchema.parse(one),
    )
    expect(threads.map(({ id }) => id)).toEqual(['XAV+XHL/artificial-intelligence'])
    expect(new Set(threads[0]!.events.map(({ document }) => document)).size).toBe(3)
    for (const { document, span, words, reported } of threads[0]!.events) {
      const { text } = (await collection.reading(document))!
      expect(text.slice(span.start, span.end).replace(/\s+/g, ' ').trim().startsWith(words)).toBe(true)
      if (reported.span) expect(text.slice(reported.span.start, reported.span.end)).toBe(reported.words)
    }
  })
  it('tells the lives of channels, and what is known of them on a day', async () => {
    const turn = (date: string, status: PlacedTurn['status'], mechanism: string | null = 'maritime-consultations') => ({
      ...({
        article: 0,
        span: { start: 0, end: 1 },
        words: 'w',
        topics: [{ key: 'maritime', span: { start: 0, end: 1 } }],
        cue: null,
        cueWords: null,
        called: 'the maritime consultations',
        round: status === 'held' ? 2 : null,
        chairs: [],
        act: status === 'begun' ? 'launch' : null,
      } as const),
      ...{ mechanism, parties: ['XAV', 'XHL'], status, undertakes: false, due: null, date },
      by: {
        document: date,
        path: 'a',
        number: 0,
        title: null,
        span: { start: 0, end: 1 },
        language: 'en',
        genre: null,
      },
    })
    const turns = [
      turn('2026-02-01', 'suspended'),
      turn('2025-05-20', 'begun'),
      turn('2025-11-18', 'held'),
      turn('2025-12-18', 'held', null),
    ] as unknown as PlacedTurn[]
    expect(listChannels(turns, lexicon)).toMatchObject([
      {
        id: 'maritime-consultations',
        state: 'suspended',
        founded: '2025-05-20',
        met: ['2025-11-18'],
        rounds: [{ round: 2, date: '2025-11-18' }],
        called: [{ name: 'the maritime consultations', first: '2025-05-20', last: '2026-02-01', places: 3 }],
        origins: [0],
        lastHeardOf: '2026-02-01',
      },
    ])
    expect(listChannels(turns, lexicon, '2025-12-31')[0]).toMatchObject({ state: 'active', suspended: [] })
  })
  it('tracks wordings and shows words in context, in both languages', async () => {
    for (const { uses } of (await collection.record.wording()).map((one) => formulaLifeSchema.parse(one)))
      for (const { document, span, words } of uses)
        expect((await collection.reading(document))!.text.slice(span.start, span.end).replace(/\s+/g, ' ')).toBe(words)
    for (const words of ['working group', '工作组']) {
      const lines = await collection.record.concordance(words, 10)
      expect(lines.length).toBeGreaterThan(0)
      for (const { document, span } of lines)
        expect((await collection.reading(document))!.text.slice(span.start, span.end).toLowerCase()).toBe(words)
    }
    expect(await collection.record.concordance('%')).toEqual([])
  })
  it('finds the words that set a document or a period apart, in both languages', async () => {
    for (const { id, articles } of await collection.documents()) {
      const found = await collection.record.keyness({ target: id, least: 2, significance: 3.84 })
      if ('missing' in found) throw new Error(found.missing)
      expect(keynessSchema.parse(found)).toMatchObject({ target: { articles: articles.length } })
      const { text } = (await collection.reading(id))!
      for (const { words, key, target } of found.words)
        if (key === 'target') expect(text.toLowerCase().split(words).length - 1).toBeGreaterThanOrEqual(target.count)
    }
    const period = await collection.record.keyness({ target: '2026', against: '2025', language: 'zh' })
    expect(period).toMatchObject({ language: 'zh', reference: { asked: '2025' } })
    expect(await collection.record.keyness({ target: 'nothing' })).toEqual({ missing: 'nothing' })
  })
  it('finds what a document took over from earlier ones, both spans in their texts', async () => {
    const documents = await collection.documents()
    for (const { id } of documents) {
      const found = reuseSchema.parse(await collection.record.reuse(id))
      const { text } = (await collection.reading(id))!
      for (const { span, words, from } of found.passages) {
        expect(text.slice(span.start, span.end)).toBe(words)
        const earlier = (await collection.reading(from.document))!
        expect(earlier.text.slice(from.span.start, from.span.end)).toBe(from.words)
        expect(from.published! <= found.published!).toBe(true)
      }
    }
    const [first, second] = documents
    expect(await collection.record.reuse(first!.id, second!.id)).toMatchObject({ document: first!.id })
    expect(await collection.record.reuse('nothing')).toBeNull()
  })
  it('takes for one whom somebody merged, after reading again too, until that is taken back', async () => {
    const merged = await openCollection(join(folder, 'merged.readout'), lexicon)
    await merged.add([sample])
    const people = async () =>
      new Set((await merged.record.meetings()).flatMap(({ participants }) => participants.map(({ id }) => id)))
    expect(await people()).toContain('person/lin-zhiyuan')
    const done = await merged.record.decide({
      by: 'A. Reader',
      action: 'merge',
      layer: 'entity',
      id: 'person/lin-z',
      fields: { with: ['person/lin-zhiyuan'] },
    })
    expect(await people()).toContain('person/lin-z')
    expect(await people()).not.toContain('person/lin-zhiyuan')
    await merged.close()
    const again = await openCollection(join(folder, 'merged.readout'), loadLexicon([join(root, 'sample/words')]))
    await again.add([sample])
    const [summit] = await again.record.meetings({ accountsOf: ['XAV', 'XHL'] })
    expect(summit!.participants.map(({ id }) => id)).toContain('person/lin-z')
    if ('decision' in done) await again.record.undoDecision(done.decision.id, 'A. Reader')
    const [apart] = await again.record.meetings({ accountsOf: ['XAV', 'XHL'] })
    expect(apart!.participants.map(({ id }) => id)).toContain('person/lin-zhiyuan')
    await again.close()
  })
  it('is the same when documents are added one by one and linked in between', async () => {
    const slowly = await openCollection(join(folder, 'slowly.readout'), lexicon)
    for (const name of readdirSync(sample).sort().reverse()) {
      await slowly.add([join(sample, name)])
      await slowly.record.meetings()
    }
    expect(await slowly.record.meetings()).toEqual(await collection.record.meetings())
    expect(await slowly.record.follow()).toEqual(await collection.record.follow())
    await slowly.close()
  })
})
