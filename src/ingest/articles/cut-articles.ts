import type { ArticleCut } from '../../model/article.ts'
import { type Span, trim } from '../../text/span.ts'
import { isHeadline, isJump, isScraperHeader, opensArticle } from './forms.ts'

/** A heading over the source text. */
export interface Heading {
  readonly level: number
  readonly span: Span
}

/** Fewer sections than this are the parts of one article. */
const LEAST_SECTIONS = 3

/**
 * Cuts a source text into articles: at the headings of a collection (an evening's news, a bulletin), or where a page dump
 * begins a new piece (a headline with a dateline, a byline or a subtitle behind it; a jump from another page).
 * `title`: the one that the file itself names, so that its headings are parts of one article; null where it names none.
 */
export function cutArticles(text: string, headings: readonly Heading[], title: string | null): ArticleCut[] {
  const whole = trim(text, { start: 0, end: text.length })
  if (whole.start === whole.end) return []
  const sections = title !== null ? null : collectionHeadings(text, headings)
  if (sections)
    return cutAt(
      text,
      whole,
      sections.map((heading) => ({ start: heading.span.start, title: heading.span, complete: true })),
    )
  if (title !== null) {
    const own = headings.find(({ span }) => text.slice(span.start, span.end) === title)
    return [{ span: whole, title: own?.span ?? null, complete: true }]
  }
  if (headings.length > 0) return [{ span: whole, title: headings[0]!.span, complete: true }]
  return cutAt(text, whole, pageStarts(text, whole))
}

interface Start {
  readonly start: number
  readonly title: Span | null
  readonly complete: boolean
}

/** The headings of the deepest level that stands often enough and has text below each: those are the articles. */
function collectionHeadings(text: string, headings: readonly Heading[]): Heading[] | null {
  const levels = [...new Set(headings.map((heading) => heading.level))].sort((a, b) => b - a)
  for (const level of levels) {
    const own = headings.filter((heading) => heading.level === level)
    if (own.length < LEAST_SECTIONS) continue
    const above = headings.filter((heading) => heading.level < level && hasText(text, heading, headings))
    return [...own, ...above].sort((a, b) => a.span.start - b.span.start)
  }
  return null
}

/** Whether anything stands between a heading and the next one. */
function hasText(text: string, heading: Heading, headings: readonly Heading[]): boolean {
  const next = headings.find((other) => other.span.start > heading.span.start)
  return text.slice(heading.span.end, next?.span.start ?? text.length).trim() !== ''
}

/** Where a page dump begins a new article: its first line, each headline that opens one, each jump from another page. */
function pageStarts(text: string, whole: Span): Start[] {
  const blocks = paragraphsOf(text, whole)
  const words = blocks.map((block) => text.slice(block.start, block.end))
  const starts: Start[] = []
  // What a scraper put over the page is no headline: that stands in the line below it.
  const isUnderHeader = isScraperHeader(words[0] ?? '') && isHeadline(words[1] ?? '') && opensArticle(words.slice(2, 4))
  for (const [i, block] of blocks.entries()) {
    if (isUnderHeader && i < 2) {
      if (i === 1) starts.push({ start: blocks[0]!.start, title: block, complete: true })
      continue
    }
    const fragment = isJump(words[i]!)
    const headline = isHeadline(words[i]!) && (i === 0 || opensArticle(words.slice(i + 1, i + 4)))
    if (i === 0 || fragment || headline)
      starts.push({ start: block.start, title: isHeadline(words[i]!) && !fragment ? block : null, complete: !fragment })
  }
  return starts
}

function paragraphsOf(text: string, whole: Span): Span[] {
  const spans: Span[] = []
  for (const match of text.slice(whole.start, whole.end).matchAll(/[^\n]*\S[^\n]*/g)) {
    const start = whole.start + match.index
    spans.push(trim(text, { start, end: start + match[0].length }))
  }
  return spans
}

function cutAt(text: string, whole: Span, starts: readonly Start[]): ArticleCut[] {
  return starts.map(({ start, title, complete }, i) => ({
    span: trim(text, { start: i === 0 ? whole.start : start, end: starts[i + 1]?.start ?? whole.end }),
    title,
    complete,
  }))
}
