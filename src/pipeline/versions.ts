import { findReprints, groupReprints, type Reprint } from '../link/reprints/find-reprints.ts'
import { sketchOf } from '../link/reprints/sketch.ts'
import { findVersions, type VersionKey, type Versions } from '../link/versions/find-versions.ts'
import { eachReading } from '../store/documents.ts'
import type { Store } from '../store/store.ts'
import { parseDay, toNumber } from '../text/calendar.ts'

/** Articles of much the same words, by account id: `pairs` as found, `groups` each of which counts as one source. */
export interface Reprints {
  readonly pairs: readonly Reprint[]
  readonly groups: readonly (readonly string[])[]
}

/** Documents that are one text at different times, the oldest first. */
export async function listVersions(store: Store): Promise<Versions[]> {
  const keys: VersionKey[] = []
  for await (const { reading, addedAt } of eachReading(store)) {
    const { document, articles, text } = reading
    const [only] = articles
    const title = only?.title ?? null
    keys.push({
      document: document.id,
      url: document.origin.url,
      title:
        articles.length === 1 ? (document.origin.claims.title ?? (title && text.slice(title.start, title.end))) : null,
      published: only?.published ?? null,
      publisher: only?.publisher ?? null,
      seen: document.origin.retrieved ?? addedAt,
      sketch: sketchOf(text),
    })
  }
  return findVersions(keys)
}

/** Near-duplicates among all articles of the collection. */
export async function listReprints(store: Store): Promise<Reprints> {
  const sketched = []
  for await (const { reading } of eachReading(store))
    for (const [number, { span, published }] of reading.articles.entries()) {
      const day = parseDay(published?.slice(0, 10) ?? '')
      sketched.push({
        id: `${reading.document.id}.${number}`,
        day: day && toNumber(day),
        sketch: sketchOf(reading.text.slice(span.start, span.end)),
      })
    }
  const pairs = findReprints(sketched)
  const groups = groupReprints(
    sketched.map(({ id }) => id),
    pairs,
  ).filter((group) => group.length > 1)
  return { pairs, groups }
}
