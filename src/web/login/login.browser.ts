import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, openDesk, sampleDocuments } from '../testing/launch.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
const account = { name: 'A. Reader', role: 'reviewer', password: 'a long enough one' } as const
let desk: Desk
let page: Page
beforeAll(async () => {
  desk = await openDesk([sampleDocuments], account)
  desk.context.setDefaultTimeout(30_000)
  page = await desk.context.newPage()
})
afterAll(() => desk?.close())

describe('logging in', () => {
  it('is asked for on every page, shows nothing before, and has no barriers', async () => {
    for (const path of ['/', '/follow', '/memo']) {
      await page.goto(`${desk.url}${path}`)
      await page.locator('form.login').waitFor()
      expect(await page.locator('main li').count()).toBe(0)
    }
    await page.evaluate(axe)
    const { violations } = (await page.evaluate('axe.run()')) as { violations: { id: string }[] }
    expect(violations.map(({ id }) => id)).toEqual([])
  })
  it('says when the password is not right, then opens the page that was asked for', async () => {
    await page.goto(`${desk.url}/review`)
    await page.getByLabel('Name').fill(account.name)
    await page.getByLabel('Password').fill('not the one')
    await page.keyboard.press('Enter')
    await page.locator('.login [role=alert]', { hasText: 'not right' }).waitFor()
    await page.getByLabel('Password').fill(account.password)
    await page.keyboard.press('Enter')
    await page.locator('.span-editor mark').first().waitFor()
    expect(await page.getByLabel('Your name').inputValue()).toBe(account.name)
    await page.keyboard.press('a')
    await page.locator('.review-said', { hasText: 'Kept: accepted' }).waitFor()
    const { decisions } = (await (await page.request.get(`${desk.url}/api/review/history`)).json()) as {
      decisions: { by: string }[]
    }
    expect(decisions.map(({ by }) => by)).toEqual([account.name])
  })
  it('ends with the way out', async () => {
    await page.getByRole('button', { name: 'A. Reader: Log out' }).click()
    await page.locator('form.login').waitFor()
    expect((await page.request.get(`${desk.url}/api/documents`)).status()).toBe(401)
  })
})
