import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVisit, type Visit } from '../testing/visit.ts'

let visit: Visit
let pair: string
let text: string
let left: string
beforeAll(async () => {
  visit = await openVisit()
  const { page, url } = visit
  const documents = (await (await page.request.get(`${url}/api/documents`)).json()) as { id: string; path: string }[]
  const id = (part: string) => documents.find(({ path }) => path.includes(part))!.id
  left = id('summit-arvenia')
  text = `/read/${left}`
  pair = `/compare?a=${left}.0&b=${id('summit-hailan')}.0`
})
afterAll(() => visit?.close())

const blocks = () => visit.page.locator('.block')
const saved = () => visit.page.locator('.memo-state', { hasText: /^Saved/ }).waitFor()

describe('a memo', () => {
  it('takes a row, a commitment, a hit, a place of a thread and selected words', async () => {
    const { page, go } = visit
    await go(`${pair}&row=p3`, '.row[data-chosen=true] .pick')
    await page.locator('.row[data-chosen=true] .pick button').click()
    await page.locator('.row[data-chosen=true] .pick a').waitFor()
    await go('/follow?find=counternarcotics', '.ledger-row .pick')
    await page.locator('.ledger-row .pick button').first().click()
    await page.locator('.ledger-row .pick a').first().waitFor()
    await go('/follow/thread?id=XAV%2BXHL%2Fcounternarcotics', '.events .pick')
    await page.locator('.events .pick button').first().click()
    await page.locator('.events .pick a').first().waitFor()
    await go('/search?q=fishing', '.hits .pick')
    await page.locator('.hits .pick button').first().click()
    await page.locator('.hits .pick a').first().waitFor()
    await go(text, '.marked-text [data-at]')
    const words = await page.evaluate(`(() => {
      const paragraph = [...document.querySelectorAll('.marked-text [data-at]')].at(1)
      const range = document.createRange()
      range.selectNodeContents(paragraph)
      getSelection().removeAllRanges()
      getSelection().addRange(range)
      return paragraph.textContent
    })()`)
    await page.locator('.pick-selection').waitFor()
    await page.keyboard.press('m')
    await page.locator('.pick-selection a').click()
    await blocks().nth(4).waitFor()
    expect(await blocks().nth(4).locator('blockquote').textContent()).toBe(words)
    expect(await blocks().nth(0).locator('blockquote, .missing').count()).toBe(2)
  })
  it('is ordered, written in and undone by keys alone, and saves itself', async () => {
    const { page, go } = visit
    await go('/memo', '.memo-list li')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await blocks().nth(4).waitFor()
    const last = await blocks().nth(4).getAttribute('data-block')
    for (let step = 0; step < 5; step++) await page.keyboard.press('j')
    await page.keyboard.press('Alt+ArrowUp')
    await page.locator(`.block:nth-child(4)[data-block="${last}"]`).waitFor()
    await page.keyboard.press('w')
    await page.locator('textarea:focus').waitFor()
    await page.keyboard.type('What <b>stands</b> between')
    await saved()
    await page.keyboard.press('Escape')
    await page.keyboard.press('u')
    await blocks().nth(5).waitFor({ state: 'detached' })
    await page.keyboard.press('r')
    await blocks().nth(5).waitFor()
    await saved()
    await page.reload()
    await blocks().nth(5).waitFor()
    expect(await blocks().nth(5).locator('textarea').inputValue()).toBe('What <b>stands</b> between')
  })
  it('is printed with footnotes and the whole table, and exported', async () => {
    const { page } = visit
    await page.keyboard.press('v')
    await page.locator('.sheet-notes li').first().waitFor()
    expect(await page.locator('.sheet-notes li').count()).toBe(6)
    expect(await page.locator('.own-words b').count()).toBe(0)
    expect(await page.locator('.appendix tbody tr').count()).toBeGreaterThan(5)
    for (const [name, first] of [
      ['Word', 'PK'],
      ['HTML', '<!doctype html>'],
      ['Markdown', '# '],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name, exact: true }).click(),
      ])
      expect(readFileSync(await download.path(), 'latin1').startsWith(first), name).toBe(true)
    }
    const pdf = await page.pdf()
    expect(pdf.length).toBeGreaterThan(10_000)
    await page.keyboard.press('v')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.sheet').isVisible()).toBe(true)
    expect(await page.locator('.memo-edit').isVisible()).toBe(false)
    await page.emulateMedia({ media: null })
  })
  it('joins what is picked in another window, and lets a person choose where two wrote at once', async () => {
    const { page } = visit
    const address = page.url()
    const other = await page.context().newPage()
    await other.goto(address)
    await other.locator('.block').nth(5).waitFor()
    await page.locator('.memo-title').fill('Mine')
    await saved()
    await other.locator('.memo-title').fill('Theirs')
    await other.locator('.conflict').waitFor()
    expect(await other.locator('.memo-title').inputValue()).toBe('Theirs')
    await other.getByRole('button', { name: 'Keep mine as a second memo' }).click()
    await other.waitForURL((url) => url.href !== address)
    expect(await other.locator('.memo-title').inputValue()).toBe('Theirs (copy)')
    await page.reload()
    expect(await page.locator('.memo-title').inputValue()).toBe('Mine')
    const id = address.split('/').at(-1)
    const pick = { from: 'text', document: left, article: 0, spans: [{ start: 0, end: 9 }], issue: null }
    expect((await page.request.post(`${visit.url}/api/memos/${id}/picks`, { data: pick })).ok()).toBe(true)
    await page.locator('.memo-title').fill('Mine again')
    await blocks().nth(6).waitFor()
    await saved()
    await other.close()
  })
  it('says so of a memo that is not there', async () => {
    await visit.go('/memo/nobody', '[role=alert]')
  })
  it('has no barriers and asks no other host', async () => {
    const memos = (await (await visit.page.request.get(`${visit.url}/api/memos`)).json()) as { id: string }[]
    expect(await visit.findBarriers('/memo', '.memo-list li')).toEqual([])
    expect(await visit.findBarriers(`/memo/${memos.at(-1)!.id}`, '.block')).toEqual([])
    await visit.go(`/memo/${memos.at(-1)!.id}`, '.block')
    expect(visit.broken.filter((line) => !line.includes('409'))).toEqual([])
    expect(visit.foreign).toEqual([])
  })
})
