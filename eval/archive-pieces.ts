import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ingestBytes } from '../src/ingest/ingest.ts'
import { toNumber } from '../src/text/calendar.ts'
import { unpackArchive } from './archives.ts'

/** An article of an archive: its text and the day in its file's name. */
export interface Piece {
  readonly id: string
  readonly text: string
  readonly day: number | null
}

/** The articles of both archives. */
export function* archivePieces(): Generator<Piece> {
  for (const name of ['whitehouse', 'xinwenlianbo']) yield* piecesOf(unpackArchive(name))
}

/** The articles of all Markdown files below a folder, in the order of their paths. */
function* piecesOf(folder: string): Generator<Piece> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const path of files)
    for (const { source, cuts } of ingestBytes(readFileSync(path), path).documents)
      for (const [number, { span }] of cuts.entries()) {
        const [, y, m, d] = /(20\d\d)-?(\d\d)-?(\d\d)/.exec(path.slice(path.lastIndexOf('/'))) ?? []
        const day = y ? toNumber({ year: Number(y), month: Number(m), day: Number(d) }) : null
        yield { id: `${path}#${number}`, text: source.text.slice(span.start, span.end), day }
      }
}
