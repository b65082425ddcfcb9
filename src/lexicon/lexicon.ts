import type { Problem } from '../model/problem.ts'
import type { Table } from './table.ts'
import { parseTsv } from './tsv.ts'

/** All word files of one folder, checked as they are asked for. */
export interface Lexicon {
  /** Hash of every file's name and content: a reading is a function of (text, this, version). */
  readonly version: string
  /** The folders that it was made of: another thread makes the same lexicon of them. */
  readonly folders: readonly WordFolder[]
  /** The rows of a table, in the file's order; for a table per language name the language. Empty where there is no file. */
  rows<Row>(table: Table<Row>, language?: string): readonly Row[]
  /** The bytes of a trained model, `<language>/<name>.bin`, of the last folder that has one; null where there is none. */
  model(path: string): Uint8Array | null
  /** Mistakes in the files that were asked for so far: file:line, what is wrong, what to do. The rows concerned are left out. */
  readonly problems: readonly Problem[]
}

/** One folder of word files, already read: how the folder is shown to people, and its files by relative path. */
export interface WordFolder {
  readonly shown: string
  readonly files: ReadonlyMap<string, string>
  /** Trained models by relative path. */
  readonly models?: ReadonlyMap<string, Uint8Array>
  /** The hash of each file's content, by relative path: what depends on one file alone is made anew when it changes. */
  readonly hashes?: ReadonlyMap<string, string>
}

/** A lexicon over one or more folders; a table's rows are those of the first folder's file, then the next one's, … */
export function makeLexicon(folders: readonly WordFolder[], version: string): Lexicon {
  const parsed = new Map<string, readonly unknown[]>()
  const problems: Problem[] = []
  const parse = <Row>(table: Table<Row>, { shown, files }: WordFolder, path: string): readonly Row[] => {
    const content = files.get(path)
    if (content === undefined) return []
    const { lines, mistakes } = parseTsv(content)
    const report = (line: number, message: string, remedy: string) =>
      problems.push({ rule: 'lexicon/row', severity: 'warning', message, remedy, path: `${shown}/${path}`, line })
    for (const { line, message, remedy } of mistakes) report(line, message, remedy)
    return lines.flatMap(({ line, cells }) => {
      const row = table.row.safeParse(cells)
      if (row.success) return [row.data]
      const [issue] = row.error.issues
      report(
        line,
        `${issue?.path.join('.') ?? 'row'}: ${issue?.message ?? 'not valid'}`,
        'correct the cell or take the line out',
      )
      return []
    })
  }
  return {
    version,
    folders,
    problems,
    model: (path) => folders.findLast(({ models }) => models?.has(path))?.models?.get(path) ?? null,
    rows<Row>(table: Table<Row>, language?: string) {
      const folder = table.folder === 'language' ? language : table.folder
      if (folder === undefined) throw new TypeError(`table ${table.name} has one file a language: name the language`)
      const path = `${folder}/${table.name}.tsv`
      let rows = parsed.get(path) as readonly Row[] | undefined
      if (!rows) {
        rows = folders.flatMap((words) => parse(table, words, path))
        parsed.set(path, rows)
      }
      return rows
    },
  }
}

/** Builds something once for each lexicon (a matcher, an index) and keeps it as long as the lexicon lives. */
export function perLexicon<Value>(build: (lexicon: Lexicon) => Value): (lexicon: Lexicon) => Value {
  const built = new WeakMap<Lexicon, Value>()
  return (lexicon) => {
    let value = built.get(lexicon)
    if (value === undefined) {
      value = build(lexicon)
      built.set(lexicon, value)
    }
    return value
  }
}
