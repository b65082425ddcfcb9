/**
 * Whole documents: what is read from the sample, and the comparison of its two readouts, as snapshots that a person can
 * read. To take a wanted change over: npx vitest run --project spec -u, then read the difference before committing it.
 */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts'
import type { Reading } from '../../src/model/reading.ts'
import { compareReadings } from '../../src/pipeline/compare-readings.ts'
import { readPaths } from '../../src/pipeline/read-paths.ts'

const root = join(import.meta.dirname, '../..')
const lexicon = loadLexicon([join(root, 'sample/words')])

async function readSample(name: string): Promise<Reading> {
  for await (const { documents } of readPaths([join(root, 'sample/documents', name)], lexicon))
    return documents[0]!.reading
  throw new Error(`there is no sample ${name}`)
}

const names = [
  '2025-03-12-ministers-wire.txt',
  '2025-05-20-summit-arvenia.md',
  '2025-05-20-summit-hailan.txt',
  '2025-05-22-page-dump.txt',
  '2025-11-18-follow-up.txt',
]

it.each(names)('%s', async (name) => {
  await expect(summarize(await readSample(name))).toMatchFileSnapshot(`${name}.golden`)
})

it('the comparison of the two readouts', async () => {
  const [a, b] = [await readSample(names[1]!), await readSample(names[2]!)]
  const { points } = compareReadings({ reading: a, article: 0 }, { reading: b, article: 0 }, lexicon, 'en')
  const lines = points.map(
    ({ verdict, in: sides, gist, differs }) =>
      `${verdict} ${sides.join('+')} | ${gist} | ${differs.map(({ what }) => what).join(', ')}`,
  )
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('summit.comparison.golden')
})

/** A line an annotation: what it is and its exact words. */
function summarize({
  text,
  articles,
  attributions,
  commitments,
  mechanisms,
  positions,
  meetings,
  formulas,
}: Reading): string {
  const words = (span: { start: number; end: number }) => `“${text.slice(span.start, span.end).replace(/\s+/g, ' ')}”`
  const lines = [
    ...articles.map(
      (one) =>
        `article ${one.genre} ${one.party} ${one.published} ${one.language} ${one.complete ? 'complete' : 'fragment'} ${one.title ? words(one.title) : ''}`,
    ),
    ...attributions.map(
      (one) =>
        `attribution ${one.speaker?.name ?? '?'} ${one.cue.map(words).join('')} ${one.content.map(words).join(' ')}`,
    ),
    ...commitments.map(
      (one) => `commitment ${one.actors.join('+')} ${one.act} ${one.strength} ${one.grade} ${words(one.span)}`,
    ),
    ...mechanisms.map((one) => `mechanism ${one.status} ${words(one.span)}`),
    ...positions.map((one) => `position ${one.party} ${one.kind} ${words(one.span)}`),
    ...meetings.map(
      (one) => `meeting ${one.kind} ${one.status} ${one.date} ${one.participants.map(({ name }) => name).join(', ')}`,
    ),
    ...formulas.map((one) => `formula ${one.declared}/${one.found} ${words(one.span)}`),
  ]
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}
