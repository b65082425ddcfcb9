import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measure } from '../scripts/report.ts'
import { openCollection } from '../src/pipeline/collection.ts'
import { applyEdits } from '../src/text/edit-map.ts'
import { overlapOf, type Span } from '../src/text/span.ts'
import { lexicon } from './reading.ts'
import { shared } from './shared.ts'

interface Evidence extends Span {
  readonly seed: string
  readonly text: string
}
interface Inventory {
  readonly mechanisms: readonly { readonly id: string; readonly en: string; readonly evidence: readonly Evidence[] }[]
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1))
const pairsOf = <One>(list: readonly One[]): [One, One][] =>
  list.flatMap((a, at) => list.slice(at + 1).map((b): [One, One] => [a, b]))

const measure: Measure = async () => {
  const { mechanisms }: Inventory = JSON.parse(readFileSync(join(shared, 'gold/seed-inventory.json'), 'utf8'))
  const folder = mkdtempSync(join(tmpdir(), 'readout-mechanisms-'))
  const collection = await openCollection(join(folder, 'seeds.readout'), lexicon)
  try {
    await collection.add([join(shared, 'seeds')])
    const maps = new Map<string, ReturnType<typeof applyEdits>>()
    for (const { id } of await collection.documents()) {
      const { raw, edits } = (await collection.raw(id))!
      maps.set(id, applyEdits(raw, edits))
    }
    const lives = (await collection.record.mechanisms()).map(({ id, events }) => ({
      id,
      places: events.map((event) => ({
        raw: maps.get(event.document)!.toRaw(event.about),
        seed: /\/(?<seed>\d{3})_/.exec(event.path)!.groups!.seed!,
      })),
    }))
    const livesAt = (said: Evidence) =>
      lives
        .filter(({ places }) => places.some(({ raw, seed }) => seed === said.seed && overlapOf(raw, said) > 0))
        .map(({ id }) => id)
    const told = mechanisms.map((one) => ({
      ...one,
      places: one.evidence.map((said) => ({ said, lives: livesAt(said) })),
    }))
    const all = told.flatMap(({ places }) => places)
    const found = all.filter(({ lives: own }) => own.length > 0)
    const together = told.flatMap(({ places }) => pairsOf(places))
    const joined = together.filter(([a, b]) => a.lives.some((id) => b.lives.includes(id)))
    const others = pairsOf(told).flatMap(([one, other]) =>
      one.places.flatMap((a) => other.places.map((b) => ({ a, b, names: `${one.en} / ${other.en}` }))),
    )
    const mixed = others.filter(({ a, b }) => a.lives.some((id) => b.lives.includes(id) && a.lives.length === 1))
    if (process.env.READOUT_EVAL_WRONG) {
      for (const { en, places } of told)
        for (const { said, lives: own } of places) if (own.length === 0) console.log(`missed ${en}: ${said.text}`)
      for (const [a, b] of joined.length < together.length ? together : [])
        if (a.lives.length > 0 && b.lives.length > 0 && !a.lives.some((id) => b.lives.includes(id)))
          console.log(`apart: ${a.said.text} / ${b.said.text}`)
      for (const { names, a, b } of mixed) console.log(`mixed: ${names}: ${a.said.text} / ${b.said.text}`)
    }
    return {
      title: "Mechanisms' lives",
      command: 'npm run eval -- mechanisms',
      body: `The ${mechanisms.length} mechanisms of the inventory over the five seeds, in both languages and under all their names. Places: gold's places that stand in the life of some channel. Joined: two places of one mechanism stand in one life. Mixed: two places of different mechanisms do.

| places in gold | in a life | R | pairs of one mechanism | joined | R | pairs mixed |
|---|---|---|---|---|---|---|
| ${all.length} | ${found.length} | ${percent(found.length, all.length)} | ${together.length} | ${joined.length} | ${percent(joined.length, together.length)} | ${mixed.length} |`,
      figures: [
        { what: 'lives', language: null, texts: 'mixed', cases: all.length, R: (100 * found.length) / all.length },
      ],
    }
  } finally {
    await collection.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
export default measure
