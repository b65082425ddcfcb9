/** Quality against gold:  npm run eval [-- TOPIC…]  writes eval/REPORT.md. Needs ../shared beside the checkout. */
import { existsSync } from 'node:fs'
import { writeReport } from '../scripts/report.ts'
import { shared } from './shared.ts'

if (existsSync(shared)) await writeReport(import.meta.dirname, 'eval', 'Quality', process.argv.slice(2))
else {
  console.error(`eval: ${shared} is not there; the gold data stands beside a developer's checkout only`)
  process.exitCode = 2
}
