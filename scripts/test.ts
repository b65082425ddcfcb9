/**
 * Everything that must hold, in one command: types, lint, walls, unused code, then unit, spec, docs and browser tests.
 * Quiet when green, talkative when red; the last line counts.   npm test [-- --only types,lint,walls,unused,tests]
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const report = join(root, '.cache/vitest.json')
const bin = (name: string) => join(root, 'node_modules/.bin', name)

interface Step {
  readonly name: string
  readonly commands: readonly (readonly string[])[]
}

const steps: readonly Step[] = [
  { name: 'types', commands: [[bin('tsc')], [bin('tsc'), '-p', 'src/web']] },
  { name: 'lint', commands: [[bin('biome'), 'ci', '--colors=off', '--error-on-warnings', '.']] },
  { name: 'walls', commands: [[bin('depcruise'), 'src', '--config', '.dependency-cruiser.cjs']] },
  { name: 'unused', commands: [[bin('knip')]] },
  { name: 'web', commands: [[bin('vite'), 'build', '--config', 'src/web/vite.config.ts', '--logLevel', 'warn']] },
  {
    name: 'tests',
    commands: [[bin('vitest'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]],
  },
]

function run(command: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command[0]!, command.slice(1), { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('exit', (code) => resolve({ code: code ?? 1, output }))
  })
}

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1]?.split(',') : undefined
mkdirSync(join(root, '.cache'), { recursive: true })
rmSync(report, { force: true })
let failed = 0
for (const step of steps.filter((s) => only?.includes(s.name) ?? true)) {
  const begun = Date.now()
  process.stdout.write(`${step.name} … `)
  const results = []
  for (const command of step.commands) results.push(await run(command))
  const red = results.filter((result) => result.code !== 0)
  console.log(`${red.length === 0 ? 'ok' : 'FAILED'} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
  for (const { output } of red) console.log(output)
  if (red.length > 0 && step.name !== 'tests') failed++
}
const counts = countTests()
console.log(`Tests: ${counts.passed} passed, ${counts.failed + failed} failed, ${counts.skipped} skipped`)
process.exitCode = counts.failed + failed + counts.broken > 0 ? 1 : 0

/** The counts of the test runner's own report; a run that left none is a failure. */
function countTests(): { passed: number; failed: number; skipped: number; broken: number } {
  if (only && !only.includes('tests')) return { passed: 0, failed: 0, skipped: 0, broken: 0 }
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    return {
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
      broken: success ? 0 : 1,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0, broken: 1 }
  }
}
