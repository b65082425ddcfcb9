import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
})
