import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cliReference } from './cli-reference.ts'

const root = join(import.meta.dirname, '..')
const pages = execFileSync('git', ['ls-files', '*.md'], { cwd: root }).toString().trim().split('\n')
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

describe.each(pages)('%s', (page) => {
  const content = readFileSync(join(root, page), 'utf8')
  it('leads only to files that are there', () => {
    const links = [...content.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1]!)
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([])
  })
  it('names only scripts that package.json has', () => {
    const named = [...content.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1]!)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})

describe('README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  it('shows a table that the command beside it prints', () => {
    const shown = /```\n\$ npx readout (?<args>compare [^\n]+)\n(?<lines>[\s\S]*?)```/.exec(readme)!.groups!
    const printed = execFileSync(process.execPath, [join(root, 'bin/readout.mjs'), ...shown.args!.split(' ')], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', COLUMNS: '100' },
    }).toString()
    const wanted = shown
      .lines!.split(/^\[…\]\n/m)
      .map((part) => part.trim())
      .filter((part) => part !== '')
    expect(wanted.length).toBeGreaterThan(1)
    for (const part of wanted) expect(printed).toContain(part)
  })
})

describe('the reference of the command line', () => {
  it('is what the commands say of themselves', () => {
    expect(readFileSync(join(root, 'docs/reference/cli.md'), 'utf8')).toBe(cliReference())
  })
})
