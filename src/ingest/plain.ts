import type { Format } from './format.ts'

/** Plain text, kept as it is. */
export const plain: Format = {
  name: 'text',
  extensions: ['.txt', '.text', ''],
  unformat: (decoded) => ({ format: 'text', raw: decoded, edits: [], claims: {}, headings: [], problems: [] }),
}
