import type { Progress } from '../pipeline/collection.ts'

/** Not more often than this, in milliseconds. */
const EVERY = 100

/** Shows on one line of a terminal how far the work is, how fast, and how long it will take; elsewhere shows nothing. */
export function reportProgress(): { report: (progress: Progress) => void; clear: () => void } {
  const begun = performance.now()
  let last = 0
  const shown = process.stderr.isTTY === true
  return {
    report({ path, done, total }) {
      const now = performance.now()
      if (!shown || (now - last < EVERY && done < total)) return
      last = now
      const rate = done / ((now - begun) / 1000)
      const left = Math.ceil((total - done) / rate)
      process.stderr.write(
        `\r\x1b[K${done}/${total} · ${rate.toFixed(1)} a second · ${left} s left · ${path.slice(-40)}`,
      )
    },
    clear() {
      if (shown && last > 0) process.stderr.write('\r\x1b[K')
      last = 0
    },
  }
}
