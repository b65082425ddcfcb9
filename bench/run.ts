/** Speed, one question a file:  npm run bench [-- TOPIC…]  writes bench/REPORT.md. */
import { writeReport } from '../scripts/report.ts'

await writeReport(import.meta.dirname, 'bench', 'Speed', process.argv.slice(2))
