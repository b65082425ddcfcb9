import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVisit, type Visit } from '../testing/visit.ts'

let visit: Visit
beforeAll(async () => {
  visit = await openVisit()
})
afterAll(() => visit?.close())

describe('a comparison', () => {
  it('opens what stands in no row, lists it and lights it in the texts', async () => {
    const { page, go } = visit
    await go('/meetings?in=2025-05-20', '.meeting .go')
    await page.locator('.meeting .go').click()
    await page.locator('.row').first().waitFor()
    expect(await page.locator('.leftover').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Show what is in no row' }).click()
    await page.locator('.leftover.open li').first().waitFor()
    const listed = (await page.locator('.leftover li').allTextContents()).map((words) => words.trim())
    const lit = (await page.locator('.text-pane .unread').allTextContents()).join('')
    expect(listed.length).toBeGreaterThan(0)
    for (const words of listed) expect(lit).toContain(words)
  })
  it('prints its rows and what stands in no row, without the controls', async () => {
    const { page } = visit
    const address = page.url()
    await page.goto(address)
    await page.locator('.row').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.toolbar').isVisible()).toBe(false)
    expect(await page.locator('.row').first().isVisible()).toBe(true)
    expect(await page.locator('.leftover').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    expect([...visit.foreign, ...visit.broken]).toEqual([])
  })
  it('is ordered by issue or by either text, and each order is kept in the address', async () => {
    const { page } = visit
    const order = page.locator('.toolbar .order select')
    await order.selectOption('issue')
    await page.locator('.table-side .rows .group-head').first().waitFor()
    await order.selectOption('B')
    await page.waitForURL(/order=B/)
    const [first] = await page.locator('.row .cell.side-B').allTextContents()
    expect(first).not.toContain('not in this account')
  })
})
