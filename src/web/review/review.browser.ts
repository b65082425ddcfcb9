import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReviewQueue } from '../../serve/review-routes.ts'
import { openVisit, type Visit } from '../testing/visit.ts'

let visit: Visit
beforeAll(async () => {
  visit = await openVisit()
})
afterAll(() => visit?.close())

const said = (words: string) => visit.page.locator('.review-said', { hasText: words }).waitFor()
const marked = async () => (await visit.page.locator('.span-editor mark').allTextContents()).join('')
const queueOf = async (by: string, state: string) =>
  (await (
    await visit.page.request.get(`${visit.url}/api/review?by=${by}&state=${state}&limit=200`)
  ).json()) as ReviewQueue
const as = async (name: string) => {
  await visit.go('/review', '.filters')
  await visit.page.getByLabel('Your name').fill(name)
  await visit.page.keyboard.press('Enter')
  await visit.page.locator('.span-editor mark').first().waitFor()
}

describe('reviewing', () => {
  it('wants a name first', async () => {
    await visit.go('/review', '.state')
    expect(await visit.page.locator('.state').textContent()).toContain('Write yours first')
  })
  it('is done by keys alone: accept, reject with a note, correct, go back, undo', async () => {
    const { page } = visit
    await as('A. Reader')
    const { items } = await queueOf('A. Reader', 'open')
    expect(await marked()).toBe(items[0]!.words.replace(/\n+/g, ''))
    await page.keyboard.press('a')
    await said('Kept: accepted')
    await page.keyboard.press('n')
    await page.keyboard.type('nobody undertakes this')
    await page.keyboard.press('Escape')
    await page.keyboard.press('x')
    await said('Kept: rejected')
    const before = await marked()
    await page.keyboard.press('ArrowLeft')
    const after = await marked()
    expect(before.startsWith(after) && after.length < before.length).toBe(true)
    await page.keyboard.press('c')
    await said('Kept: corrected')
    await page.keyboard.press('a')
    await said('Kept: accepted')
    await page.keyboard.press('u')
    await said('Taken back')
    const judged = await queueOf('A. Reader', 'judged')
    expect(judged.items.map(({ own }) => own?.action).sort()).toEqual(['accept', 'correct', 'reject'])
    expect(judged.items.find(({ own }) => own?.action === 'reject')?.own?.fields).toEqual({
      note: 'nobody undertakes this',
    })
  })
  it('lets the ends of words be dragged', async () => {
    const { page } = visit
    await as('A. Reader')
    const before = await marked()
    const end = (await page.locator('.span-end.at-end').boundingBox())!
    await page.mouse.move(end.x + 3, end.y + end.height / 2)
    await page.mouse.down()
    await page.mouse.move(end.x - 60, end.y + end.height / 2, { steps: 5 })
    await page.mouse.up()
    const after = await marked()
    expect(after.length).toBeLessThan(before.length)
    expect(before.startsWith(after)).toBe(true)
    await page.getByRole('button', { name: 'As it was read' }).click()
    expect(await marked()).toBe(before)
  })
  it('shows a second person the same things, then how far the two agree and where not', async () => {
    const { page, go } = visit
    const first = await queueOf('A. Reader', 'judged')
    await as('B. Reader')
    expect(await marked()).toBe(first.items[0]!.words.replace(/\n+/g, ''))
    await page.keyboard.press('a')
    await said('Kept: accepted')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('a')
    await page.locator('.review-item[aria-label^="3 "]').waitFor()
    await go('/review/agreement', '.disagreements > li')
    expect(await page.locator('.disagreements > li').count()).toBe(1)
    expect(await page.locator('.disagreements').textContent()).toContain('nobody undertakes this')
    expect(await page.locator('.agreement').textContent()).toContain('A. Reader, B. Reader')
    expect(await page.locator('.decisions > li').count()).toBe(7)
  })
  it('has no barriers and asks no other host', async () => {
    expect(await visit.findBarriers('/review', '.span-editor mark')).toEqual([])
    expect(await visit.findBarriers('/review/agreement', '.decisions li')).toEqual([])
    expect([...visit.foreign, ...visit.broken]).toEqual([])
  })
})
