import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleDocuments, writeRecordDocuments } from '../testing/launch.ts'
import { openVisit, type Visit } from '../testing/visit.ts'

/** An invented commentary that takes a passage over, with a word changed, and says another in its own language. */
const COMMENTARY = `---
title: "What the ministers said in Lancheng"
date: 2023-09-07
publisher: The Selin Courier
---

The ministers have met, and the readout is short.

The two sides announced that the counternarcotics working group held its second meeting in August. They agreed to resume consultations on fisheries.

What comes of it is another matter, as the harbour towns know well.
`
const folder = mkdtempSync(join(tmpdir(), 'readout-reuse-'))
let visit: Visit
let commentary: string
beforeAll(async () => {
  const documents = writeRecordDocuments(join(folder, 'documents'))
  writeFileSync(join(documents, '2023-09-07-commentary.md'), COMMENTARY)
  visit = await openVisit([sampleDocuments, documents])
  const listed = (await (await visit.page.request.get(`${visit.url}/api/documents`)).json()) as {
    id: string
    path: string
  }[]
  commentary = `/read/${listed.find(({ path }) => path.includes('commentary'))!.id}`
})
afterAll(async () => {
  await visit?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('what stands in earlier texts', () => {
  it('is reached from the text, shown beside the earlier words, and leads to both places', async () => {
    const { page, go } = visit
    await go(commentary, '.reader-text h1')
    await page.getByRole('link', { name: 'Passages that stand in earlier texts' }).click()
    const pair = page.locator('.reused > li', { hasText: 'word for word' }).first()
    await pair.waitFor()
    expect(await pair.locator('.side-A u').allTextContents()).toContain('second')
    expect(await pair.locator('.side-B u').allTextContents()).toContain('first')
    await page.keyboard.press('j')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.marked-text .at').waitFor()
    expect(await page.locator('.reader-text h1').textContent()).toContain('Readout of Foreign Minister Corran')
  })
  it('says so when there is nothing', async () => {
    const { page, go } = visit
    const listed = (await (await page.request.get(`${visit.url}/api/documents`)).json()) as {
      id: string
      path: string
    }[]
    const first = listed.find(({ path }) => path.includes('2022-06-14'))!.id
    await go(`/read/${first}/earlier`, '.state h2')
    expect(await page.locator('.state h2').textContent()).toBe('No passage of it stands in an earlier text')
    await go('/read/ffffffffffffffff/earlier', '[role=alert]')
  })
  it('stands in a page without barriers, that asks no other host', async () => {
    expect(await visit.findBarriers(`${commentary}/earlier`, '.reused > li')).toEqual([])
    expect([...visit.foreign, ...visit.broken]).toEqual([])
  })
})
