import type { Progress } from '../pipeline/add/add-paths.ts'
import { printProblem } from './print-problem.ts'

/** Not more often than this, in milliseconds. */
const EVERY = 100

/** Shows on one line of a terminal how far the work is, how fast, and how long it will take, and each problem as it comes; elsewhere shows problems only. */
export function reportProgress(): { report: (progress: Progress) => void; clear: () => void } {
  const begun = performance.now()
  let last = 0
  const shown = process.stderr.isTTY === true
  const clear = () => {
    if (shown && last > 0) process.stderr.write('\r\x1b[K')
    last = 0
  }
  return {
    report({ path, done, share, problems }) {
      if (problems.length > 0) clear()
      for (const problem of problems) console.error(printProblem(problem))
      const now = performance.now()
      if (!shown || (now - last < EVERY && share < 1)) return
      last = now
      const seconds = (now - begun) / 1000
      const left = share > 0.01 ? ` · ${printSeconds((seconds / share) * (1 - share))} left` : ''
      const rate = (done / seconds).toFixed(done / seconds < 10 ? 1 : 0)
      process.stderr.write(
        `\r\x1b[K${Math.floor(share * 100)} % · ${done} texts · ${rate} a second${left} · ${path.slice(-40)}`,
      )
    },
    clear,
  }
}

/** Seconds as a clock shows them: `48 s`, `3:07 min`, `2:05 h`. */
export function printSeconds(seconds: number): string {
  const whole = Math.ceil(seconds)
  const two = (part: number) => String(part).padStart(2, '0')
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)}:${two(whole % 60)} min`
  return `${Math.floor(whole / 3600)}:${two(Math.floor((whole % 3600) / 60))} h`
}
