import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shared } from '../eval/shared.ts'

const root = join(import.meta.dirname, '..')
const folder = join(tmpdir(), 'readout-bench')
mkdirSync(folder, { recursive: true })

/** Both archives of ../shared/corpora as they came. */
export const archives = ['whitehouse', 'xinwenlianbo'].map((name) => join(shared, `corpora/${name}.tar.xz`))
/** Where the benches keep them as a collection. */
export const archivesPlace = join(folder, 'archives.readout')

export const removeCollection = (place: string) => {
  for (const end of ['', '-wal', '-shm']) rmSync(`${place}${end}`, { force: true })
}

/** A run of the command line: how long it took, its most memory in bytes (0 where the system does not tell), what it printed. */
export interface Run {
  readonly seconds: number
  readonly memory: number
  readonly out: string
}

/** Runs `readout` as a person would. Ends with 1 where documents have problems, which is no failure here. */
export async function runReadout(...words: readonly string[]): Promise<Run> {
  const begun = performance.now()
  const child = spawn(process.execPath, [join(root, 'bin/readout.mjs'), ...words], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let [out, memory] = ['', 0]
  child.stdout.on('data', (data) => {
    out += data
  })
  const watch = setInterval(() => {
    memory = Math.max(memory, peakOf(child.pid!))
  }, 200)
  const code = await new Promise((resolve) => child.on('exit', resolve))
  clearInterval(watch)
  if (code !== 0 && code !== 1) throw new Error(`readout ${words.join(' ')} ended with ${code}`)
  return { seconds: (performance.now() - begun) / 1000, memory, out: out.trim() }
}

/** The most memory that a process has had so far, in bytes, as Linux tells it. */
function peakOf(pid: number): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes ?? 0) * 1024
  } catch {
    // It has just ended, or this is no Linux.
    return 0
  }
}

export const printMemory = (bytes: number): string => (bytes === 0 ? 'not told' : `${Math.round(bytes / 1e6)} MB`)
