import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measure } from '../scripts/report.ts'
import type { ReportedStatus, Thread } from '../src/model/thread.ts'
import { openCollection } from '../src/pipeline/collection.ts'
import { applyEdits } from '../src/text/edit-map.ts'
import { lengthOf, overlapOf, type Span } from '../src/text/span.ts'
import { lexicon } from './reading.ts'
import { shared } from './shared.ts'

interface Said {
  readonly statusClaimed?: string
  readonly text: string
  readonly start: number
  readonly end: number
}
interface Inventory {
  readonly crossDocument: readonly {
    readonly commitment: string
    readonly documents: Readonly<Record<string, readonly Said[]>>
    /** Words that tell what became of it, beyond those listed as its own mentions. */
    readonly later?: { readonly evidence: readonly (Said & { readonly seed: string })[] }
  }[]
}
/** Packages and frames that hold other outcomes are not followed by themselves. */
const UMBRELLAS = new Set(['C39', 'C40', 'C44'])
const NOVEMBER = ['002a', '002b', '002c', '000']
const APRIL = ['001', '004']

/** Gold's words for a status, where they mean one of ours (or one of two that its words allow); others are left out. */
const STATUSES: Readonly<Record<string, readonly ReportedStatus[]>> = {
  decided: ['agreed'],
  agreed: ['agreed', 'resumed'],
  'agreed/announced': ['agreed'],
  promised: ['agreed'],
  willing: ['agreed'],
  scheduled: ['agreed'],
  announced: ['agreed'],
  reaffirmed: ['agreed'],
  established: ['begun'],
  'launched/welcomed': ['begun', 'resumed'],
  'progress claimed': ['progress', 'resumed'],
  'in progress': ['progress'],
  'in progress / demand for more': ['progress', 'urged'],
  ongoing: ['progress', 'agreed'],
  'next steps discussed': ['next-steps'],
  demand: ['urged'],
  call: ['urged'],
  pending: ['urged', 'progress'],
  done: ['completed', 'held', 'begun'],
}

type Event = Thread['events'][number] & { readonly raw: Span; readonly whole: Span; readonly seed: string }
/** Whether an event speaks of its topic at some words of gold, in the same file. */
const isAt = (event: Event, seed: string, said: Said): boolean =>
  event.seed === seed.slice(0, 3) && overlapOf(event.raw, said) > 0

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1))

const measure: Measure = async () => {
  const { crossDocument }: Inventory = JSON.parse(readFileSync(join(shared, 'gold/seed-inventory.json'), 'utf8'))
  const folder = mkdtempSync(join(tmpdir(), 'readout-threads-'))
  const collection = await openCollection(join(folder, 'seeds.readout'), lexicon)
  try {
    await collection.add([join(shared, 'seeds')])
    const maps = new Map<string, ReturnType<typeof applyEdits>>()
    for (const { id } of await collection.documents()) {
      const { raw, edits } = (await collection.raw(id))!
      maps.set(id, applyEdits(raw, edits))
    }
    const threads = (await collection.record.follow()).map(({ events }) => {
      const placed = events.map((event) => ({
        ...event,
        raw: maps.get(event.document)!.toRaw(event.about),
        whole: maps.get(event.document)!.toRaw(event.span),
        seed: /\/(?<seed>\d{3})_/.exec(event.path)!.groups!.seed!,
      }))
      return {
        november: placed.filter(({ seed }) => seed === '000' || seed === '002'),
        april: placed.filter(({ seed }) => seed === '001' || seed === '004'),
      }
    })
    const outcomes = crossDocument.filter(
      ({ commitment, documents }) => !UMBRELLAS.has(commitment) && NOVEMBER.some((id) => documents[id]!.length > 0),
    )
    let wanted = 0
    let found = 0
    let right = 0
    let joined = 0
    let besideGold = 0
    let told = 0
    let same = 0
    const events = threads.flatMap(({ november, april }) => [...november, ...april])
    for (const { documents } of crossDocument)
      for (const [id, places] of Object.entries(documents))
        for (const said of places) {
          const wantedStatuses = STATUSES[said.statusClaimed ?? '']
          const [event] = events.filter((one) => isAt(one, id, said)).sort((a, b) => lengthOf(a.raw) - lengthOf(b.raw))
          if (!wantedStatuses || !event) continue
          told++
          if (wantedStatuses.includes(event.reported.status)) same++
          else if (process.env.READOUT_EVAL_WRONG)
            console.log(`status ${event.reported.status}, wanted ${said.statusClaimed}: ${said.text} (${event.words})`)
        }
    for (const { commitment, documents, later: fate } of outcomes) {
      const inDocuments = (ids: readonly string[]) =>
        ids.flatMap((id) => documents[id]!.map((said) => ({ id, ...said })))
      const before = inDocuments(NOVEMBER)
      const later = inDocuments(APRIL)
      const evidence = (fate?.evidence ?? []).map((said) => ({ id: said.seed, ...said }))
      const own = threads.filter(({ november }) =>
        before.some((said) => november.some((event) => isAt(event, said.id, said))),
      )
      const reached = [
        ...new Map(
          own.flatMap(({ april }) => april).map((event) => [`${event.seed} ${event.raw.start}`, event]),
        ).values(),
      ]
      const missed = later.filter((said) => !reached.some((event) => isAt(event, said.id, said)))
      const extra = reached.filter((event) => ![...later, ...evidence].some((said) => isAt(event, said.id, said)))
      wanted += later.length
      found += later.length - missed.length
      joined += reached.length
      right += reached.length - extra.length
      besideGold += extra.filter((event) =>
        outcomes.some((one) =>
          APRIL.some((id) =>
            one.documents[id]!.some((said) => event.seed === id.slice(0, 3) && overlapOf(event.whole, said) > 0),
          ),
        ),
      ).length
      if (process.env.READOUT_EVAL_WRONG) {
        for (const { text } of missed) console.log(`${commitment} missed: ${text}`)
        for (const { words } of extra) console.log(`${commitment} extra: ${words}`)
      }
    }
    return {
      title: 'Undertakings followed',
      command: 'npm run eval -- threads',
      body: `The outcomes of November 2023 in the five seeds, against what the documents of April 2024 say of them (${outcomes.length} outcomes; packages left out). R: gold's later mentions that stand in a thread with the outcome. P: of the later events in threads with an outcome, those that gold gives to it, as a mention or as evidence of what became of it; an event that speaks of several outcomes counts once for each thread.

| later mentions in gold | joined | R | later events joined | gold's | P |
|---|---|---|---|---|---|
| ${wanted} | ${found} | ${percent(found, wanted)} | ${joined} | ${right} | ${percent(right, joined)} |

Of the ${joined - right} other events, ${besideGold} are items of a sentence ("progress in areas such as A, B and C") which gold gives to the outcomes of its other items only: counted by sentences, P is ${percent(right + besideGold, joined)}.

What an account reports of an outcome (agreed, begun, progress …), where gold's word for it means one of ours, at the mentions that stand in a thread: ${same} of ${told} right (${percent(same, told)} %).`,
      figures: [
        {
          ...{ what: 'threads', language: null, texts: 'mixed', cases: wanted },
          ...{ P: (100 * right) / joined, R: (100 * found) / wanted },
        },
        { what: 'status', language: null, texts: 'mixed', cases: told, right: (100 * same) / told },
      ],
    }
  } finally {
    await collection.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
export default measure
