/** How fast is the desk with both archives in the collection, and what does its page weigh? Needs the built application. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page, Response } from 'playwright-core'
import type { Measure } from '../scripts/report.ts'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'
import { openCollection } from '../src/pipeline/collection.ts'
import { openDesk, sampleDocuments, serveDesk } from '../src/web/testing/launch.ts'
import { archives, archivesPlace, runReadout } from './archives.ts'

const root = join(import.meta.dirname, '..')

/** A page, what shows that it is there, and addresses of it: plain, filtered, sorted, paged. */
interface View {
  readonly name: string
  readonly ready: string
  readonly addresses: readonly string[]
}

/** So many addresses are visited for the memory of a long use: some hours of reading. */
const LONG_USE = 400
/** A view that is not there after so many milliseconds never comes. */
const PATIENCE = 20_000

/** Goes to an address within the page, as its links do, and says how many milliseconds passed until nothing moved any more. */
const VISIT = `(async ({ address, ready, patience }) => {
  window.pendingRequests ??= 0
  if (!window.countedFetch) {
    window.countedFetch = window.fetch
    window.fetch = (...given) => {
      window.pendingRequests++
      return window.countedFetch(...given).finally(() => { window.pendingRequests-- })
    }
  }
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  let last = performance.now()
  const watch = new MutationObserver(() => { last = performance.now() })
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  const begun = performance.now()
  history.pushState({}, '', address)
  for (let quiet = 0; quiet < 4; ) {
    await frame()
    const settled = window.pendingRequests === 0 && document.querySelector(ready) && performance.now() - last > 16
    quiet = settled ? quiet + 1 : 0
    if (performance.now() - begun > patience) throw new Error('not there: ' + address)
  }
  watch.disconnect()
  return last - begun
})`

/** Keeps in the page when its list came, in milliseconds since it was asked for: this program serves it, too, and hears of it late. */
const TIME_OF_LIST = `new MutationObserver((_, watch) => {
  if (!document.querySelector('.document-list li')) return
  watch.disconnect()
  requestAnimationFrame(() => { window.timeOfList = performance.now() })
}).observe(document, { subtree: true, childList: true })`

const visit = (page: Page, address: string, ready: string): Promise<number> =>
  page.evaluate(`${VISIT}(${JSON.stringify({ address, ready, patience: PATIENCE })})`)

/** Bytes in use by the page's scripts, after what is not used any more was thrown away. */
async function heapOf(context: BrowserContext, page: Page): Promise<number> {
  const session = await context.newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

/** Views of what this collection holds. */
async function listViews(ask: (path: string) => Promise<never>): Promise<View[]> {
  const { articles } = (await ask('/api/articles?limit=3&find=readout')) as {
    articles: { document: string; article: number }[]
  }
  const { meetings } = (await ask('/api/meetings?party=USA&with=CHN&least=2&limit=3')) as {
    meetings: { accounts: { document: string; article: number; language: string; relation: string }[] }[]
  }
  const { lines } = (await ask('/api/ledger?party=USA&limit=50')) as { lines: { thread: string | null }[] }
  const pairs = meetings.flatMap(({ accounts }) => {
    const own = accounts.filter(({ relation }) => relation === 'account')
    const [a, b] = [own[0], own.find(({ language }) => language !== own[0]?.language) ?? own[1]]
    return a && b ? [`/compare?a=${a.document}.${a.article}&b=${b.document}.${b.article}`] : []
  })
  const threads = [...new Set(lines.flatMap(({ thread }) => thread ?? []))].slice(0, 4)
  const query = (path: string, ...queries: string[]) => [path, ...queries.map((one) => `${path}?${one}`)]
  const words = ['渔业', 'fisheries', '共同构建人类命运共同体', 'win-win']
  return [
    {
      name: 'documents',
      ready: '.document-list li',
      addresses: query('/', 'find=readout', 'find=%E4%BC%9A%E8%A7%81', 'start=50'),
    },
    {
      name: 'meetings',
      ready: '.meeting',
      addresses: query('/meetings', 'party=JPN', 'party=USA&with=CHN', 'kind=call', 'in=2024', 'in=2024-05', 'least=2'),
    },
    { name: 'compare', ready: '.texts', addresses: pairs },
    { name: 'read', ready: '.reader-text .paragraph', addresses: articles.map(({ document }) => `/read/${document}`) },
    {
      name: 'commitments',
      ready: '.ledger-row',
      addresses: query(
        '/follow',
        'party=JPN',
        'issue=climate-change',
        'status=agreed',
        'strength=agreed',
        'group=party',
        'sort=due',
        'find=fentanyl',
      ),
    },
    {
      name: 'thread',
      ready: '.view-head',
      addresses: threads.map((id) => `/follow/thread?id=${encodeURIComponent(id)}`),
    },
    {
      name: 'calendar',
      ready: '.due-legend',
      addresses: query('/follow/calendar', 'in=2024', 'in=2024-12', 'party=CHN'),
    },
    { name: 'channels', ready: '.mechanism', addresses: query('/mechanisms', 'party=CHN', 'order=silent') },
    { name: 'wording', ready: '.formula', addresses: query('/wording', 'party=CHN', 'party=USA', 'order=latest') },
    {
      name: 'concordance',
      ready: '.view-head',
      addresses: words.map((one) => `/wording/concordance?words=${encodeURIComponent(one)}`),
    },
    {
      name: 'search',
      ready: '.hits mark',
      addresses: ['fisheries', '渡轮', 'hotline', '"working group" climate', '会见', 'the'].map(
        (one) => `/search?q=${encodeURIComponent(one)}`,
      ),
    },
    { name: 'review', ready: '.span-editor mark, .state', addresses: query('/review') },
    { name: 'memos', ready: '.section-title', addresses: ['/memo'] },
    { name: 'about', ready: '.prose', addresses: ['/about'] },
  ]
}

/** A text of so many pages, of the sample's readout again and again, each time of another day. */
const PAGES = 300
/** Characters on a page, and how far it is scrolled a frame. */
const [PAGE, STEP] = [2000, 240]

/** Scrolls and says how long each frame took, in milliseconds. */
const SCROLL = `(async (step) => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const times = []
  for (let last = await frame(), count = 0; count < 300; count++) {
    window.scrollBy(0, step)
    const now = await frame()
    times.push(now - last)
    last = now
  }
  return times
})`

/** How smoothly a long text scrolls: the length of each frame. */
async function scrollLongText(folder: string): Promise<{ characters: number; times: readonly number[] }> {
  const sample = readFileSync(join(sampleDocuments, '2025-05-20-summit-arvenia.md'), 'utf8').replace(/^---.*?---/s, '')
  const text = sample.repeat(Math.ceil((PAGES * PAGE) / sample.length)).slice(0, PAGES * PAGE)
  const path = join(folder, 'long.txt')
  writeFileSync(path, text)
  const desk = await openDesk([path])
  try {
    const page = await desk.context.newPage()
    const [document] = await (await page.request.get(`${desk.url}/api/documents`)).json()
    await page.goto(`${desk.url}/read/${document.id}`)
    await page.locator('.reader-text .paragraph').first().waitFor()
    return { characters: text.length, times: (await page.evaluate(`${SCROLL}(${STEP})`)) as number[] }
  } finally {
    await desk.close()
  }
}

const at = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

const measure: Measure = async () => {
  execFileSync(
    join(root, 'node_modules/.bin/vite'),
    ['build', '--config', 'src/web/vite.config.ts', '--logLevel', 'warn'],
    { cwd: root },
  )
  await runReadout('add', '--collection', archivesPlace, ...archives)
  const desk = await serveDesk(await openCollection(archivesPlace, loadLexicon()))
  try {
    const foreign: string[] = []
    const scripts: Promise<number>[] = []
    const page = await desk.context.newPage()
    page.on('request', (request) => {
      if (!request.url().startsWith(desk.url) && !/^(?:data|blob):/.test(request.url())) foreign.push(request.url())
    })
    const weigh = (response: Response) => {
      if (/\.js$/.test(response.url())) scripts.push(response.body().then((body) => gzipSync(body).length))
    }
    page.on('response', weigh)
    await page.addInitScript(TIME_OF_LIST)
    await page.goto(desk.url)
    await page.locator('.document-list li').first().waitFor()
    const first = (await page.evaluate('timeOfList')) as number
    await page.waitForLoadState('networkidle')
    page.off('response', weigh)
    const script = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0)
    const ask = async (path: string) => (await page.request.get(`${desk.url}${path}`)).json() as Promise<never>
    const views = await listViews(ask)
    const rows: string[] = []
    const all: number[] = []
    for (const { name, ready, addresses } of views) {
      const times: number[] = []
      for (const address of addresses) times.push(await visit(page, address, ready))
      const [opened, ...later] = times
      all.push(...times)
      rows.push(
        `| ${name} | ${opened?.toFixed(0) ?? '–'} | ${later.length > 0 ? at(later, 0.5).toFixed(0) : '–'} | ${later.length > 0 ? at(later, 1).toFixed(0) : '–'} | ${addresses.length} |`,
      )
    }
    const before = await heapOf(desk.context, page)
    const round = views.flatMap(({ ready, addresses }) => addresses.map((address) => ({ address, ready })))
    for (let count = 0; count < LONG_USE; count++) {
      const { address, ready } = round[count % round.length]!
      await visit(page, address, ready)
    }
    const after = await heapOf(desk.context, page)
    const folder = mkdtempSync(join(tmpdir(), 'readout-web-'))
    const long = await scrollLongText(folder)
    rmSync(folder, { recursive: true })
    const mega = (bytes: number) => (bytes / 1e6).toFixed(0)
    return {
      title: 'The desk in a browser',
      command: 'npm run bench -- web',
      body: `Both archives in the collection, Chromium and server on the same two cores. First page, from nothing to the list: ${first.toFixed(0)} ms (goal 1,000). JavaScript at first load, gzipped: ${(script / 1000).toFixed(0)} kB (goal 180). Requests to other hosts: ${foreign.length}. Memory of the page's scripts after a visit of each view ${mega(before)} MB, after ${LONG_USE} more ${mega(after)} MB (goal 200).

Milliseconds from the click until nothing moves any more: the view for the first time (the server makes its record of the collection then), and with filters, orders, other texts. Goal: 200 at the median; over all visits it is ${at(all, 0.5).toFixed(0)}.

A text of ${PAGES} pages (${(long.characters / 1000).toFixed(0)},000 characters) scrolled ${STEP} pixels a frame, ${long.times.length} frames: median ${at(long.times, 0.5).toFixed(1)} ms a frame, 95th percentile ${at(long.times, 0.95).toFixed(1)}, longest ${at(long.times, 1).toFixed(0)} (60 frames a second are 16.7 ms).

| view | first | then, median | longest | addresses |
|---|---|---|---|---|
${rows.join('\n')}`,
    }
  } finally {
    await desk.close()
  }
}
export default measure
