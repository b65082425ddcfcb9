/**
 * Pictures of the main pages for the README and the docs, from the sample and from invented documents over some years: docs/images/*.png.
 * Or of other documents: screenshots.ts FOLDER LEFT RIGHT PATH…, LEFT and RIGHT being parts of the paths to compare.
 * Needs the built application: vite build --config src/web/vite.config.ts
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeRecordDocuments } from '../src/serve/testing/record-documents.ts'
import { openDesk, sampleDocuments } from '../src/web/testing/launch.ts'

const [
  images = fileURLToPath(new URL('../docs/images', import.meta.url)),
  left = 'summit-arvenia',
  right = 'summit-hailan',
  ...paths
] = process.argv.slice(2)
mkdirSync(images, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'readout-pictures-'))
const desk = await openDesk(
  paths.length > 0 ? paths.map((path) => resolve(path)) : [sampleDocuments, writeRecordDocuments(folder)],
)
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
const text = `/read/${documents.find(({ path }) => path.includes(left))!.id}`
/** The pages of the record: name, address, what shows that each is there. */
const RECORD = [
  ['meetings', '/meetings', '.meeting'],
  ['channels', '/mechanisms', '.mechanism'],
  ['commitments', '/follow', '.ledger-row'],
  ['calendar', '/follow/calendar', '.due-legend'],
  ['wording', '/wording', '.section-title, .state'],
  ['review', '/review', '.span-editor mark, .state'],
  ['add', '/add', '.drop'],
  ['context', '/wording/concordance?words=%E6%B8%94%E4%B8%9A', '.view-head'],
] as const
for (const [look, theme, language] of [
  ['light', 'light', 'en'],
  ['dark', 'dark', 'en'],
  ['chinese', 'light', 'zh'],
] as const) {
  await page.evaluate(
    `localStorage.setItem('readout.theme', '${theme}'); localStorage.setItem('readout.language', '${language}'); localStorage.setItem('readout.reviewer', 'A. Reader')`,
  )
  await take(`documents-${look}`, '/', '.document-list li')
  await take(`compare-${look}`, `${pair}&row=p3`, '.text-pane .lit')
  await take(`read-${look}`, text, '.marked-text [data-keys]')
  for (const [name, path, ready] of RECORD) await take(`${name}-${look}`, path, ready)
}
await page.setViewportSize({ width: 390, height: 844 })
await take('compare-narrow', `${pair}&row=p3`, '.text-pane .lit')
for (const [name, path, ready] of RECORD) await take(`${name}-narrow`, path, ready)
await desk.close()
rmSync(folder, { recursive: true })
console.log(`Pictures are in ${images}`)
