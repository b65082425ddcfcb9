import { type Bundle, brokenFile, type Entry, messageOf } from '../binary-format.ts'
import { nameClaims } from '../claims.ts'
import { decodeBytes } from '../decode.ts'
import { pageText } from '../html.ts'

/** The fields of a feed's item that RSS, Atom, RDF and JSON Feed give under names of their own. */
interface Item {
  readonly title?: unknown
  readonly link?: unknown
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[]
  readonly url?: unknown
  readonly id?: unknown
  readonly guid?: { readonly value?: string }
  readonly pubDate?: unknown
  readonly published?: unknown
  readonly updated?: unknown
  readonly date_published?: unknown
  readonly dc?: { readonly date?: unknown; readonly dates?: readonly unknown[] }
  readonly content?: unknown
  readonly content_html?: unknown
  readonly description?: unknown
  readonly summary?: unknown
  readonly authors?: readonly unknown[]
}

/** RSS, Atom, RDF and JSON feeds: each item is an entry with its own address and date. */
export const feed: Bundle = {
  name: 'feed',
  extensions: ['.rss', '.atom', '.xml'],
  matches: (bytes) => {
    const head = new TextDecoder().decode(bytes.subarray(0, 2000))
    return /<(?:rss|feed|rdf:RDF)[\s>]/.test(head) && !/<html[\s>]/i.test(head)
  },
  async *entries(bytes, path): AsyncGenerator<Entry> {
    const source = decodeBytes(bytes).text.replace(/<!DOCTYPE[^[>]*(?:\[[\s\S]*?\])?>/i, '')
    const { parseFeed } = await import('feedsmith')
    let parsed: { format: string; feed: object }
    try {
      parsed = parseFeed(source) as { format: string; feed: object }
    } catch (error) {
      yield { path, problem: brokenFile('this feed', messageOf(error)) }
      return
    }
    const { title: publisher, items, entries } = parsed.feed as { title?: unknown; items?: Item[]; entries?: Item[] }
    for (const [index, item] of (items ?? entries ?? []).entries()) yield entryOf(item, index, textOf(publisher))
  },
}

function entryOf(item: Item, index: number, publisher: string): Entry {
  const title = textOf(item.title)
  const url =
    textOf(item.link) ||
    item.links?.find(({ rel }) => !rel || rel === 'alternate')?.href ||
    textOf(item.url) ||
    textOf(item.id)
  const markup = textOf(item.content) || textOf(item.content_html) || textOf(item.description) || textOf(item.summary)
  const body = pageText(markup).raw
  const heading = pageText(title).raw
  const given = textOf(
    item.pubDate ?? item.published ?? item.date_published ?? item.updated ?? item.dc?.date ?? item.dc?.dates?.[0],
  )
  const moment = given === '' ? Number.NaN : Date.parse(given)
  const published = Number.isNaN(moment) ? '' : new Date(moment).toISOString()
  const claims = nameClaims({ title: heading, url, publisher, published })
  return {
    path: url || `item-${index + 1}`,
    bytes: new TextEncoder().encode(JSON.stringify(item)),
    unformatted: {
      format: 'feed',
      raw: [heading, body].filter((part) => part !== '').join('\n\n'),
      edits: [],
      claims,
      headings: heading ? [{ level: 1, span: { start: 0, end: heading.length } }] : [],
      problems:
        given !== '' && published === ''
          ? [
              {
                rule: 'ingest/feed-date',
                severity: 'warning',
                message: `the feed dates this item ${JSON.stringify(given.slice(0, 60))}, which is no date`,
                remedy: 'the item was taken without a date; set it by hand if it matters',
              },
            ]
          : [],
    },
  }
}

/** A field's words: feeds give strings, objects with a value, or lists of them. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return textOf(value[0])
  if (typeof value === 'object') return textOf((value as { value?: unknown }).value)
  return String(value).trim()
}
