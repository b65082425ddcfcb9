import type { z } from 'zod'

/** The description of one kind of word file: its name, whether each language has its own, and what a row must be. */
export interface Table<Row> {
  /** File name without `.tsv`. */
  readonly name: string
  /** `language`: one file a language, `lexicon/<language>/<name>.tsv`; otherwise `lexicon/<folder>/<name>.tsv`. */
  readonly folder: 'language' | string
  /** Turns the cells of one line, by column name, into a row. Cells are strings; an absent cell is ''. */
  readonly row: z.ZodType<Row>
}

export const defineTable = <Row>(table: Table<Row>): Table<Row> => table
