import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reading } from '../model/reading.ts'
import { openVisit, type Visit } from './testing/visit.ts'

/** Each question is answered within this time, from the front page on. */
const MINUTE = 60_000
const shared = fileURLToPath(new URL('../../../shared', import.meta.url))

/** The files of a folder beside the checkout; none where it is not there, and then its questions are skipped. */
const here = (folder: string, names: RegExp): string[] => {
  const path = join(shared, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => names.test(name))
    .map((name) => join(path, name))
}

/** A collection, and what a person asks of it; words of a term's length. */
interface Asked {
  readonly name: string
  /** None: the sample and the invented years. Empty: it is not here. */
  readonly paths: readonly string[] | undefined
  /** What the two accounts of one meeting are called in the list of documents. */
  readonly pair: readonly [string, string]
  /** A matter that both report, in the words of each; one that only one side reports, and what that side is called. */
  readonly both: readonly [string, string]
  readonly only: { readonly find: string; readonly side: string } | null
  /** A word of what somebody says, and what stands in the note about it. */
  readonly said: { readonly find: string; readonly says: readonly string[] }
  /** A commitment, and what its line says: who, how firmly, by when. */
  readonly agreed: { readonly find: string; readonly says: readonly string[] }
  /** A commitment that is followed, and what its page says of it. */
  readonly became: { readonly find: string; readonly says: readonly string[] }
  readonly channel: { readonly find: string; readonly says: readonly string[] }
  /** A wording, and what its line says; one that the left account usually has and this time has not. */
  readonly wording: { readonly find: string; readonly says: readonly string[]; readonly missing: string | null }
  /** A word and how it is marked where it is found, in either language; a person who met. */
  readonly about: { readonly find: string; readonly marked: readonly string[]; readonly person: string }
}

const ASKED: readonly Asked[] = [
  {
    name: 'the sample',
    paths: undefined,
    pair: ['Readout of President Maro', '林致远同阿维尼亚总统马罗举行会晤'],
    both: ['working group on illegal fishing', '打击非法捕捞工作组'],
    only: { find: 'journalists', side: 'Arvenia' },
    said: { find: 'bridge', says: ['Shen Muyun', 'Hailan', 'dialogue is the only right choice'] },
    agreed: { find: 'ferry', says: ['Arvenia, Hailan', 'agreed', 'end of 2025', 'According to: Arvenia'] },
    became: { find: 'counternarcotics', says: ['resumed (2024-10-02)', 'not reviewed', '2022-06-14'] },
    channel: { find: 'counternarcotics', says: ['禁毒合作工作组', 'Arvenia · Hailan', 'Resumed2024-10-02'] },
    wording: { find: 'two-state', says: ['两国方案', '2022-06-14 to 2024-10-02'], missing: 'two-state solution' },
    about: { find: '渔业', marked: ['fisheries'], person: 'maro' },
  },
  {
    name: 'the Woodside pair',
    paths: here('gold/pairs/2023-11-15-woodside', /^(?:us|cn)\.txt$/),
    pair: ['us.txt', '习近平同美国总统举行中美元首会晤'],
    both: ['flights', '航班'],
    only: { find: 'fentanyl', side: 'United States' },
    said: { find: 'universality', says: ['Joe Biden', 'United States'] },
    agreed: {
      find: 'flights',
      says: ['United States, China', 'agreed', 'early next year', 'According to: United States'],
    },
    became: { find: 'counternarcotics', says: ['not reviewed'] },
    channel: { find: 'counternarcotics', says: ['禁毒合作工作组', 'China · United States'] },
    wording: { find: 'one china policy', says: ['一个中国政策', 'uses: 2'], missing: null },
    about: { find: 'counternarcotics', marked: ['counternarcotics', '禁毒'], person: 'biden' },
  },
  {
    name: 'the seeds',
    paths: here('seeds', /\.txt$/),
    pair: ['004_', 'Xi Jinping tells Antony Blinken'],
    both: ['artificial intelligence', 'artificial intelligence'],
    only: null,
    said: { find: 'rivals', says: ['Xi Jinping', 'China'] },
    agreed: { find: 'flights', says: [] },
    became: { find: '禁毒', says: ['not reviewed'] },
    channel: { find: 'counternarcotics', says: ['China · United States'] },
    wording: { find: '', says: [], missing: null },
    about: { find: 'counternarcotics', marked: ['counternarcotics', '禁毒'], person: 'blinken' },
  },
]

for (const asked of ASKED)
  describe.skipIf(asked.paths?.length === 0)(`the nine questions, asked of ${asked.name}`, () => ask(asked))

function ask(asked: Asked): void {
  let visit: Visit
  beforeAll(async () => {
    visit = await openVisit(asked.paths)
    visit.page.setDefaultTimeout(10_000)
  })
  afterAll(() => visit?.close())

  /** As a person would: from the front page, by the masthead. */
  const start = async (way?: string) => {
    await visit.page.goto(visit.url)
    await visit.page.locator('.document-list li').first().waitFor()
    if (way) await visit.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: way }).click()
  }
  /** Two clicks: one account, and the other. */
  const compareTwo = async () => {
    await start()
    for (const title of asked.pair)
      await visit.page.locator('.document-list li', { hasText: title }).first().getByRole('button').click()
    await visit.page.locator('.row').first().waitFor()
  }
  /** The words behind `/` on the page that is open, until the list shows only what fits. */
  const narrow = async (find: string, line: string): Promise<Locator> => {
    await visit.page.locator(line).first().waitFor()
    if (find === '') return visit.page.locator(line).first()
    await visit.page.keyboard.press('/')
    await visit.page.keyboard.type(find)
    await visit.page.waitForURL(/find=/)
    const lines = visit.page.locator(line)
    await expect
      .poll(async () =>
        (await lines.allTextContents()).filter((one) => !one.toLowerCase().includes(find.toLowerCase())),
      )
      .toEqual([])
    return lines.first()
  }
  const contains = (text: string | null, says: readonly string[]) => {
    for (const words of says) expect(text).toContain(words)
  }

  it('1. two readouts of one meeting: both, only one, how the wording differs', { timeout: MINUTE }, async () => {
    const { page } = visit
    await compareTwo()
    const [left, right] = asked.both
    const row = page.locator('.row.verdict-both', { hasText: left }).filter({ hasText: right })
    await row.first().waitFor()
    expect(await page.locator('.row-differs span').first().textContent()).not.toBe('')
    await row.first().locator('.row-open').click()
    await page.locator('.text-pane.side-A .lit').first().waitFor()
    await page.locator('.text-pane.side-B .lit').first().waitFor()
    if (!asked.only) return
    await page.getByRole('button', { name: `Only ${asked.only.side}` }).click()
    await page.locator('.row.verdict-both').first().waitFor({ state: 'detached' })
    const lonely = page.locator('.row', { hasText: asked.only.find }).first()
    expect(await lonely.locator('.missing').textContent()).toBe('not in this account')
  })

  it('2. nothing was left out: every sentence of both texts stands in a row, or in the list of what does not', {
    timeout: MINUTE,
  }, async () => {
    const { page } = visit
    await compareTwo()
    const bars = await page
      .locator('.coverage svg')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    await page.getByRole('button', { name: 'Show what is in no row' }).first().click()
    await page.locator('.leftover.open').waitFor()
    const plain = (words: string) => words.replace(/\s+/g, '')
    const leftover = (await page.locator('.leftover li').allTextContents()).map(plain)
    const address = new URL(page.url()).searchParams
    for (const [index, side] of (['a', 'b'] as const).entries()) {
      const sentences = await sentencesOf(visit, address.get(side)!)
      const counts = (bars[index]!.match(/\d+/g) ?? []).map(Number)
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(sentences.length)
      const cells = await page.locator(`.row .cell.side-${side.toUpperCase()} blockquote`).allTextContents()
      const quotes = cells.flatMap((cell) => cell.split(' … ')).map(plain)
      const lost = sentences
        .map(plain)
        .filter((sentence) => ![...quotes, ...leftover].some((one) => one.includes(sentence) || sentence.includes(one)))
      expect(lost).toEqual([])
    }
  })

  it('3. who said this, to whom, in whose account, in which words', { timeout: MINUTE }, async () => {
    const { page } = visit
    await start('Search')
    await page.locator('input[name=q]').fill(asked.said.find)
    await page.keyboard.press('Enter')
    await page.locator('.hits .title').first().click()
    await page.locator('.marked-text .at').click()
    const note = page.locator('.why-note', { hasText: 'Who said it' }).first()
    await note.waitFor()
    contains(await note.textContent(), asked.said.says)
    expect(await page.locator('.reader-text header p.quiet').textContent()).not.toBe('')
  })

  it('4. what was agreed, by whom, how firmly, by when, and who claims so', { timeout: MINUTE }, async () => {
    const { page } = visit
    await start('Commitments')
    await narrow(asked.agreed.find, '.ledger-row')
    contains((await page.locator('.ledger-row').allTextContents()).join('\n'), asked.agreed.says)
    const words = await page.locator('.ledger-words').first().textContent()
    await page.locator('.ledger-words').first().click()
    expect(words).toContain((await page.locator('.marked-text .at').textContent())!)
  })

  it('5. what became of it, and since when it is silent', { timeout: MINUTE }, async () => {
    const { page } = visit
    await start('Commitments')
    await narrow(asked.became.find, '.ledger-row')
    await page.locator('.ledger-row .thread-link').first().click()
    await page.locator('.events li').first().waitFor()
    contains(await page.locator('main').textContent(), asked.became.says)
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Due and silent' }).click()
    await page.locator('.due-legend, .state').first().waitFor()
  })

  it('6. which channels there are, since when, last used when', { timeout: MINUTE }, async () => {
    const { page } = visit
    await start('Channels')
    const channel = await narrow(asked.channel.find, '.mechanism')
    contains(await channel.textContent(), asked.channel.says)
    await channel.getByRole('button').click()
    await page.locator('.event-words').first().click()
    await page.locator('.marked-text .at').waitFor()
  })

  it('7. a wording: first, last, in which variants; and is it missing this time', { timeout: MINUTE }, async () => {
    const { page } = visit
    await start('Wording')
    const wording = await narrow(asked.wording.find, '.formula')
    contains(await wording.textContent(), asked.wording.says)
    await wording.getByRole('button').click()
    await page.locator('.variants li').first().waitFor()
    await page.locator('.use-list a').first().click()
    await page.locator('.marked-text .at').waitFor()
    await compareTwo()
    await page.getByRole('link', { name: 'Usual wordings that are missing here' }).first().click()
    await page.locator('.absent :is(.absent-list, .state:not([role]))').waitFor()
    if (asked.wording.missing) expect(await page.locator('.absent-list').textContent()).toContain(asked.wording.missing)
  })

  it('8. everything about an issue, a person, a party, in either language', { timeout: MINUTE }, async () => {
    const { page } = visit
    await start('Search')
    await page.locator('input[name=q]').fill(asked.about.find)
    await page.keyboard.press('Enter')
    await page.locator('.hits mark').first().waitFor()
    const marked = (await page.locator('.hits mark').allTextContents()).map((words) => words.toLowerCase())
    for (const words of asked.about.marked) expect(marked).toContain(words)
    await start('Meetings')
    await page.locator('.meeting').first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type(asked.about.person)
    await page.waitForURL(/person=/)
    expect((await page.locator('.meeting').first().textContent())!.toLowerCase()).toContain(asked.about.person)
    await start('Commitments')
    const party = page.getByLabel(/^Party/).first()
    const first = (await party.locator('option').nth(1).textContent())!
    await party.selectOption({ index: 1 })
    await page.waitForURL(/party=/)
    await page.locator('.ledger-row').first().waitFor()
    expect(first).toMatch(/\(\d+\)$/)
  })

  it('9. it is handed over: a memo with footnotes, a spreadsheet, an API', { timeout: MINUTE }, async () => {
    const { page } = visit
    await compareTwo()
    await page.locator('.row .row-open').first().click()
    await page.locator('.row[data-chosen=true] .pick button').click()
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ])
    expect(readFileSync(await table.path(), 'utf8').split('\r\n').length).toBeGreaterThan(5)
    await page.locator('.row[data-chosen=true] .pick a').click()
    await page.locator('.block').first().waitFor()
    const [memo] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'HTML' }).click()])
    expect(/<a id="place-1" href="#note-1">/.test(readFileSync(await memo.path(), 'utf8'))).toBe(true)
    await start('About')
    await page.getByRole('link', { name: 'OpenAPI' }).click()
    expect(await page.locator('body').textContent()).toContain('"/compare"')
    expect([...visit.foreign, ...visit.broken]).toEqual([])
  })
}

/** The sentences of an account, as the API gives them. */
async function sentencesOf(visit: Visit, account: string): Promise<string[]> {
  const [document, number] = account.split('.') as [string, string]
  const answer = await visit.page.request.get(`${visit.url}/api/documents/${document}`)
  const { text, articles, sentences } = (await answer.json()) as Reading
  const { start, end } = articles[Number(number)]!.span
  return sentences
    .filter(({ span }) => span.start >= start && span.end <= end)
    .map(({ span }) => text.slice(span.start, span.end))
}
