import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measure } from '../scripts/report.ts'
import type { Thread } from '../src/model/thread.ts'
import { openCollection } from '../src/pipeline/collection.ts'
import { lexicon } from './reading.ts'
import { shared } from './shared.ts'

interface Said {
  readonly text: string
}
interface Inventory {
  readonly crossDocument: readonly {
    readonly commitment: string
    readonly documents: Readonly<Record<string, readonly Said[]>>
  }[]
}
/** Packages and frames that hold other outcomes are not followed by themselves. */
const UMBRELLAS = new Set(['C39', 'C40', 'C44'])
const NOVEMBER = ['002a', '002b', '002c', '000']
const APRIL = ['001', '004']

const plain = (words: string): string => words.replace(/\s+/g, '')
/** Whether an event stands at some words of gold: one holds the other. */
const isAt = (event: Thread['events'][number], words: string): boolean => {
  const [a, b] = [plain(event.words), plain(words)]
  return a.includes(b) || b.includes(a)
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1))

const measure: Measure = async () => {
  const { crossDocument }: Inventory = JSON.parse(readFileSync(join(shared, 'gold/seed-inventory.json'), 'utf8'))
  const folder = mkdtempSync(join(tmpdir(), 'readout-threads-'))
  const collection = await openCollection(join(folder, 'seeds.readout'), lexicon)
  try {
    await collection.add([join(shared, 'seeds')])
    const threads = (await collection.record.follow()).map((thread) => ({
      november: thread.events.filter(({ path }) => /\/00[02]_/.test(path)),
      april: thread.events.filter(({ path }) => /\/00[14]_/.test(path)),
    }))
    const outcomes = crossDocument.filter(
      ({ commitment, documents }) => !UMBRELLAS.has(commitment) && NOVEMBER.some((id) => documents[id]!.length > 0),
    )
    let wanted = 0
    let found = 0
    let right = 0
    let joined = 0
    for (const { commitment, documents } of outcomes) {
      const before = NOVEMBER.flatMap((id) => documents[id]!)
      const later = APRIL.flatMap((id) => documents[id]!)
      const own = threads.filter(({ november }) =>
        before.some(({ text }) => november.some((event) => isAt(event, text))),
      )
      const reached = [
        ...new Map(
          own.flatMap(({ april }) => april).map((event) => [`${event.path} ${event.span.start}`, event]),
        ).values(),
      ]
      const missed = later.filter(({ text }) => !reached.some((event) => isAt(event, text)))
      const extra = reached.filter((event) => !later.some(({ text }) => isAt(event, text)))
      wanted += later.length
      found += later.length - missed.length
      joined += reached.length
      right += reached.length - extra.length
      if (process.env.READOUT_EVAL_WRONG) {
        for (const { text } of missed) console.log(`${commitment} missed: ${text}`)
        for (const { words } of extra) console.log(`${commitment} extra: ${words}`)
      }
    }
    return {
      title: 'Undertakings followed',
      command: 'npm run eval -- threads',
      body: `The outcomes of November 2023 in the five seeds, against what the documents of April 2024 say of them (${outcomes.length} outcomes; packages left out). R: gold's later mentions that stand in a thread with the outcome. P: of the later events in threads with an outcome, those that gold gives to it; an event that speaks of several outcomes counts once for each thread.

| later mentions in gold | joined | R | later events joined | gold's | P |
|---|---|---|---|---|---|
| ${wanted} | ${found} | ${percent(found, wanted)} | ${joined} | ${right} | ${percent(right, joined)} |`,
    }
  } finally {
    await collection.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
export default measure
