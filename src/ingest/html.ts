import { isProbablyReaderable, Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { nameClaims } from './claims.ts'
import type { Format, Unformatted } from './format.ts'

/** Elements after which a new line begins in the text of a page. */
const BLOCKS =
  /^(?:P|DIV|BR|LI|UL|OL|H[1-6]|TR|TABLE|SECTION|ARTICLE|HEADER|FOOTER|BLOCKQUOTE|PRE|FIGURE|FIGCAPTION|DT|DD)$/

/**
 * A web page: the article inside it (readability), without menus and footers. Its raw text is the text of the article,
 * a line a block; the bytes keep the markup. Title, byline, dates and address come from meta elements, JSON-LD, OpenGraph.
 */
export const html: Format = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  unformat(decoded) {
    const document = openPage(decoded)
    const claims = readClaims(document)
    const article = findArticle(document)
    const root = article?.content
      ? parseHTML(`<html><body>${article.content}</body></html>`).document.body
      : document.body
    const title = article?.title ?? claims.title ?? ''
    const lines = linesOf(root)
    const head = title !== '' && lines[0] !== title ? [title] : []
    const raw = [...head, ...lines].join('\n\n')
    const span = { start: 0, end: head.length > 0 || lines[0] === title ? title.length : 0 }
    return {
      format: 'html',
      raw,
      edits: [],
      claims: title ? { ...claims, title } : claims,
      headings: span.end > 0 ? [{ level: 1, span }] : [],
      problems: article
        ? []
        : [
            {
              rule: 'ingest/no-article',
              severity: 'notice' as const,
              message: 'no article stands out on this page; all of its text was taken',
              remedy: 'check that menus and footers are not read as text',
            },
          ],
    }
  },
}

/** A page as a document. A piece of markup, or a page whose own frame is broken, is put into a frame. */
function openPage(markup: string) {
  const { document } = parseHTML(markup)
  const whole = /<html[\s>]/i.test(markup) && document.documentElement?.nodeName === 'HTML'
  return whole ? document : parseHTML(`<html><body>${markup}</body></html>`).document
}

/** The article on a page; null where none stands out, or where the page is too broken for the library to look for one. */
function findArticle(document: ReturnType<typeof parseHTML>['document']): ReturnType<Readability['parse']> {
  try {
    return isProbablyReaderable(document, { minContentLength: 80, minScore: 5 })
      ? new Readability(document.cloneNode(true) as typeof document, { charThreshold: 80 }).parse()
      : null
  } catch {
    return null
  }
}

/** The text of a piece of HTML, a line a block with an empty line between, and its headings over that text. */
export function pageText(markup: string): Pick<Unformatted, 'raw' | 'headings'> {
  const { document } = parseHTML(`<html><body>${markup}</body></html>`)
  const titles = new Map<string, number>()
  for (const heading of document.querySelectorAll('h1,h2,h3,h4,h5,h6'))
    titles.set(tidy(heading.textContent ?? ''), Number(heading.nodeName[1]))
  let raw = ''
  const headings: { level: number; span: { start: number; end: number } }[] = []
  for (const line of linesOf(document.body)) {
    if (raw !== '') raw += '\n\n'
    const level = titles.get(line)
    if (level) headings.push({ level, span: { start: raw.length, end: raw.length + line.length } })
    raw += line
  }
  return { raw, headings }
}

const tidy = (line: string): string => line.replace(/[\t\n \u00a0]+/g, ' ').trim()

const linesOf = (root: PageNode): string[] =>
  textOf(root)
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '')

interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<unknown>
}

/** The text below a node, a line end around each block; scripts and styles are no text. */
function textOf(node: PageNode): string {
  if (node.nodeType === 3) return (node.textContent ?? '').replace(/\s+/g, ' ')
  if (node.nodeType !== 1 || /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/i.test(node.nodeName)) return ''
  const inner = [...node.childNodes].map((child) => textOf(child as PageNode)).join('')
  return BLOCKS.test(node.nodeName.toUpperCase()) ? `\n${inner}\n` : inner
}

interface Page {
  querySelectorAll(
    selector: string,
  ): Iterable<{ getAttribute(name: string): string | null; textContent: string | null }>
  querySelector(selector: string): { getAttribute(name: string): string | null; textContent: string | null } | null
}

function readClaims(page: Page): Record<string, string> {
  const found: Record<string, unknown> = {}
  const title = page.querySelector('title')?.textContent
  if (title) found.title = title
  for (const meta of page.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop')
    if (name) found[name.toLowerCase()] = meta.getAttribute('content')
  }
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href')
  if (canonical) found.canonical = canonical
  const language = page.querySelector('html')?.getAttribute('lang')
  if (language) found.language = language
  for (const script of page.querySelectorAll('script[type="application/ld+json"]'))
    Object.assign(found, readJsonLd(script.textContent ?? ''))
  return nameClaims(found)
}

/** The fields of the first article in a JSON-LD block; nothing where it is no JSON. */
function readJsonLd(json: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return {}
  }
  const items = (
    Array.isArray(value) ? value : [(value as { '@graph'?: unknown })?.['@graph'] ?? value]
  ).flat() as Record<string, unknown>[]
  const article = items.find((item) => /Article|Report|WebPage/.test(String(item?.['@type'] ?? '')))
  if (!article) return {}
  const nameOf = (thing: unknown) =>
    typeof thing === 'object' && thing !== null ? (thing as { name?: unknown }).name : thing
  return {
    headline: article.headline,
    datepublished: article.datePublished,
    publisher: nameOf(article.publisher),
    author: nameOf(article.author),
  }
}
