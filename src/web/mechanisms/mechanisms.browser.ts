import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVisit, type Visit } from '../testing/visit.ts'

let visit: Visit
beforeAll(async () => {
  visit = await openVisit()
})
afterAll(() => visit?.close())

describe('the mechanisms', () => {
  it('show their lives, and every place leads to its words in the text', async () => {
    const { page, go } = visit
    await go('/mechanisms?find=counternarcotics', '.mechanism')
    const line = page.locator('.mechanism', { hasText: 'counternarcotics working group' })
    expect(await line.locator('.life-line').getAttribute('aria-label')).toContain('2024-03-18 suspended')
    expect(await line.locator('.life-days').textContent()).toContain('Resumed2024-10-02')
    await line.getByRole('button').click()
    const words = page.locator('.event-words', { hasText: '暂停海岚同阿维尼亚禁毒合作工作组' })
    await words.click()
    await page.locator('.marked-text .at').waitFor()
    expect(await page.locator('.marked-text .at').textContent()).toBe('暂')
  })
  it('are shown as the record stood on a day', async () => {
    const { page, go } = visit
    await go('/mechanisms?find=counternarcotics', '.mechanism')
    await page.getByLabel('As of the day').fill('2024-06-30')
    await page.waitForURL(/asOf=/)
    await page.locator('.mechanism .state-word.is-suspended').waitFor()
    await page.locator('.mechanism').getByRole('button').click()
    await page.locator('.events li').first().waitFor()
    expect(await page.locator('.events').textContent()).not.toContain('2024-10-02')
    await page.getByLabel('As of the day').fill('')
    await page.locator('.mechanism .state-word.is-resumed').waitFor()
  })
  it('are narrowed, ordered and opened by keys', async () => {
    const { page, go } = visit
    await go('/mechanisms', '.mechanism')
    await page.getByLabel('State').selectOption('resumed')
    await page.waitForURL(/state=resumed/)
    await page.locator('.mechanism').nth(1).waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.locator('.events li').first().waitFor()
    await page.getByLabel('State').blur()
    await page.keyboard.press('Escape')
    await page.locator('.events').waitFor({ state: 'detached' })
    await go('/mechanisms?find=no-such-channel', '.state')
    await page.getByRole('button', { name: 'Clear the filters' }).click()
    await page.locator('.mechanism').first().waitFor()
  })
  it('stand in a page without barriers, that asks no other host', async () => {
    expect(
      await visit.findBarriers('/mechanisms?open=counternarcotics-working-group%40XAV%2BXHL', '.events li'),
    ).toEqual([])
    expect([...visit.foreign, ...visit.broken]).toEqual([])
  })
})
