/** Reprints over both archives: how many, how fast, and how many of planted copies are found. */
import type { Measure } from '../scripts/report.ts'
import { findReprints, groupReprints, type Sketched } from '../src/link/reprints/find-reprints.ts'
import { sketchOf } from '../src/link/reprints/sketch.ts'
import { archivePieces } from './archive-pieces.ts'

/** One in so many articles gets planted copies; shorter ones than this are left out. */
const EVERY = 150
const LEAST_CHARACTERS = 3000

/** What desks do to a text, by name. Sentences are kept whole. */
const EDITS: Readonly<Record<string, (text: string) => string>> = {
  'head and foot of another paper': (text) => `EXAMPLE DAILY\nFrom our desk\n\n${text}\n\nAll rights are kept.`,
  'every tenth sentence out': (text) =>
    sentencesOf(text)
      .filter((_, i) => i % 10 !== 3)
      .join(''),
  'paragraphs in another order': (text) =>
    text
      .split(/\n+/)
      .sort((a, b) => a.length - b.length)
      .join('\n\n'),
  'first half only': (text) => text.slice(0, text.length / 2),
  'one sentence in twelve put otherwise': (text) =>
    sentencesOf(text)
      .map((one, i) => (i % 12 === 5 ? 'This sentence was written anew by somebody at the desk. ' : one))
      .join(''),
}
const sentencesOf = (text: string): string[] => text.match(/[^.!?。！？]+[.!?。！？]*\s*/g) ?? [text]

const measure: Measure = async () => {
  const sketched: Sketched[] = []
  const planted: { of: string; edit: string; sketched: Sketched }[] = []
  let sketching = 0
  let long = 0
  for (const { id, text, day } of archivePieces()) {
    const begun = performance.now()
    sketched.push({ id, day, sketch: sketchOf(text) })
    sketching += performance.now() - begun
    if (text.length < LEAST_CHARACTERS || long++ % EVERY !== 0) continue
    for (const [edit, change] of Object.entries(EDITS))
      planted.push({ of: id, edit, sketched: { id: `${id}:${edit}`, day, sketch: sketchOf(change(text)) } })
  }
  const begun = performance.now()
  const found = findReprints(sketched)
  const took = performance.now() - begun
  const groups = groupReprints(
    sketched.map(({ id }) => id),
    found,
  )
  const all = findReprints([...sketched, ...planted.map((one) => one.sketched)])
  const pairs = new Set(all.map(({ a, b }) => `${a} ${b}`))
  const rows = Object.keys(EDITS).map((edit) => {
    const own = planted.filter((one) => one.edit === edit)
    const hit = own.filter((one) => pairs.has(`${one.of} ${one.sketched.id}`)).length
    return `| ${edit} | ${own.length} | ${((100 * hit) / own.length).toFixed(1)} |`
  })
  const hits = planted.filter((one) => pairs.has(`${one.of} ${one.sketched.id}`)).length
  return {
    title: 'Reprints',
    command: 'npm run eval -- reprints',
    body: `Both archives: ${sketched.length.toLocaleString('en')} articles sketched in ${(sketching / 1000).toFixed(1)} s, searched in ${(took / 1000).toFixed(1)} s: ${found.length} pairs (${found.filter(({ kind }) => kind === 'copy').length} copies), ${groups.filter((group) => group.length > 1).length} groups that count as one source each. Fifty of the pairs were read by hand: see the note of the session that made this. Goals: precision 98, recall 95.

| planted copies of one long article in ${EVERY} | planted | found, % |
|---|---|---|
${rows.join('\n')}
| all | ${planted.length} | ${((100 * hits) / planted.length).toFixed(1)} |`,
  }
}
export default measure
