import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVisit, type Visit } from '../testing/visit.ts'

let visit: Visit
let pair: string
let third: string
beforeAll(async () => {
  visit = await openVisit()
  const { page, url } = visit
  const documents = (await (await page.request.get(`${url}/api/documents`)).json()) as { id: string; path: string }[]
  const id = (part: string) => `${documents.find(({ path }) => path.includes(part))!.id}.0`
  pair = `a=${id('summit-arvenia')}&b=${id('summit-hailan')}`
  third = id('ministers-wire')
})
afterAll(() => visit?.close())

describe('three accounts', () => {
  it('are reached from a comparison, narrowed by who reports, and exported', async () => {
    const { page, go } = visit
    await go(`/compare?${pair}`, '.row')
    await page.getByRole('link', { name: 'Add a third account' }).click()
    await page.locator('.account-side li').first().waitFor()
    await page.getByRole('searchbox').fill('ministers-wire')
    await page.locator('.account-side li', { hasText: 'ministers-wire' }).first().getByRole('button').click()
    await page.locator('.three tbody tr').first().waitFor()
    const total = await page.locator('.three tbody tr').count()
    expect(await page.locator('.three thead th').count()).toBe(4)
    await page.getByLabel('Reported by').selectOption('AB')
    await page.waitForURL(/show=AB/)
    expect(await page.locator('.three tbody tr').count()).toBeLessThan(total)
    expect(await page.locator('.three tbody tr').first().locator('.missing').count()).toBe(1)
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()])
    expect(readFileSync(await file.path(), 'utf8').split('\r\n').length).toBeGreaterThan(2)
    await page.locator('.three tbody td a').first().click()
    await page.locator('.marked-text .at').waitFor()
  })
  it('have no barriers and ask no other host', async () => {
    expect(await visit.findBarriers(`/compare/three?${pair}&c=${third}`, '.three tbody tr')).toEqual([])
    expect(await visit.findBarriers('/compare/three', '.account-side li')).toEqual([])
    expect([...visit.foreign, ...visit.broken]).toEqual([])
  })
})
