import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVisit, type Visit } from '../testing/visit.ts'

let visit: Visit
beforeAll(async () => {
  visit = await openVisit()
})
afterAll(() => visit?.close())

describe('the wordings', () => {
  it('are shown over time in both languages, with variants and every use', async () => {
    const { page, go } = visit
    await go('/wording', '.formula')
    const line = page.locator('.formula', { hasText: 'two-state solution' })
    expect(await line.locator('h2').textContent()).toContain('两国方案')
    expect(await line.locator('.use-bars').getAttribute('aria-label')).toContain('3 uses')
    await line.getByRole('button').click()
    await page.locator('.party-rows li').nth(1).waitFor()
    expect(await page.locator('.party-rows').textContent()).toContain('Hailan: 1')
    await page.locator('.use-list a', { hasText: '两国方案' }).click()
    await page.locator('.marked-text .at').waitFor()
    expect(await page.locator('.marked-text .at').textContent()).toBe('两')
  })
  it('are narrowed by keys, and say so when nothing is left', async () => {
    const { page, go } = visit
    await go('/wording', '.formula')
    await page.keyboard.press('/')
    await page.keyboard.type('人类命运')
    await page.waitForURL(/find=/)
    await page.locator('.formula').nth(1).waitFor({ state: 'detached' })
    await go('/wording?find=never-said', '.state')
    await page.getByRole('button', { name: 'Clear the filters' }).click()
    await page.locator('.formula').first().waitFor()
  })
  it('stand in context, from a variant or by asking, and lead to the text', async () => {
    const { page, go } = visit
    await go('/wording?open=two-state-solution', '.variants a')
    await page.locator('.variants a').first().click()
    await page.locator('.kwic tr').nth(1).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('渡轮')
    await page.keyboard.press('Enter')
    await page.locator('.kwic-words', { hasText: '渡轮' }).first().waitFor()
    await page.getByLabel(/^Sort by/).selectOption('right')
    await page.waitForURL(/sort=right/)
    await page.locator('.kwic-words a').first().click()
    await page.locator('.marked-text .at').waitFor()
    await go(`/wording/concordance?words=${encodeURIComponent('<b>"((')}`, '.state')
  })
  it('that set a period apart are told with their sizes, and each leads to its places', async () => {
    const { page, go } = visit
    await go('/wording/keyness', '.state')
    await page.keyboard.press('/')
    await page.keyboard.type('last year')
    await page.getByRole('alert').waitFor()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('2024')
    await page.waitForURL(/target=%222024/)
    await page.getByLabel('Language').selectOption('en')
    await page.getByLabel('At least').selectOption('2')
    await page.getByLabel('By chance').selectOption({ label: 'p < 0.05' })
    const first = page.locator('.key-words tbody tr').first()
    await first.waitFor()
    expect(await page.locator('.key-words h2').first().textContent()).toContain('More often in')
    expect(await first.locator('.number').first().textContent()).toMatch(/^\d+ : \d+$/)
    const table = await (
      await page.request.get(`${visit.url}${await page.locator('.exports a').getAttribute('href')}`)
    ).text()
    expect(table).toContain('log ratio')
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.locator('.kwic tr').nth(1).waitFor()
    await page.goBack()
    await page.locator('.keyness-side').nth(1).getByRole('button', { name: 'one text' }).click()
    await page.locator('.account-side li button').first().click()
    await page.waitForURL(/against=/)
    await page.locator('.count-line').waitFor()
  })
  it('that a text lacks this time are told with how usual they are, or why that can not be told', async () => {
    const { page, go } = visit
    const documents: { id: string; path: string }[] = await (
      await page.request.get(`${visit.url}/api/documents`)
    ).json()
    const summit = documents.find(({ path }) => path.includes('summit-arvenia'))!
    await go(`/wording/absent?account=${summit.id}.0`, '.absent-list li')
    expect(await page.locator('.absent-list').textContent()).toMatch(/two-state solution.*in 2 of 3 · last 2024-10-02/)
    await page.locator('.absent-words').first().click()
    await page.locator('.marked-text .at').waitFor()
    await page.getByRole('link', { name: 'Usual wordings that are missing here' }).click()
    await page.locator('.state', { hasText: 'nothing to hold this text against' }).waitFor()
    await go('/wording/absent', '.state')
  })
  it('stand in pages without barriers, that ask no other host', async () => {
    expect(await visit.findBarriers('/wording?open=two-state-solution', '.use-list li')).toEqual([])
    expect(await visit.findBarriers('/wording/concordance?words=ferry', '.kwic tr')).toEqual([])
    const apart = '/wording/keyness?target=2024&language=en&least=2&sure=3.84'
    expect(await visit.findBarriers(apart, '.key-words tr')).toEqual([])
    const documents: { id: string }[] = await (await visit.page.request.get(`${visit.url}/api/documents`)).json()
    expect(await visit.findBarriers(`/wording/absent?account=${documents[0]!.id}.0`, '.absent p')).toEqual([])
    expect([...visit.foreign, ...visit.broken]).toEqual([])
  })
})
