import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVisit, type Visit } from '../testing/visit.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-many-'))
let visit: Visit
beforeAll(async () => {
  for (let number = 1; number <= 120; number++)
    writeFileSync(
      join(folder, `talks-${String(number).padStart(3, '0')}.txt`),
      `The two sides met for round ${number} of the ferry talks and agreed to meet again.`,
    )
  visit = await openVisit([folder])
})
afterAll(async () => {
  await visit?.close()
  rmSync(folder, { recursive: true })
})

const lines = () => visit.page.locator('.document-list li')

describe('the documents', () => {
  it('come by pages, and never all at once', async () => {
    const { page, go } = visit
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await go('/', '.document-list li')
    expect(await lines().count()).toBe(50)
    await page.getByRole('button', { name: 'Next' }).click()
    await lines().filter({ hasText: 'talks-051' }).waitFor()
    await page.getByRole('button', { name: 'Next' }).click()
    await lines().filter({ hasText: 'talks-120' }).waitFor()
    expect(await lines().count()).toBe(20)
    expect(asked).not.toContain('/api/documents')
  })
  it('are narrowed by words, and two of different pages are put side by side', async () => {
    const { page, go } = visit
    await go('/', '.document-list li')
    await lines().first().getByRole('button').click()
    await page.keyboard.press('/')
    await page.keyboard.type('talks-119')
    await page.waitForURL(/find=talks-119/)
    await lines().nth(1).waitFor({ state: 'detached' })
    await lines().first().getByRole('button').click()
    await page.waitForURL(/\/compare\?a=.+&b=/)
    await go('/?find=nothing-like-this', '.state')
  })
  it('are chosen for a comparison by words', async () => {
    const { page, go } = visit
    await go('/compare', '.account-side li')
    const [left, right] = [page.locator('.account-side').first(), page.locator('.account-side').last()]
    await left.getByRole('searchbox').fill('talks-077')
    await left.locator('li', { hasText: 'talks-077' }).getByRole('button').click()
    await left.getByRole('button', { name: 'Choose another' }).waitFor()
    await right.getByRole('searchbox').fill('talks-078')
    await right.locator('li', { hasText: 'talks-078' }).getByRole('button').click()
    await page.locator('.text-pane').first().waitFor()
  })
  it('have no barriers and ask no other host', async () => {
    expect(await visit.findBarriers('/', '.document-list li')).toEqual([])
    expect(await visit.findBarriers('/compare', '.account-side li')).toEqual([])
    expect([...visit.foreign, ...visit.broken]).toEqual([])
  })
})
