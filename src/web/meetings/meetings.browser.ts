import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVisit, type Visit } from '../testing/visit.ts'

let visit: Visit
beforeAll(async () => {
  visit = await openVisit()
})
afterAll(() => visit?.close())

describe('the meetings', () => {
  it('are zoomed from years to days, and back', async () => {
    const { page, go } = visit
    await go('/meetings', '.meeting')
    await page.locator('.bars.by-year .bar[aria-label^="2023"]').click()
    await page.locator('.bars.by-month .bar[aria-label^="2023-09"]').click()
    await page.locator('.bars.by-day .bar[aria-label^="2023-09-05"]').waitFor()
    expect(await page.locator('.meeting').count()).toBe(1)
    expect(page.url()).toContain('in=2023-09')
    await page.getByRole('button', { name: 'All years' }).click()
    await page.locator('.bars.by-year').waitFor()
  })
  it('are narrowed, and say so when nothing is left', async () => {
    const { page, go } = visit
    await go('/meetings', '.meeting')
    await page.keyboard.press('/')
    await page.keyboard.type('maro')
    await page.waitForURL(/person=maro/)
    await page.locator('.meeting').nth(1).waitFor({ state: 'detached' })
    await page.getByLabel('Kind').selectOption('summit')
    await page.locator('.meeting', { hasText: 'Elena Maro' }).waitFor()
    await go('/meetings?person=nobody-at-all', '.state')
    await page.getByRole('button', { name: 'Clear the filters' }).click()
    await page.locator('.meeting').first().waitFor()
  })
  it('lead to the comparison by one click, and to the passage, by keys as well', async () => {
    const { page, go } = visit
    await go('/meetings?in=2023', '.meeting')
    await page.locator('.meeting .account-line strong', { hasText: 'Hailan' }).first().waitFor()
    const names = await page.locator('.meeting .account-line strong').allTextContents()
    expect(new Set(names)).toEqual(new Set(['Arvenia', 'Hailan']))
    await page.locator('.meeting .go').click()
    await page.locator('.comparing .row').first().waitFor()
    await go('/meetings', '.meeting')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.locator('.marked-text').waitFor()
  })
  it('are a table for spreadsheets, with the same filters', async () => {
    const { page, go, url } = visit
    await go('/meetings?party=XHL', '.meeting')
    const address = await page.locator('.exports a').getAttribute('href')
    const table = await (await page.request.get(`${url}${address}`)).text()
    expect(address).toContain('party=XHL')
    expect(table.split('\r\n')[0]).toContain('participants')
    expect(table).toContain('XAV XHL')
  })
  it('stand in a page without barriers, that asks no other host', async () => {
    expect(await visit.findBarriers('/meetings', '.meeting')).toEqual([])
    expect(await visit.findBarriers('/meetings?in=1999', '.state:not([role])')).toEqual([])
    expect([...visit.foreign, ...visit.broken]).toEqual([])
  })
})
