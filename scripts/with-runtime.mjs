#!/usr/bin/env node
// Runs a script of ours on the Node that package.json pins, whatever the host's node is (18 or newer):
//   node scripts/with-runtime.mjs scripts/test.ts [arguments]
// Installs the dependencies first where they are missing or other than package-lock.json says.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'node_modules/.readout-installed')
const runtime = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

/** Runs a command with our terminal and answers with its exit code; signals go to it as well. */
function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    const pass = (signal) => child.kill(signal)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass)
    child.on('error', (error) => {
      console.error(`readout: ${command} could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}

const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
const installed = existsSync(stamp) && existsSync(runtime) && readFileSync(stamp, 'utf8') === wanted
if (!installed) {
  console.error('readout: installing what package-lock.json names (about a minute, once) …')
  const npm = process.env.npm_execpath
  // `npm ci` refuses a lock whose optional packages for other systems a registry does not offer; `install` keeps to the lock, too.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  const code = npm ? await run(process.execPath, [npm, ...args], { cwd: root }) : await run('npm', args, { cwd: root })
  if (code !== 0) {
    console.error('readout: npm install failed; is the npm registry reachable, and is there room on the disk?')
    process.exit(code)
  }
  writeFileSync(stamp, wanted)
}
process.exitCode = await run(runtime, process.argv.slice(2), { cwd: process.env.INIT_CWD ?? process.cwd() })
