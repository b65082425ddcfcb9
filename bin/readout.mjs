#!/usr/bin/env node
// Starts the command line on the pinned Node: from src/ in a checkout, from dist/ where Readout is installed.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const source = join(root, 'src/cli/main.ts')
const main = existsSync(source) ? source : join(root, 'dist/src/cli/main.js')
const [major, minor] = process.versions.node.split('.').map(Number)
if (major > 24 || (major === 24 && minor >= 0)) {
  const { enableCompileCache } = await import('node:module')
  enableCompileCache()
  await import(main)
} else {
  const pinned = join(root, 'node_modules/node/bin/node')
  if (!existsSync(pinned)) {
    console.error(`readout: needs Node 24, and this is ${process.versions.node}. Run "npm install" in ${root} first.`)
    process.exit(2)
  }
  const child = spawn(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}
