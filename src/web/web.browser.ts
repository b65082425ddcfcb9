import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, openDesk, sampleDocuments } from './testing/launch.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

let desk: Desk
let page: Page
let compare: string
const foreign: string[] = []
const broken: string[] = []

beforeAll(async () => {
  desk = await openDesk([sampleDocuments])
  desk.context.setDefaultTimeout(60_000)
  page = await desk.context.newPage()
  page.on('request', (request) => {
    if (!request.url().startsWith(desk.url) && !request.url().startsWith('data:')) foreign.push(request.url())
  })
  page.on('pageerror', (error) => broken.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) broken.push(message.text())
  })
  const documents = (await (await page.request.get(`${desk.url}/api/documents`)).json()) as {
    id: string
    path: string
  }[]
  const account = (part: string) => `${documents.find(({ path }) => path.includes(part))!.id}.0`
  compare = `/compare?a=${account('arvenia')}&b=${account('hailan')}`
})
afterAll(() => desk?.close())

const go = async (path: string, ready: string) => {
  await page.goto(`${desk.url}${path}`)
  await page.locator(ready).first().waitFor()
}

/** What axe finds wrong with the page as it stands. */
async function findBarriers(): Promise<string[]> {
  await page.evaluate(axe)
  const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] }
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

const litWords = async (side: 'A' | 'B') =>
  (await page.locator(`.text-pane.side-${side} .lit`).allTextContents()).join(' ')

describe('comparing', () => {
  it('shows rows of both and of only one; a click lights both exact passages in the texts', async () => {
    await go(compare, '.row')
    const row = page.locator('.row', { hasText: 'Fisheries' }).filter({ hasText: 'working group on illegal fishing' })
    await row.first().locator('.row-body').click()
    await page.locator('.text-pane.side-A .lit').first().waitFor()
    expect(await litWords('A')).toContain('working group on illegal fishing')
    expect(await litWords('B')).toContain('打击非法捕捞工作组')
    expect(await page.locator('.text-pane.side-A .lit').first().isVisible()).toBe(true)
    expect(await page.locator('.row', { hasText: 'Detained citizens' }).locator('.missing').count()).toBeGreaterThan(0)
  })
  it('is worked by keys alone', async () => {
    await go(compare, '.row')
    await page.keyboard.press('j')
    await page.locator('.row[data-chosen=true]').waitFor()
    const first = await page.locator('.row[data-chosen=true]').getAttribute('data-row')
    await page.keyboard.press('j')
    await page.locator(`.row[data-chosen=true]:not([data-row="${first}"])`).waitFor()
    await page.keyboard.press('k')
    await page.locator(`.row[data-row="${first}"][data-chosen=true]`).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('hotline')
    await page.waitForFunction('document.querySelectorAll(".row").length < 5')
    expect(await page.locator('.row').allTextContents()).not.toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.locator('dialog[open]').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
  })
  it('filters by verdict, says so when nothing is left, and swaps the sides', async () => {
    await go(`${compare}&find=nowhere-to-be-found`, '.state')
    await page.locator('.state button').click()
    await page.locator('.row').first().waitFor()
    await page.getByRole('button', { name: /^Both/ }).click()
    await page.locator('.row.verdict-only').first().waitFor({ state: 'detached' })
    const left = await page.locator('.account-head.side-A h2').textContent()
    await page.keyboard.press('s')
    await page.locator('.account-head.side-B h2', { hasText: left! }).waitFor()
  })
})

describe('reading', () => {
  it('explains marked words by their rule, switches layers, and finds words', async () => {
    await go('/', '.document-list .title')
    await page.locator('.document-list .title').first().click()
    await page.locator('.layer-attributions.cue').first().click()
    await page.locator('.why-note code').first().waitFor()
    expect(await page.locator('.why-note').first().textContent()).toContain('attribution')
    await page.locator('.marked-text [data-keys*="commitments"]').first().hover()
    await page.locator('.why-note', { hasText: 'commitments' }).first().waitFor()
    await page.getByRole('checkbox', { name: /Dates/ }).check()
    await page.locator('.marked-text .layer-times').first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('the')
    await page.locator('.marked-text .found').first().waitFor()
    await expect
      .poll(async () => (await page.locator('.marked-text .found').first().textContent())?.toLowerCase())
      .toBe('the')
    await page.getByRole('button', { name: 'As received' }).click()
    await page.getByText('repairs between').waitFor()
  })
})

describe('the ledger', () => {
  it('leads from a commitment to its words in the text', async () => {
    await go('/follow', '.ledger-row')
    const words = await page.locator('.ledger-words').first().textContent()
    await page.locator('.ledger-words').first().click()
    await page.locator('.marked-text .at').waitFor()
    expect(words).toContain((await page.locator('.marked-text .at').textContent())!)
  })
})

describe('searching', () => {
  it('finds a word in Chinese and in English, marks it, and leads to its place in the text', async () => {
    await go('/search', '.search input')
    await page.keyboard.press('/')
    await page.keyboard.type('渔业')
    await page.keyboard.press('Enter')
    await page.locator('.hits mark').first().waitFor()
    expect(new Set(await page.locator('.hits mark').allTextContents())).toEqual(new Set(['fisheries']))
    await go(`/search?q=${encodeURIComponent('渡轮')}`, '.hits mark')
    expect(await page.locator('.hits mark').first().textContent()).toBe('渡轮')
    await go('/search?q=hotline', '.hits mark')
    await page.locator('.hits .title').first().click()
    await page.waitForURL(/\/read\/.*at=\d+/)
  })
  it('says what to do when there is nothing, and survives broken queries', async () => {
    await go('/search?q=zzzzqqqq', '.state')
    expect(await page.locator('.state').textContent()).toMatch(/Nothing here|没有找到/)
    await go(`/search?q=${encodeURIComponent('"ferry ((')}`, '[role=status]')
  })
})

describe('the about page', () => {
  it('shows measured accuracy by language and kind of text, with the command that counts again', async () => {
    await go('/about', '.accuracy tbody tr')
    const rows = await page.locator('.accuracy tbody tr').allTextContents()
    for (const reader of ['Who said what', 'Commitments', 'Positions', 'Channels', 'Dates'])
      expect(rows.filter((row) => row.startsWith(reader)).length, reader).toBeGreaterThan(1)
    for (const row of rows) expect(row).toMatch(/[a-z]+(?:-[a-z]+)*$/)
    expect(rows.some((row) => row.includes('Chinese') && row.includes('readouts'))).toBe(true)
  })
})

describe('pages without tests of their own', () => {
  const pages = () =>
    [
      [`${compare}&row=p1`, '.text-pane .lit'],
      ['/about', '.prose'],
      ['/search?q=hotline', '.hits mark'],
      ['/read/0000000000000000', '[role=alert]'],
    ] as const
  for (const [theme, language, width] of [
    ['light', 'en', 1440],
    ['dark', 'zh', 390],
  ] as const)
    it(`has no barriers and does not overflow: ${theme}, ${language}, ${width} pixels wide`, async () => {
      await page.setViewportSize({ width, height: 844 })
      await page.evaluate(
        `localStorage.setItem('readout.theme', '${theme}'); localStorage.setItem('readout.language', '${language}')`,
      )
      for (const [path, ready] of pages()) {
        await go(path, ready)
        expect(await page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'zh-Hans' : 'en')
        expect(await findBarriers(), path).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), path).toBe(true)
      }
    })
  it('asks no other host for anything, and nothing broke on the way', () => {
    expect(foreign).toEqual([])
    expect(broken).toEqual([])
  })
})
