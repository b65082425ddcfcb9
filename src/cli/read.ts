import type { Problem } from '../model/problem.ts'
import { toRawOffsets } from '../pipeline/raw-offsets.ts'
import { type ReadDocument, readPaths } from '../pipeline/read-paths.ts'
import { messages } from './messages.ts'
import { openLexicon } from './open.ts'
import { printProblem } from './print-problem.ts'
import { printReading } from './print-reading.ts'

export interface ReadOptions {
  json?: true
  offsets: 'clean' | 'raw'
  words: string[]
  lang: string
  fields: Record<string, string>
  allowPrivate?: true
  repairs?: boolean
}

/** `readout read`: prints what is read from files, for people or as one JSON object a line. */
export async function read(paths: readonly string[], options: ReadOptions): Promise<void> {
  const lexicon = openLexicon(options.words)
  let documents = 0
  const problems: Problem[] = []
  for await (const result of readPaths(paths, lexicon, options)) {
    problems.push(...result.problems)
    for (const document of result.documents) {
      documents++
      const { reading } = document
      problems.push(...reading.problems)
      console.log(
        options.json
          ? JSON.stringify(options.offsets === 'raw' ? inRawOffsets(document) : reading)
          : printReading(reading, messages[options.lang]!),
      )
    }
  }
  problems.push(...lexicon.problems)
  for (const problem of problems) console.error(printProblem(problem))
  if (problems.some((problem) => problem.severity !== 'notice') || documents === 0) process.exitCode = 1
}

/** The reading with all its spans, and its text, as the file has them. */
export const inRawOffsets = ({ reading, map }: ReadDocument) => ({ ...toRawOffsets(reading, map), text: map.raw })
