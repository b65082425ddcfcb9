import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleDocuments } from '../testing/launch.ts'
import { openVisit, type Visit } from '../testing/visit.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-long-'))
const PARAGRAPHS = 1200
let visit: Visit
let long: string
let short: string
beforeAll(async () => {
  const lines = Array.from(
    { length: PARAGRAPHS },
    (_, index) => `Paragraph number ${index} speaks of ferries and of fish.`,
  )
  lines[1100] = 'Here stands the lighthouse of Port Selin.'
  writeFileSync(join(folder, 'long.txt'), lines.join('\n\n'))
  visit = await openVisit([sampleDocuments, join(folder, 'long.txt')])
  const documents = (await (await visit.page.request.get(`${visit.url}/api/documents`)).json()) as {
    id: string
    path: string
  }[]
  const idOf = (part: string) => documents.find(({ path }) => path.includes(part))!.id
  long = `/read/${idOf('long.txt')}`
  short = `/read/${idOf('summit-arvenia')}`
})
afterAll(async () => {
  await visit?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a long text', () => {
  it('draws only what is in sight, finds words far below and goes there', async () => {
    const { page, go } = visit
    await go(long, '.long-text p')
    expect(await page.locator('.long-text p').count()).toBeLessThan(120)
    await page.keyboard.press('/')
    await page.keyboard.type('lighthouse')
    // Words are found while they are typed.
    const target = page.locator('.found.target').filter({ hasText: /^lighthouse$/ })
    await target.waitFor()
    await page.waitForTimeout(300)
    const box = (await target.boundingBox())!
    expect(box.y).toBeGreaterThan(0)
    expect(box.y).toBeLessThan(900)
    expect(await page.locator('.long-text p').count()).toBeLessThan(120)
  })
  it('opens at a passage far below', async () => {
    const { page, go } = visit
    const text = (
      (await (await page.request.get(`${visit.url}/api/documents/${long.slice(6)}`)).json()) as { text: string }
    ).text
    await go(`${long}?article=0&at=${text.indexOf('lighthouse')}`, '.at.target')
    expect(await page.locator('.at.target').textContent()).toBe('l')
  })
})

describe('a text', () => {
  it('leads from one place of words to the next, by keys', async () => {
    const { page, go } = visit
    await go(short, '.marked-text p')
    await page.keyboard.press('/')
    await page.keyboard.type('leaders')
    await page.getByText(/^1 of \d+$/).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText(/^2 of \d+$/).waitFor()
    await page.keyboard.press('Shift+Enter')
    await page.getByText(/^1 of \d+$/).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('n')
    await page.getByText(/^2 of \d+$/).waitFor()
  })
  it('has notes in its margin, which light their words', async () => {
    const { page, go } = visit
    await go(short, '.marked-text p')
    await page.getByRole('checkbox', { name: 'Notes in the margin' }).check()
    const note = page.locator('.margin-notes button', { hasText: 'Arvenia, Hailan · done' }).first()
    await note.click()
    await page.locator('.marked-text .lit').first().waitFor()
    await page.locator('.why-note').first().waitFor()
    await page.getByRole('checkbox', { name: 'Who said it' }).uncheck()
    await page.locator('.margin-notes', { hasText: 'Who said it' }).first().waitFor({ state: 'detached' })
  })
  it('stands in a page without barriers', async () => {
    expect(await visit.findBarriers(short, '.marked-text p')).toEqual([])
    expect(await visit.findBarriers(long, '.long-text p')).toEqual([])
    expect([...visit.foreign, ...visit.broken]).toEqual([])
  })
})
