import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Channel } from '../model/channel.ts'
import type { Mechanisms } from './mechanisms-routes.ts'
import { writeRecordDocuments } from './testing/record-documents.ts'
import { openSampleApp, type SampleApp } from './testing/sample-app.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-mechanisms-'))
let sample: SampleApp
const get = async (query: string) => (await sample.get(`/api/mechanisms?${query}`)) as Mechanisms
beforeAll(async () => {
  sample = await openSampleApp([writeRecordDocuments(folder)])
})
afterAll(async () => {
  await sample.close()
  rmSync(folder, { recursive: true })
})

describe('the mechanisms', () => {
  it('stand with their lives on one scale', async () => {
    const { mechanisms, reach, facets } = await get('')
    expect(reach).toEqual({ from: '2022-06-14', to: '2024-10-02' })
    expect(facets.party.map(({ id }) => id)).toEqual(['XAV', 'XHL'])
    const [first] = mechanisms
    expect(first).toMatchObject({ key: 'counternarcotics-working-group@XAV+XHL', state: 'resumed' })
    expect(first!.rounds).toEqual([
      { round: 1, date: '2023-09-05' },
      { round: 2, date: '2024-10-02' },
    ])
    expect(first!.chairs.map(({ name, party }) => `${name} ${party}`)).toEqual(['Ilse Corran XAV', 'Shen Muyun XHL'])
    expect(first!.marks.map(({ date, status }) => `${date} ${status}`)).toEqual([
      '2022-06-14 agreed',
      '2023-09-05 held',
      '2023-09-05 agreed',
      '2024-03-18 suspended',
      '2024-10-02 held',
      '2024-10-02 resumed',
    ])
  })
  it('are narrowed and ordered', async () => {
    expect((await get('find=禁毒')).total).toBe(1)
    expect((await get('state=agreed')).total).toBe(3)
    expect((await get('party=XAV&party=FRA')).total).toBe(0)
    expect((await get('order=silent')).mechanisms[0]!.id).toBe('indian-ocean-dialogue')
    expect((await get('order=latest&limit=1&offset=1')).mechanisms).toHaveLength(1)
  })
  it('have every place with its exact words', async () => {
    const { events } = (await sample.get('/api/mechanisms/counternarcotics-working-group@XAV+XHL')) as Channel
    for (const { document, span, words } of events) {
      const { text } = (await sample.get(`/api/documents/${document}`)) as { text: string }
      expect(text.slice(span.start, span.end)).toBe(words)
    }
    expect((await sample.ask('/api/mechanisms/no-such-thing@XAV')).status).toBe(404)
  })
})
