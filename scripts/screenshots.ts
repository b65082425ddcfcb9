/**
 * Pictures of the main pages for the README and the docs, from the sample collection: docs/images/*.png.
 * Or of other documents: screenshots.ts FOLDER LEFT RIGHT PATH…, LEFT and RIGHT being parts of the paths to compare.
 * Needs the built application: vite build --config src/web/vite.config.ts
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDesk, sampleDocuments } from '../src/web/testing/launch.ts'

const [
  images = fileURLToPath(new URL('../docs/images', import.meta.url)),
  left = 'summit-arvenia',
  right = 'summit-hailan',
  ...paths
] = process.argv.slice(2)
mkdirSync(images, { recursive: true })
const desk = await openDesk(paths.length > 0 ? paths.map((path) => resolve(path)) : [sampleDocuments])
const page = await desk.context.newPage()

/** Takes a picture once the page shows what `ready` selects and its fonts are there. */
async function take(name: string, path: string, ready: string): Promise<void> {
  await page.goto(`${desk.url}${path}`)
  await page.locator(ready).first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate('document.fonts.ready')
  await page.screenshot({ path: join(images, `${name}.png`) })
}

await page.goto(desk.url)
await page.locator('.document-list li').first().waitFor()
const documents = (await (await page.request.get(`${desk.url}/api/documents`)).json()) as { id: string; path: string }[]
const account = (part: string) => `${documents.find(({ path }) => path.includes(part))!.id}.0`
const pair = `/compare?a=${account(left)}&b=${account(right)}`
const text = await page.locator('.document-list .title').first().getAttribute('href')
for (const [look, theme, language] of [
  ['light', 'light', 'en'],
  ['dark', 'dark', 'en'],
  ['chinese', 'light', 'zh'],
] as const) {
  await page.evaluate(
    `localStorage.setItem('readout.theme', '${theme}'); localStorage.setItem('readout.language', '${language}')`,
  )
  await take(`documents-${look}`, '/', '.document-list li')
  await take(`compare-${look}`, `${pair}&row=p3`, '.text-pane .lit')
  await take(`read-${look}`, text!, '.marked-text [data-keys]')
  await take(`commitments-${look}`, '/follow', '.ledger-row')
}
await page.setViewportSize({ width: 390, height: 844 })
await take('compare-narrow', `${pair}&row=p3`, '.text-pane .lit')
await desk.close()
console.log(`Pictures are in ${images}`)
