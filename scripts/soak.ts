import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

// npm run soak: the tests that kill, cut off and start again, in their long form (npm test runs a short one).
// The variables may be set to others: READOUT_SOAK_KILLS=100 npm run soak

const root = join(import.meta.dirname, '..')
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    ...['run', '--project', 'unit', '--reporter', 'verbose'],
    ...['src/pipeline/add/kill.test.ts', 'src/pipeline/queue/workers.test.ts', 'src/pipeline/upkeep/upkeep.test.ts'],
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      READOUT_SOAK_KILLS: '40',
      READOUT_SOAK_DOCUMENTS: '1000',
      READOUT_SOAK_SECONDS_AWAY: '10',
      ...process.env,
    },
  },
)
process.exitCode = status ?? 1
