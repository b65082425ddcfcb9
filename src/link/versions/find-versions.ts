import type { Sketch } from '../reprints/sketch.ts'

/** What tells that two documents are one text at two times. */
export interface VersionKey {
  readonly document: string
  /** Its address without what trackers put behind it; null for a file. */
  readonly url: string | null
  readonly title: string | null
  readonly published: string | null
  readonly publisher: string | null
  /** ISO 8601: when it was fetched, else when it was added. */
  readonly seen: string
  /** Of its text: two texts under one standing title need words in common. */
  readonly sketch: Sketch
}

/** Texts of one title, day and publisher are versions when so much of the shorter one's shingles are the other's, too. */
const LEAST_COMMON = 0.3

/** Documents that are versions of one text, the oldest first, and why they are taken for that. */
export interface Versions {
  readonly documents: readonly string[]
  readonly because: 'address' | 'title, day and publisher'
}

/**
 * Groups documents into versions: those with one address, and those with one title, day and publisher. A document alone is no
 * group.
 */
export function findVersions(keys: readonly VersionKey[]): Versions[] {
  const ordered = [...keys].sort((a, b) => a.seen.localeCompare(b.seen) || a.document.localeCompare(b.document))
  const byAddress = groupsBy(ordered, ({ url }) => url && plainAddress(url))
  const taken = new Set(byAddress.flat())
  const byTitle = groupsBy(
    ordered.filter(({ document }) => !taken.has(document)),
    ({ title, published, publisher }) => title && published && publisher && `${title}\n${published}\n${publisher}`,
  )
  return [
    ...byAddress.map((documents) => ({ documents, because: 'address' as const })),
    ...byTitle
      .map((documents) => ({ documents: alikeOnly(documents, keys), because: 'title, day and publisher' as const }))
      .filter(({ documents }) => documents.length > 1),
  ]
}

/** Of a group, the first and those that share words with it. */
function alikeOnly(documents: readonly string[], keys: readonly VersionKey[]): string[] {
  const sketchOf = (id: string) => keys.find(({ document }) => document === id)!.sketch.shingles
  const first = sketchOf(documents[0]!)
  return documents.filter((id, index) => index === 0 || commonShare(first, sketchOf(id)) >= LEAST_COMMON)
}

function commonShare(a: Int32Array, b: Int32Array): number {
  const known = new Set(a)
  return b.reduce((count, hash) => count + (known.has(hash) ? 1 : 0), 0) / (Math.min(a.length, b.length) || 1)
}

function groupsBy(keys: readonly VersionKey[], keyOf: (key: VersionKey) => string | null): string[][] {
  const groups = Map.groupBy(keys, keyOf)
  groups.delete(null)
  return [...groups.values()].map((own) => own.map(({ document }) => document)).filter((own) => own.length > 1)
}

/** `https://Example.org/a/?utm_source=x#top` → `example.org/a` */
function plainAddress(url: string): string {
  const [address = ''] = url.split('#')
  const [path = '', query = ''] = address.split('?')
  const kept = query.split('&').filter((part) => part !== '' && !/^(?:utm_|fbclid|gclid|ref=|source=)/.test(part))
  const plain = path.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')
  const slash = plain.indexOf('/')
  const host = (slash < 0 ? plain : plain.slice(0, slash)).toLowerCase()
  return host + (slash < 0 ? '' : plain.slice(slash)) + (kept.length > 0 ? `?${kept.sort().join('&')}` : '')
}
