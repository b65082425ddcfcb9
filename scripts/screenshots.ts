/**
 * Pictures of the main pages for the README and the docs, from the sample and from invented documents over some years:
 * docs/images/*.png, in light, one in dark, one in Chinese.   node scripts/screenshots.ts
 * Or of other documents: screenshots.ts FOLDER LEFT RIGHT PATH…, LEFT and RIGHT being parts of the paths to compare.
 * Needs the built application: vite build --config src/web/vite.config.ts
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDesk, sampleDocuments, writeRecordDocuments } from '../src/web/testing/launch.ts'

const [
  images = fileURLToPath(new URL('../docs/images', import.meta.url)),
  left = 'summit-arvenia',
  right = 'summit-hailan',
  ...paths
] = process.argv.slice(2)
/** A picture larger than this is no picture for a README. */
const MOST_BYTES = 200_000
mkdirSync(images, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'readout-pictures-'))
const desk = await openDesk(
  paths.length > 0 ? paths.map((path) => resolve(path)) : [sampleDocuments, writeRecordDocuments(folder)],
)
const page = await desk.context.newPage()
await page.goto(desk.url)
await page.locator('.document-list li').first().waitFor()
const documents = (await (await page.request.get(`${desk.url}/api/documents`)).json()) as { id: string; path: string }[]
const idOf = (part: string) => documents.find(({ path }) => path.includes(part))!.id
const pair = `/compare?a=${idOf(left)}.0&b=${idOf(right)}.0`

/** Name, address, what shows that the page is there; theme and language where they are not light and English. */
const PICTURES: readonly (readonly [string, string, string, ('light' | 'dark')?, ('en' | 'zh')?])[] = [
  ['compare', `${pair}&row=p2`, '.text-pane .lit'],
  ['read', `/read/${idOf(left)}`, '.marked-text [data-keys]'],
  ['reuse', `/read/${idOf(paths.length > 0 ? right : 'talks-hailan')}/earlier`, '.reused > li, .state'],
  ['meetings', '/meetings', '.meeting'],
  ['commitments', '/follow', '.ledger-row'],
  ['channels', '/mechanisms', '.mechanism', 'dark'],
  ['wording', '/wording', '.formula, .state', 'light', 'zh'],
  ['search', '/search?q=fisheries', '.hits li'],
  ['review', '/review', '.span-editor mark, .state'],
]
await page.setViewportSize({ width: 1180, height: 640 })
for (const [name, path, ready, theme = 'light', language = 'en'] of PICTURES) {
  await page.evaluate(
    `localStorage.setItem('readout.theme', '${theme}'); localStorage.setItem('readout.language', '${language}'); localStorage.setItem('readout.reviewer', 'A. Reader')`,
  )
  await page.goto(`${desk.url}${path}`)
  await page.locator(ready).first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate('document.fonts.ready')
  const file = join(images, `${name}.png`)
  await page.screenshot({ path: file })
  if (statSync(file).size > MOST_BYTES) console.error(`${file} has more than ${MOST_BYTES} bytes`)
}
await desk.close()
rmSync(folder, { recursive: true })
console.log(`Pictures are in ${images}`)
