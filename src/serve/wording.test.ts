import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Keyness } from '../model/keyness.ts'
import type { Reuse } from '../model/reuse.ts'
import { writeRecordDocuments } from './testing/record-documents.ts'
import { openSampleApp, type SampleApp } from './testing/sample-app.ts'
import type { Concordance, Formula, Formulas } from './wording-routes.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-wording-'))
let sample: SampleApp
const get = async (query: string) => (await sample.get(`/api/formulas?${query}`)) as Formulas
beforeAll(async () => {
  sample = await openSampleApp([writeRecordDocuments(folder)])
})
afterAll(async () => {
  await sample.close()
  rmSync(folder, { recursive: true })
})

describe('the wordings', () => {
  it('are counted on one scale of time', async () => {
    const { formulas, unit, keys } = await get('')
    expect(unit).toBe('month')
    expect([keys[0], keys.at(-1)]).toEqual(['2022-06', '2024-10'])
    const states = formulas.find(({ id }) => id === 'two-state-solution')!
    expect(states.count).toBe(3)
    expect(keys.filter((_, index) => states.counts[index]! > 0)).toEqual(['2022-06', '2023-09', '2024-10'])
    for (const { counts, count } of formulas) expect(counts.reduce((a, b) => a + b, 0)).toBe(count)
  })
  it('are narrowed by party, owner and words, and ordered', async () => {
    expect((await get('find=两国')).formulas.map(({ id }) => id)).toEqual(['two-state-solution'])
    expect((await get('party=XHL')).formulas.find(({ id }) => id === 'two-state-solution')!.count).toBe(1)
    expect((await get('owner=CHN')).formulas.every(({ owner }) => owner === 'CHN')).toBe(true)
    expect((await get('order=silent')).formulas[0]!.last! <= (await get('order=latest')).formulas[0]!.last!).toBe(true)
    expect((await get('find=nothing-like-it')).total).toBe(0)
  })
  it('have their variants, their uses by party, and every place', async () => {
    const { series, variants, uses } = (await sample.get('/api/formula?id=two-state-solution')) as Formula
    expect(variants.map(({ language }) => language)).toEqual(['en', 'zh'])
    expect(series.rows.map(({ party, total }) => [party, total])).toEqual([
      ['XAV', 2],
      ['XHL', 1],
    ])
    for (const { document, span, words } of uses) {
      const { text } = (await sample.get(`/api/documents/${document}`)) as { text: string }
      expect(text.slice(span.start, span.end)).toBe(words)
    }
    expect((await sample.ask('/api/formula?id=none')).status).toBe(404)
  })
  it('stand in context in both languages, whatever is asked', async () => {
    for (const words of ['two-state solution', '两国方案']) {
      const { total, lines } = (await sample.get(`/api/concordance?words=${encodeURIComponent(words)}`)) as Concordance
      expect(total).toBe(lines.length)
      expect(lines.every((line) => line.words.toLowerCase() === words)).toBe(true)
      expect(lines.length).toBeGreaterThan(0)
    }
    const broken = (await sample.get(`/api/concordance?words=${encodeURIComponent('"(%_*')}`)) as Concordance
    expect(broken.total).toBe(0)
    expect((await sample.ask('/api/concordance?words=%20')).status).toBe(400)
  })
  it('that set a period or a document apart are told with their frequencies', async () => {
    const { language, words, target, reference } = (await sample.get(
      '/api/keyness?target=2024&against=2022/2023&language=en&least=2&longest=2',
    )) as Keyness
    expect(language).toBe('en')
    expect(target.words).toBeGreaterThan(0)
    expect(reference.words).toBeGreaterThan(0)
    for (const { target, reference, logRatio, key } of words) {
      expect(Math.max(target.count, reference.count)).toBeGreaterThanOrEqual(2)
      expect(logRatio > 0).toBe(key === 'target')
    }
    const [{ id }] = (await sample.get('/api/documents')) as [{ id: string }]
    expect(((await sample.get(`/api/keyness?target=${id}`)) as Keyness).target.articles).toBeGreaterThan(0)
    expect((await sample.ask('/api/keyness?target=ffffffffffffffff')).status).toBe(404)
    expect((await sample.ask('/api/keyness.csv?target=ffffffffffffffff')).status).toBe(404)
    const likely = 'target=2024&language=en&least=2&significance=3.84'
    const found = (await sample.get(`/api/keyness?${likely}`)) as Keyness
    expect(found.total).toBeGreaterThan(words.length)
    const table = await (await sample.ask(`/api/keyness.csv?${likely}`)).text()
    expect(table).toContain('more frequent in')
    expect(table.trim().split('\r\n')).toHaveLength(found.total + 1)
    expect((await sample.ask('/api/keyness?target=2024&longest=9')).status).toBe(400)
  })
  it('that a text took over stand side by side with the earlier text', async () => {
    const [{ id }] = (await sample.get('/api/documents')) as [{ id: string }]
    expect((await sample.get(`/api/reuse?id=${id}`)) as Reuse).toMatchObject({ asked: id, document: id })
    expect((await sample.ask('/api/reuse?id=ffffffffffffffff')).status).toBe(404)
  })
})
