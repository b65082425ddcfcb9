/** From `npm start` (everything installed and built) to the first page, with an empty and with a known collection. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measure } from '../scripts/report.ts'

const root = join(import.meta.dirname, '..')
const port = 7991

/** Milliseconds until the page answers. */
async function startOnce(collection: string): Promise<number> {
  const begun = performance.now()
  const args = ['scripts/start.ts', '--port', String(port), '--collection', collection]
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'ignore' })
  try {
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null)
      if (answer?.ok) return performance.now() - begun
      if (performance.now() - begun > 60_000) throw new Error('no page within a minute')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  } finally {
    child.kill('SIGINT')
    await new Promise((resolve) => child.once('exit', resolve))
  }
}

const measure: Measure = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
  try {
    const collection = join(folder, 'c.readout')
    const first = await startOnce(collection)
    const second = await startOnce(collection)
    return {
      title: 'Starting',
      command: 'npm run bench -- start',
      body: `From the start command to the first page, with the sample, everything installed and built.

| | seconds |
|---|---|
| a new collection | ${(first / 1000).toFixed(2)} |
| the same one again | ${(second / 1000).toFixed(2)} |`,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
export default measure
