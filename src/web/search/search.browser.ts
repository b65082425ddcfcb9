import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVisit, type Visit } from '../testing/visit.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-watch-'))
let visit: Visit
beforeAll(async () => {
  visit = await openVisit()
})
afterAll(async () => {
  await visit?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the search', () => {
  it('is narrowed by filters that the address keeps, and had as a table', async () => {
    const { page, go } = visit
    await go('/search?q=fisheries', '.hits li')
    const all = await page.locator('.hits li').count()
    await page.getByLabel('Account of').selectOption('XHL')
    await page.waitForURL(/party=XHL/)
    await page.getByLabel('Not before').fill('2023')
    await page.waitForURL(/since=/)
    await page.reload()
    await page.locator('.hits li').first().waitFor()
    const narrowed = await page.locator('.hits li').count()
    expect(narrowed).toBeLessThan(all)
    const table = await page.request.get(`${visit.url}${await page.locator('.exports a').first().getAttribute('href')}`)
    expect((await table.text()).trim().split('\r\n')).toHaveLength(narrowed + 1)
  })
  it('is saved under a name, tells what is new, and can be taken away and brought back', async () => {
    const { page, go } = visit
    await go('/search?q=ferry', '.hits li')
    await page.getByText('Save this search').click()
    await page.getByLabel('Name of the search').fill('The <b>ferries</b>')
    await page.keyboard.press('Enter')
    const saved = page.locator('.saved-searches li', { hasText: 'The <b>ferries</b>' })
    await saved.waitFor()
    expect(await saved.textContent()).toContain('nothing new')
    writeFileSync(
      join(folder, 'new.md'),
      '---\ntitle: A new ferry\ndate: 2026-03-01\n---\n\nThe ferry from Port Selin sails again.\n',
    )
    await go('/add', '.drop')
    await page.locator('input[type=file]').first().setInputFiles(join(folder, 'new.md'))
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.locator('.addings li[data-state=done]').waitFor()
    await go('/search', '.saved-searches li')
    expect(await saved.textContent()).toContain('1 new')
    await saved.getByRole('link').click()
    await page.waitForURL(/added=/)
    await page.locator('.hits li').first().waitFor()
    expect(await page.locator('.hits .title').allTextContents()).toEqual(['A new ferry'])
    await page.locator('.saved-searches li', { hasText: 'nothing new' }).waitFor()
    await page.getByRole('button', { name: 'Show what was there before, too' }).click()
    await page.locator('.hits li').nth(1).waitFor()
    await page.getByRole('button', { name: 'Remove “The <b>ferries</b>”' }).click()
    await saved.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await saved.waitFor()
  })
  it('stands in a page without barriers, that asks no other host', async () => {
    expect(await visit.findBarriers('/search?q=fisheries', '.hits li')).toEqual([])
    expect([...visit.foreign, ...visit.broken]).toEqual([])
  })
})
