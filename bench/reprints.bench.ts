/** How long does it take to find the reprints among the articles of both archives, and how much memory? */
import { archivePieces } from '../eval/archive-pieces.ts'
import type { Measure } from '../scripts/report.ts'
import { findReprints } from '../src/link/reprints/find-reprints.ts'
import { sketchOf } from '../src/link/reprints/sketch.ts'

const measure: Measure = async () => {
  const pieces = [...archivePieces()]
  const begun = performance.now()
  const sketched = pieces.map(({ id, text, day }) => ({ id, day, sketch: sketchOf(text) }))
  const sketching = performance.now()
  const found = findReprints(sketched)
  const done = performance.now()
  const seconds = (ms: number) => (ms / 1000).toFixed(1)
  return {
    title: 'Reprints',
    command: 'npm run bench -- reprints',
    body: `${pieces.length.toLocaleString('en')} articles of both archives, one core: sketched in ${seconds(sketching - begun)} s, ${found.length} pairs found among all of them in ${seconds(done - sketching)} s. The process, which holds all texts, took ${Math.round(process.memoryUsage().rss / 1e6)} MB.`,
  }
}
export default measure
