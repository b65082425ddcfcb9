import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const commands = [
  'read',
  'compare',
  'add',
  'list',
  'meetings',
  'follow',
  'set',
  'versions',
  'diff',
  'reprints',
  'mechanisms',
  'wording',
  'reuse',
  'review',
  'explain',
  'account',
  'serve',
]
const readout = join(import.meta.dirname, '../bin/readout.mjs')
const help = (args: readonly string[]): string =>
  execFileSync(process.execPath, [readout, ...args, '--help'], { env: { ...process.env, NO_COLOR: '1' } })
    .toString()
    .trim()

/** The reference of the command line, from its own help. */
export const cliReference = (): string =>
  `# The command line\n\nWritten by \`node scripts/write-reference.ts\` from the commands' own help; a test compares the two.\n\n${[
    [],
    ...commands.map((command) => [command]),
  ]
    .map((args) => `## readout ${args.join(' ')}`.trimEnd().concat(`\n\n\`\`\`\n${help(args)}\n\`\`\`\n`))
    .join('\n')}`
