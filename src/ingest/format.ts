import type { Problem } from '../model/problem.ts'
import type { Edit } from '../text/edit-map.ts'
import type { Span } from '../text/span.ts'

/** What a format finds in a decoded file: which raw words are its text, and what it claims of itself. */
export interface Unformatted {
  readonly format: string
  /** The raw text that offsets lead back to. For HTML it is the text of the page, not its markup. */
  readonly raw: string
  /** What is taken out of or put right in the raw text. */
  readonly edits: readonly Edit[]
  /** Metadata that the file carries, by lower-case name; `title`, `published`, `publisher`, `url` under these names. */
  readonly claims: Readonly<Record<string, string>>
  /** Headings over the raw text, for cutting articles: level 1 is the document's own. */
  readonly headings: readonly { readonly level: number; readonly span: Span }[]
  readonly problems: readonly Omit<Problem, 'path'>[]
}

/** One file format: which files are its own, and how its text is found. */
export interface Format {
  readonly name: string
  readonly extensions: readonly string[]
  unformat(decoded: string): Unformatted
}
