import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVisit, type Visit } from './testing/visit.ts'

/** Each page by its route: an address of it, and what shows that it is there. */
type Pages = Readonly<Record<string, readonly [address: string, ready: string]>>

let visit: Visit
let pages: Pages
beforeAll(async () => {
  visit = await openVisit()
  const { page, url } = visit
  const answer = await page.request.get(`${url}/api/documents`)
  const documents = (await answer.json()) as { id: string; path: string }[]
  const id = (part: string) => documents.find(({ path }) => path.includes(part))!.id
  const pair = `a=${id('summit-arvenia')}.0&b=${id('summit-hailan')}.0`
  const memo = (await (await page.request.post(`${url}/api/memos`, { data: { title: 'Looked at' } })).json()) as {
    id: string
  }
  const pick = { from: 'text', document: id('summit-arvenia'), article: 0, spans: [{ start: 0, end: 20 }], issue: null }
  await page.request.post(`${url}/api/memos/${memo.id}/picks`, { data: pick })
  await page.goto(url)
  await page.evaluate("localStorage.setItem('readout.reviewer', 'A. Reader')")
  pages = {
    '/': ['/', '.document-list li'],
    '/compare': [`/compare?${pair}&row=p3`, '.text-pane .lit'],
    '/compare/three': [`/compare/three?${pair}&c=${id('wire')}.0`, '.three tbody tr'],
    '/read/$id': [`/read/${id('summit-arvenia')}`, '.marked-text [data-keys]'],
    '/read/$id/earlier': [`/read/${id('talks-hailan')}/earlier`, 'h1'],
    '/follow': ['/follow', '.ledger-row'],
    '/follow/thread': ['/follow/thread?id=XAV%2BXHL%2Fcounternarcotics', '.events li'],
    '/follow/calendar': ['/follow/calendar', '.due-legend'],
    '/search': ['/search?q=hotline', '.hits mark'],
    '/meetings': ['/meetings', '.meeting'],
    '/mechanisms': ['/mechanisms?open=counternarcotics-working-group%40XAV%2BXHL', '.events li'],
    '/wording': ['/wording?open=two-state-solution', '.use-list li'],
    '/wording/concordance': ['/wording/concordance?words=ferry', '.kwic tr'],
    '/wording/absent': [`/wording/absent?account=${id('summit-arvenia')}.0`, '.absent-list li'],
    '/wording/keyness': ['/wording/keyness?target=2024&language=en&least=2&sure=3.84', '.key-words tr'],
    '/memo': ['/memo', '.memo-list li'],
    '/memo/$id': [`/memo/${memo.id}`, '.block'],
    '/review': ['/review', '.span-editor mark'],
    '/review/agreement': ['/review/agreement', 'h1'],
    '/add': ['/add', '.drop'],
    '/about': ['/about', '.prose'],
  }
})
afterAll(() => visit?.close())

const set = (theme: 'light' | 'dark', language: 'en' | 'zh') =>
  visit.page.evaluate(
    `localStorage.setItem('readout.theme', '${theme}'); localStorage.setItem('readout.language', '${language}')`,
  )
const eachPage = async (look: (path: string) => Promise<void>) => {
  for (const [path, [address, ready]] of Object.entries(pages)) {
    await visit.go(address, ready)
    await look(path)
  }
}

describe('every page', () => {
  it('is among those looked at here', () => {
    const routes = readFileSync(join(import.meta.dirname, 'routes.tsx'), 'utf8')
    expect([...routes.matchAll(/ path: '([^']+)'/g)].map((found) => found[1]).sort()).toEqual(Object.keys(pages).sort())
  })

  // 640 x 360 at two device pixels each is what is left of 1280 x 720 when the page is zoomed to 200 %.
  for (const [theme, language, width, height] of [
    ['dark', 'en', 640, 360],
    ['light', 'zh', 1280, 720],
  ] as const)
    it(`has no barriers and is not wider than the window: ${theme}, ${language}, ${width} x ${height}`, async () => {
      const { page } = visit
      await page.setViewportSize({ width, height })
      await set(theme, language)
      await eachPage(async (path) => {
        expect(await visit.listBarriers(), path).toEqual([])
      })
    })

  it('can be worked by keys alone: Tab comes by whatever can be pressed or written in, and shows where it is', async () => {
    const { page } = visit
    await page.setViewportSize({ width: 1280, height: 720 })
    await set('light', 'en')
    await eachPage(async (path) => {
      await page.evaluate(`(() => {
        window.seen = new Set()
        window.unmarked = []
        document.addEventListener('focusin', ({ target }) => {
          seen.add(target)
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(target)
          if ((outlineStyle === 'none' || outlineWidth === '0px') && boxShadow === 'none')
            unmarked.push(target.outerHTML.slice(0, 120))
        })
      })()`)
      const wanted = `[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
        .filter((one) => !one.disabled && one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }) && one.type !== 'radio')`
      const count = (await page.evaluate(`${wanted}.length`)) as number
      expect(count, path).toBeGreaterThan(10)
      for (let step = 0; step < count + 20; step++) await page.keyboard.press('Tab')
      expect(
        await page.evaluate(`${wanted}.filter((one) => !seen.has(one)).map((one) => one.outerHTML.slice(0, 120))`),
        path,
      ).toEqual([])
      expect(await page.evaluate('unmarked'), path).toEqual([])
    })
  })

  it('begins with a way past the masthead', async () => {
    const { page, go } = visit
    await go('/', '.document-list li')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('To the content')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true)
  })

  it('is printed dark on white, without its controls, whatever its theme', async () => {
    const { page } = visit
    await set('dark', 'en')
    // An A4 page between its margins.
    await page.setViewportSize({ width: 718, height: 1000 })
    await eachPage(async (path) => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.masthead nav').isVisible(), path).toBe(false)
      expect(
        await page.locator('main :is(.filters, .exports, .toolbar, .pager, .sub-views):visible').count(),
        path,
      ).toBe(0)
      const paper = await page.evaluate('getComputedStyle(document.body).backgroundColor')
      expect(paper, path).toMatch(/^rgba?\((255, 255, 255|0, 0, 0, 0)\)$/)
      expect(await page.evaluate('getComputedStyle(document.querySelector("main")).color'), path).toBe('rgb(0, 0, 0)')
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), path).toBe(true)
      await page.emulateMedia({ media: null })
    })
  })

  it('asks no other host for anything, and nothing broke on the way', () => {
    expect([...visit.foreign, ...visit.broken]).toEqual([])
  })
})
