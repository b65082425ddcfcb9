/**
 * npm start [-- PATH…] [--port PORT] [--collection FILE]
 * Builds the pages where they are missing or older than their sources, keeps the sample (or the person's own files) in a
 * collection, reads what is new, and serves it until Ctrl-C. A second start reuses what is there.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { main } from '../src/cli/serve-paths.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = join(root, 'dist/web/index.html')

const help = `npm start                        serves the sample on http://127.0.0.1:7878
npm start -- PATH…               serves your own files or folders
npm start -- PATH… --port 8000   on another port
npm start -- PATH… --collection summit.readout`

/** The newest change below a folder, in milliseconds since 1970. */
const newestIn = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  )

function buildPages(): void {
  if (existsSync(built) && statSync(built).mtimeMs >= newestIn(join(root, 'src/web'))) return
  console.error('readout: building the pages (a few seconds, once) …')
  const vite = join(root, 'node_modules/.bin/vite')
  const args = ['build', '--config', 'src/web/vite.config.ts', '--logLevel', 'error']
  const { status } = spawnSync(vite, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) {
    console.error('readout: the pages could not be built; what vite said stands above')
    process.exit(1)
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { port: { type: 'string' }, collection: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
  } catch (error) {
    console.error(`readout: ${(error as Error).message}\n${help}`)
    process.exit(2)
  }
}

const { values, positionals } = readArguments()
if (values.help) {
  console.log(help)
  process.exit(0)
}
const own = positionals.map((path) => resolve(path))
const missing = own.filter((path) => !existsSync(path))
if (missing.length > 0) {
  console.error(`readout: there is no such file or folder: ${missing.join(', ')}. Check the spelling.`)
  process.exit(2)
}
buildPages()
await main({
  paths: own.length > 0 ? own : [join(root, 'sample/documents')],
  words: own.length > 0 ? [] : [join(root, 'sample/words')],
  name: own.length > 0 ? `start-${createHash('sha256').update(own.join('\0')).digest('hex').slice(0, 8)}` : 'sample',
  ...values,
})
