import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVisit, type Visit } from './testing/visit.ts'

const NAUGHTY = '<img src=x onerror="document.title=1"><b>Talks</b> & </script>'
const PLACES = 10_000
const FILES = {
  'names-with-markup.md': `---
title: '${NAUGHTY}'
date: 2025-05-20
publisher: '<i>Ministry</i> of Foreign Affairs of Arvenia'
---

Arvenian Foreign Minister Ilse Corran <u>met</u> today with Hailan Foreign Minister Shen Muyun <script>document.title=2</script> in Port Selin.

The two ministers agreed to establish a <b>bold</b> working group on illegal fishing. Corran said <em>dialogue</em> is the only choice.
`,
  'many-places.txt': Array.from({ length: PLACES / 10 }, () => 'lighthouse '.repeat(10).trim()).join('.\n\n'),
  'right-to-left.txt': `${'التقى وزير الخارجية اليوم نظيره في المدينة. '.repeat(4)}\n\n${'واتفق الجانبان على مواصلة المشاورات بشأن مصايد الأسماك. '.repeat(3)}`,
}
const folder = mkdtempSync(join(tmpdir(), 'readout-bad-'))
let visit: Visit
let idOf: (part: string) => string
beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text)
  visit = await openVisit([folder])
  const answer = await visit.page.request.get(`${visit.url}/api/documents`)
  const documents = (await answer.json()) as { id: string; path: string }[]
  idOf = (part) => documents.find(({ path }) => path.includes(part))!.id
})
afterAll(async () => {
  await visit?.close()
  rmSync(folder, { recursive: true })
})

describe('names with markup in them', () => {
  it('are words on every page', async () => {
    const { page, go } = visit
    const id = idOf('names-with-markup')
    const pages = [
      ['/', '.document-list .title'],
      [`/read/${id}`, '.marked-text p'],
      [`/compare?a=${id}.0&b=${idOf('right-to-left')}.0`, '.text-pane'],
      ['/search?q=bold', '.hits .title'],
      ['/follow', '.ledger-row'],
      ['/meetings', '.meeting, .state'],
      ['/wording/concordance?words=bold', '.kwic tr'],
      ['/review', '.filters'],
    ] as const
    for (const [path, ready] of pages) {
      await go(path, ready)
      expect(await page.locator('main :is(img, script, b, i:not([class]), u, em)').count(), path).toBe(0)
      expect(await page.title(), path).toBe('Readout')
    }
    await go('/', '.document-list .title')
    expect(await page.locator('.document-list').textContent()).toContain(NAUGHTY)
    await go('/search?q=bold', '.hits .pick')
    await page.locator('.hits .pick button').first().click()
    await page.locator('.hits .pick a').first().click()
    await page.locator('.block blockquote').first().waitFor()
    expect(await page.locator('.block :is(b, u, script)').count()).toBe(0)
    await page.keyboard.press('v')
    await page.locator('.sheet-notes li').first().waitFor()
    expect(await page.locator('.sheet :is(i, img, script, u)').count()).toBe(0)
  })
})

describe('a text that runs from right to left', () => {
  it('does so wherever it stands, in an interface that does not', async () => {
    const { page, go } = visit
    await go(`/read/${idOf('right-to-left')}`, '.marked-text p')
    const [first, later, edge] = (await page.evaluate(`(() => {
      const paragraph = document.querySelector('.marked-text p')
      const walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      const node = walk.nextNode()
      const right = (at) => {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        return range.getBoundingClientRect().right
      }
      return [right(0), right(5), paragraph.getBoundingClientRect().right]
    })()`)) as [number, number, number]
    expect(later).toBeLessThan(first)
    expect(edge - first).toBeLessThan(30)
  })
})

describe('ten thousand places', () => {
  it('are counted, and come by pages', async () => {
    const { page, go } = visit
    await go('/wording/concordance?words=lighthouse', '.kwic tr')
    await page
      .getByText(/10[,  ]?000 places/)
      .first()
      .waitFor()
    expect(await page.locator('.kwic tr').count()).toBeLessThan(500)
    await go(`/read/${idOf('many-places')}`, '.long-text p')
    await page.keyboard.press('/')
    await page.keyboard.type('lighthouse')
    await page.getByText(/^1 of 10[,  ]?000$/).waitFor()
    await page.keyboard.press('Shift+Enter')
    await page.getByText(/^10[,  ]?000 of 10[,  ]?000$/).waitFor()
    await page.locator('.found.target').waitFor()
  })
})

describe('an address of what is not there', () => {
  it('says so, and leads back', async () => {
    const { go } = visit
    const gone = '0000000000000000'
    const paths = [
      `/read/${gone}`,
      `/compare?a=${gone}.0&b=${idOf('right-to-left')}.0`,
      `/compare?a=${gone}&b=b`,
      `/compare/three?a=${gone}.0&b=${gone}.1&c=${gone}.2`,
      '/follow/thread?id=nobody',
      '/memo/nobody',
      '/no/such/page',
    ]
    for (const path of paths) {
      await go(path, 'main :is([role=alert], .state) a')
    }
  })
  it('survives whatever stands in it', async () => {
    const { go } = visit
    for (const path of [
      '/?find=%22&start=-7',
      '/follow?party=%22&in=abc&sort=7',
      '/meetings?in=99',
      '/search?q=%22ferry%20((&from=1e9',
    ])
      await go(path, '[role=status], .state, .document-list li, [role=alert]')
  })
})
