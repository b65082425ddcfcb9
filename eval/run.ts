/** Quality against gold:  npm run eval [-- TOPIC…]  writes eval/REPORT.md and the figures of the about page. Needs ../shared beside the checkout. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { writeReport } from '../scripts/report.ts'
import { shared } from './shared.ts'

const published = join(import.meta.dirname, '../src/web/about/figures.json')

if (existsSync(shared)) await writeReport(import.meta.dirname, 'eval', 'Quality', process.argv.slice(2), published)
else {
  console.error(`eval: ${shared} is not there; the gold data stands beside a developer's checkout only`)
  process.exitCode = 2
}
