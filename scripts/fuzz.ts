/** Reads mutated documents of every format, 20,000 unless told otherwise:  npm run fuzz [-- RUNS] */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const runs = process.argv[2] ?? '20000'
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'unit', 'src/pipeline/fuzz.test.ts'], {
  cwd: root,
  env: { ...process.env, READOUT_FUZZ_RUNS: runs },
  stdio: 'inherit',
})
process.exitCode = status ?? 1
