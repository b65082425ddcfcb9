/** Writes docs/reference/cli.md from the command line's own help:  node scripts/write-reference.ts */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cliReference } from '../docs/cli-reference.ts'

writeFileSync(join(import.meta.dirname, '../docs/reference/cli.md'), cliReference())
