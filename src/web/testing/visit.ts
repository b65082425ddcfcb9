import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { writeRecordDocuments } from '../../serve/testing/record-documents.ts'
import { openDesk, sampleDocuments } from './launch.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

/** A page of a browser on a collection of the sample and of the invented documents over some years. */
export interface Visit {
  readonly page: Page
  readonly url: string
  /** Requests to other hosts, and errors of the page, as they came. */
  readonly foreign: readonly string[]
  readonly broken: readonly string[]
  go(path: string, ready: string): Promise<void>
  /** What axe finds wrong with the page as it stands, or what lies over its edge. */
  listBarriers(): Promise<string[]>
  /** What axe finds wrong with a page, or what lies over its edge, in light English on a wide screen and dark Chinese on a narrow one. */
  findBarriers(path: string, ready: string): Promise<string[]>
  close(): Promise<void>
}

/** Opens it. `paths`: other documents than the sample's. */
export async function openVisit(paths?: readonly string[]): Promise<Visit> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-visit-'))
  const desk = await openDesk(paths ?? [sampleDocuments, writeRecordDocuments(join(folder, 'documents'))])
  desk.context.setDefaultTimeout(30_000)
  const page = await desk.context.newPage()
  const foreign: string[] = []
  const broken: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(desk.url) && !/^(?:data|blob):/.test(request.url())) foreign.push(request.url())
  })
  page.on('pageerror', (error) => broken.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) broken.push(message.text())
  })
  const go = async (path: string, ready: string) => {
    await page.goto(`${desk.url}${path}`)
    await page.locator(ready).first().waitFor()
  }
  const listBarriers = async () => {
    await page.evaluate(axe)
    const { violations } = (await page.evaluate('axe.run()')) as {
      violations: { id: string; nodes: { html: string }[] }[]
    }
    const wide = !(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'))
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      ...(wide ? ['wider than the window'] : []),
    ]
  }
  return {
    page,
    url: desk.url,
    foreign,
    broken,
    go,
    listBarriers,
    async findBarriers(path, ready) {
      const barriers: string[] = []
      await page.goto(desk.url)
      for (const [theme, language, width] of [
        ['dark', 'zh', 390],
        ['light', 'en', 1440],
      ] as const) {
        await page.setViewportSize({ width, height: 844 })
        await page.evaluate(
          `localStorage.setItem('readout.theme', '${theme}'); localStorage.setItem('readout.language', '${language}')`,
        )
        await go(path, ready)
        await page.locator('h1').first().waitFor()
        barriers.push(...(await listBarriers()).map((one) => `${language}: ${one}`))
      }
      return barriers
    },
    async close() {
      await desk.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
