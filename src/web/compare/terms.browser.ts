import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVisit, type Visit } from '../testing/visit.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-terms-'))
const TEXTS = {
  'talks-arvenia.md': `---
title: "Readout of Foreign Minister Corran’s Meeting with Foreign Minister Shen of Hailan"
date: 2025-06-03
publisher: Ministry of Foreign Affairs of Arvenia
---

Foreign Minister Corran met today with Foreign Minister Shen Muyun of Hailan in Port Selin.

Corran called for a rules-based international order and spoke of the Indo-Pacific. She said that a rules-based international order keeps the sea open.

The two sides agreed to resume consultations on fisheries by the end of the year.
`,
  'wire.md': `---
title: "Ministers meet in Port Selin"
date: 2025-06-04
publisher: The Selin Courier
---

Foreign Minister Corran met yesterday with Foreign Minister Shen Muyun of Hailan in Port Selin.

The two sides agreed to resume regular consultations on fisheries by the end of the year.
`,
  'talks-hailan.md': `---
title: "沈慕云同阿维尼亚外长科兰举行会谈"
date: 2025-06-03
publisher: 海岚外交部
---

2025年6月3日，海岚外交部长沈慕云同阿维尼亚外长科兰举行会谈。

沈慕云表示，海岚维护以国际法为基础的国际秩序，愿同各方促进亚太和平。海阿关系保持稳定，海阿两国人民往来密切。

阿维尼亚外长科兰表示，阿海合作前景广阔。
`,
}
let visit: Visit
let address: string
let english: string
beforeAll(async () => {
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(folder, name), text)
  visit = await openVisit([folder])
  const documents = (await (await visit.page.request.get(`${visit.url}/api/documents`)).json()) as {
    id: string
    path: string
  }[]
  const idOf = (part: string) => documents.find(({ path }) => path.includes(part))!.id
  english = `/compare?a=${idOf('arvenia')}.0&b=${idOf('wire')}.0`
  address = `/compare?a=${idOf('arvenia')}.0&b=${idOf('hailan')}.0`
})
afterAll(async () => {
  await visit?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('what two accounts put in different words', () => {
  it('stands side by side, each wording once, and leads to its place', async () => {
    const { page, go } = visit
    await go(address, '.terms-of-art tbody tr')
    const rows = await page.locator('.terms-of-art tbody tr').allTextContents()
    expect(rows).toEqual(['rules-based international order ×2以国际法为基础的国际秩序', 'Indo-Pacific亚太'])
    await page.locator('.terms-of-art a', { hasText: '亚太' }).click()
    await page.locator('.marked-text .at').waitFor()
    expect(await page.locator('.marked-text .at').textContent()).toBe('亚')
  })
  it('has no barriers and asks no other host', async () => {
    expect(await visit.findBarriers(address, '.terms-of-art tbody tr')).toEqual([])
    expect([...visit.foreign, ...visit.broken]).toEqual([])
  })
})

describe('the head of an account', () => {
  it('gives its words for the meeting and what is good to know, each leading to its place', async () => {
    const { page, go } = visit
    await go(address, '.account-head .called')
    expect(await page.locator('.account-head.side-A .called').textContent()).toBe(
      'Words for the meeting: met (Port Selin)',
    )
    expect(await page.locator('.account-head.side-B .called a').allTextContents()).toEqual(['会谈'])
    await page.locator('.account-head.side-B .notices summary').click()
    const notice = page.locator('.account-head.side-B .notices a', { hasText: '“阿海”' })
    expect(await notice.textContent()).toContain('beside “海阿” (2)')
    await notice.click()
    expect(await page.locator('.marked-text .at').textContent()).toBe('阿')
  })
})

describe('a row of two accounts in one language', () => {
  it('underlines the words that only one of them has', async () => {
    const { page, go } = visit
    await go(english, '.row .only-here')
    const row = page.locator('.row', { hasText: 'consultations on fisheries' }).first()
    expect(await row.locator('.cell.side-B .only-here').allTextContents()).toContain('regular')
    expect(await row.locator('.cell.side-B blockquote').textContent()).toContain('resume regular consultations')
    await go(address, '.row')
    expect(await page.locator('.only-here').count()).toBe(0)
  })
})
