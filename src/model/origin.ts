import { z } from 'zod'

/** Where a document came from. What the file or page itself claims stands in `claims`, unchecked. */
export const originSchema = z.object({
  /** Path as given, or `archive.zip!/inner/path` for a member of an archive. */
  path: z.string(),
  /** Address, when it was fetched or the file names its canonical one. */
  url: z.string().nullable(),
  /** ISO 8601 instant of the fetching; null for a file. */
  retrieved: z.string().nullable(),
  /** SHA-256 of the bytes, hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
  /** e.g. `text`, `markdown`, `html`, `pdf`. */
  format: z.string(),
  /** The character encoding that was found, as a WHATWG label. */
  encoding: z.string(),
  /** Metadata fields that the file or page carries (front matter, meta tags, columns), by name. */
  claims: z.record(z.string(), z.string()),
})
