import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reading } from '../../model/reading.ts'
import { openVisit, type Visit } from '../testing/visit.ts'

let visit: Visit
let reading: Reading
let other: string
const judge = async (index: number, action: string, rest = {}) => {
  const { span } = reading.commitments[index]!
  const data = {
    by: 'A. Reader',
    action,
    layer: 'commitments',
    document: reading.document.id,
    span,
    seen: null,
    ...rest,
  }
  const answer = await visit.page.request.post(`${visit.url}/api/review/decisions`, { data })
  expect(answer.status()).toBe(200)
}
const wordsOf = (index: number) => {
  const { start, end } = reading.commitments[index]!.span
  return reading.text.slice(start, end)
}
beforeAll(async () => {
  visit = await openVisit()
  const { page, url } = visit
  const documents = (await (await page.request.get(`${url}/api/documents`)).json()) as { id: string; path: string }[]
  const idOf = (part: string) => documents.find(({ path }) => path.includes(part))!.id
  other = idOf('summit-hailan')
  reading = (await (await page.request.get(`${url}/api/documents/${idOf('summit-arvenia')}`)).json()) as Reading
  const { start, end } = reading.commitments[1]!.span
  await judge(0, 'accept')
  await judge(1, 'correct', { corrected: { start: start + 5, end }, note: 'begins later' })
  await judge(2, 'reject')
})
afterAll(() => visit?.close())

describe('what people judged', () => {
  it('shows in the text: corrected where it was corrected, rejected left out until it is asked for', async () => {
    const { page, go } = visit
    await go(`/read/${reading.document.id}`, '.is-accepted')
    const [first] = await page
      .locator('.marked-text .is-corrected')
      .evaluateAll((spans) => spans.map((one) => one.dataset.start))
    expect(Number(first)).toBe(reading.commitments[1]!.span.start + 5)
    expect(await page.locator('.is-rejected.layer-commitments').count()).toBe(0)
    expect(await page.locator('.reader-text .proposal').textContent()).toContain('3 of')
    await page.getByLabel('Show what was rejected (1)').check()
    await page.locator('.is-rejected.layer-commitments').first().waitFor()
    await page.locator('.marked-text .is-corrected').first().click()
    await page.locator('.why .judged-correct').waitFor()
    expect(await page.locator('.why').textContent()).toContain('corrected by A. Reader')
    expect(await page.locator('.why').textContent()).toContain('begins later')
  })
  it('shows in the ledger, with the words as they were read', async () => {
    const { page, go } = visit
    await go('/follow', '.judged-correct')
    const row = page.locator('.ledger-row', { has: page.locator('.judged-correct') })
    expect(await row.locator('.ledger-words').textContent()).toBe(wordsOf(1).slice(5))
    expect(await row.locator('.read-as q').textContent()).toBe(wordsOf(1))
    expect(await page.locator('.judged-none').count()).toBeGreaterThan(0)
    expect(await page.locator('.struck').count()).toBe(0)
    await page.getByLabel('Show what was rejected (1)').check()
    await page.locator('.ledger-words.struck').waitFor()
    expect(await page.locator('.ledger-words.struck').textContent()).toBe(wordsOf(2))
  })
  it('shows in the thread that follows it', async () => {
    const { page, go } = visit
    await go('/follow', '.judged-correct')
    const row = page.locator('.ledger-row', { has: page.locator('.judged-correct') })
    await row.locator('.thread-link').click()
    await page.locator('.events .judged-correct').first().waitFor()
    expect(await page.locator('.events').textContent()).toContain('corrected by A. Reader')
  })
  it('shows in the comparison', async () => {
    const { page, go } = visit
    await go(`/compare?a=${reading.document.id}.0&b=${other}.0`, '.rows .judged')
    expect(await page.locator('.rows .judged-accept').first().textContent()).toContain('accepted by A. Reader')
    expect(await page.locator('.rows .judged-correct').count()).toBeGreaterThan(0)
  })
  it('shows where three accounts stand together', async () => {
    const { page, go } = visit
    const [wire] = (
      (await (await page.request.get(`${visit.url}/api/documents`)).json()) as { id: string; path: string }[]
    )
      .filter(({ path }) => path.includes('follow-up'))
      .map(({ id }) => id)
    await go(`/compare/three?a=${reading.document.id}.0&b=${other}.0&c=${wire}.0`, '.three .judged-accept')
    expect(await page.locator('.three .proposal').textContent()).toContain('judged by people')
  })
  it('stands in pages without barriers, that ask no other host', async () => {
    expect(await visit.findBarriers(`/read/${reading.document.id}`, '.is-accepted')).toEqual([])
    expect(await visit.findBarriers('/follow?rejected=shown', '.judged-correct')).toEqual([])
    expect([...visit.foreign, ...visit.broken]).toEqual([])
  })
})
