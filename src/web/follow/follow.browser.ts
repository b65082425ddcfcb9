import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVisit, type Visit } from '../testing/visit.ts'

let visit: Visit
beforeAll(async () => {
  visit = await openVisit()
})
afterAll(() => visit?.close())

describe('the ledger', () => {
  it('is filtered, grouped and sorted by the server, without fetching readings', async () => {
    const { page, go } = visit
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await go('/follow', '.ledger-row')
    await page.getByLabel('Group by').selectOption('strength')
    await page.locator('.group-head', { hasText: 'agreed' }).first().waitFor()
    await page.getByLabel(/^Deadline/).selectOption('said')
    await page.waitForURL(/deadline=said/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('counternarcotics')
    await page.waitForURL(/find=counternarcotics/)
    await page.locator('.ledger-row').nth(1).waitFor({ state: 'detached' })
    expect(asked.filter((path) => path.startsWith('/api/documents/'))).toEqual([])
  })
  it('leads to the thread with its life-line and every place, and from there to the words', async () => {
    const { page, go } = visit
    await go('/follow?find=counternarcotics', '.ledger-row')
    await page.locator('.thread-link').first().click()
    await page.locator('.events li').nth(4).waitFor()
    expect(await page.locator('.life-line').getAttribute('aria-label')).toContain('2024-03-18 suspended')
    expect(await page.locator('.thread-dues').textContent()).toContain('2022 doing reported later')
    await page.locator('.event-words', { hasText: '暂停' }).click()
    await page.locator('.marked-text .at').waitFor()
  })
  it('is a table for spreadsheets, with the same filters', async () => {
    const { page, go } = visit
    await go('/follow?find=counternarcotics', '.ledger-row')
    const lines = await page.locator('.ledger-row').count()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
    const table = readFileSync(await file.path(), 'utf8')
      .trimEnd()
      .split('\r\n')
    expect(table[0]).toContain('issue,actors,strength,words')
    expect(table).toHaveLength(lines + 1)
  })
  it('says so when nothing is left, and of a thread that is not there', async () => {
    const { page, go } = visit
    await go('/follow?find=never-undertaken', '.state')
    await page.getByRole('button', { name: 'Clear the filters' }).click()
    await page.locator('.ledger-row').first().waitFor()
    await go('/follow/thread?id=nobody', '[role=alert]')
  })
})

describe('the calendar', () => {
  it('shows what is due when, narrowed to a month, and what is silent', async () => {
    const { page, go } = visit
    await go('/follow/calendar', '.calendar button')
    await page.locator('.calendar button[aria-label^="2024-03"]').click()
    await page.locator('.due-list li', { hasText: '2024年3月前' }).waitFor()
    await expect.poll(() => page.locator('.due-list li').count()).toBe(2)
    await page.getByRole('button', { name: 'All', exact: true }).click()
    await page.locator('.due-list .thread-link', { hasText: 'Indian Ocean Dialogue: Arvenia · Hailan' }).waitFor()
    await page.locator('.silent-list a').first().click()
    await page.locator('.events li').first().waitFor()
  })
})

describe('its pages', () => {
  it('is a calendar for spreadsheets, with the same filters', async () => {
    const { page, go, url } = visit
    await go('/follow/calendar?in=2024-03', '.due-list li')
    const address = await page.locator('.exports a').getAttribute('href')
    const table = await (await page.request.get(`${url}${address}`)).text()
    expect(table.match(/\r\n/g)).toHaveLength((await page.locator('.due-list li').count()) + 1)
  })
  it('have no barriers and ask no other host', async () => {
    expect(await visit.findBarriers('/follow', '.ledger-row')).toEqual([])
    expect(await visit.findBarriers('/follow/thread?id=XAV%2BXHL%2Fcounternarcotics', '.events li')).toEqual([])
    expect(await visit.findBarriers('/follow/calendar', '.calendar button')).toEqual([])
    expect([...visit.foreign, ...visit.broken]).toEqual([])
  })
})
