import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleDocuments } from '../testing/launch.ts'
import { openVisit, type Visit } from '../testing/visit.ts'

let visit: Visit
beforeAll(async () => {
  visit = await openVisit([join(sampleDocuments, '2025-05-20-summit-arvenia.md')])
})
afterAll(() => visit?.close())

const done = (counts: string) => visit.page.locator('.addings li[data-state=done]', { hasText: counts }).waitFor()

describe('adding', () => {
  it('takes files that are chosen, shows what became of them, and they are there', async () => {
    const { page, go } = visit
    await go('/add', '.drop')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    expect(await page.locator('.add-start [role=status]').textContent()).toContain('Choose files')
    await page
      .getByLabel('Choose files')
      .first()
      .setInputFiles([
        { name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from('The two sides agreed on 3 May 2025 to meet.') },
        { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 nothing') },
      ])
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await done('1 added, 0 there already, 0 read again, 1 failed')
    await page.getByText('Problems: 1').click()
    await page.locator('.addings details .path', { hasText: 'broken.pdf' }).waitFor()
    await page.getByRole('link', { name: 'To the documents' }).click()
    await page.locator('.document-list li', { hasText: 'one.txt' }).waitFor()
  })
  it('takes files that are dropped, and a text that is pasted; words are never markup', async () => {
    const { page, go } = visit
    await go('/add', '.drop')
    await page.evaluate(`(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['Minister Lin Bo met President Maro on 4 May 2025.'], 'dropped.txt'))
      document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }))
    })()`)
    await page.getByText('Files chosen: 1').waitFor()
    await page
      .getByLabel('Or paste a text')
      .fill('<b>Bold</b> talks\\n\\nThe two sides agreed on 5 May 2025 to meet again.')
    await page.getByLabel('What it is called').fill('<b>pasted</b>')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await done('2 added')
    await page.goto(visit.url)
    await page.locator('.document-list li', { hasText: 'pasted' }).waitFor()
    expect(await page.locator('.document-list b').count()).toBe(0)
  })
  it('says what is wrong with an address', async () => {
    const { page, go } = visit
    await go('/add', '.drop')
    await page.getByLabel('Or addresses of pages').fill('ftp://example.org')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    expect(await page.locator('.add-start [role=status]').textContent()).toContain('ftp://example.org')
  })
  it('has no barriers and asks no other host', async () => {
    expect(await visit.findBarriers('/add', '.addings li')).toEqual([])
    expect([...visit.foreign, ...visit.broken]).toEqual([])
  })
})
