import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVisit, type Visit } from '../testing/visit.ts'

let visit: Visit
beforeAll(async () => {
  visit = await openVisit()
})
afterAll(() => visit?.close())

/** As if the server were stopped, and started again. */
const stop = () => visit.page.route('**/*', (route) => route.abort('connectionrefused'))
const start = () => visit.page.unroute('**/*')
const way = (name: string) =>
  visit.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click()

describe('while the server is away', () => {
  it('a page says so, and goes on by itself once it is back', async () => {
    const { page, go } = visit
    await go('/follow', '.ledger-row')
    await stop()
    await page.getByLabel('Group by').selectOption('party')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('Readout does not answer')
    await start()
    await page.locator('.ledger-row').first().waitFor()
    expect(page.url()).toContain('group=party')
  })
  it('so does a page whose program was not fetched yet', async () => {
    const { page, go } = visit
    await go('/', '.document-list li')
    await stop()
    await way('Meetings')
    await page.getByRole('alert').waitFor()
    await start()
    await page.locator('.meeting').first().waitFor()
    expect(page.url()).toContain('/meetings')
  })
  it('a memo keeps what is written, and saves it once it is back', async () => {
    const { page, go } = visit
    await go('/search?q=fishing', '.hits .pick')
    await page.locator('.hits .pick button').first().click()
    await page.locator('.hits .pick a').first().click()
    await page.locator('.memo-title').fill('Before')
    await page.locator('.memo-state', { hasText: /^Saved/ }).waitFor()
    await stop()
    await page.locator('.memo-title').fill('Written meanwhile')
    await page.locator('.memo-state', { hasText: /^Not saved/ }).waitFor()
    await start()
    await page.locator('.memo-state', { hasText: /^Saved/ }).waitFor()
    await page.reload()
    await page.locator('.memo-title').waitFor()
    expect(await page.locator('.memo-title').inputValue()).toBe('Written meanwhile')
  })
})
