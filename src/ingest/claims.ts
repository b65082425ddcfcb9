/** Names under which files and pages give the same thing. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  title: ['title', 'og:title', 'headline', 'dc.title', 'twitter:title'],
  published: [
    'published',
    'published_time',
    'article:published_time',
    'datepublished',
    'date',
    'publish_time',
    'pubdate',
    'dc.date',
    'publishdate',
    'firstpublished',
  ],
  publisher: ['publisher', 'og:site_name', 'site_name', 'source', 'dc.publisher', 'contentsource'],
  author: ['author', 'byline', 'article:author', 'dc.creator'],
  url: ['url', 'source_url', 'canonical', 'og:url', 'link'],
  language: ['language', 'lang', 'og:locale', 'inlanguage'],
  party: ['party'],
}

/** Adds the standard names to what a file claims, keeping every claim under its own name too. */
export function nameClaims(found: Readonly<Record<string, unknown>>): Record<string, string> {
  const claims: Record<string, string> = {}
  for (const [name, value] of Object.entries(found)) {
    const written = printClaim(value)
    if (written !== '') claims[name.toLowerCase()] = written
  }
  for (const [standard, names] of Object.entries(NAMES)) {
    const given = names.find((name) => claims[name] !== undefined)
    if (given !== undefined) claims[standard] = claims[given]!
  }
  const day = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(claims.published ?? '')
  if (day) claims.published = `${day[1]}-${day[2]!.padStart(2, '0')}-${day[3]!.padStart(2, '0')}`
  else if (claims.published !== undefined && !/^\d{4}(?:-\d\d)?$/.test(claims.published)) delete claims.published
  return claims
}

function printClaim(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(printClaim).join(', ')
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value).trim()
}
