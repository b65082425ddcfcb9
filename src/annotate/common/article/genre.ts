import { genres } from '../../../lexicon/tables/genre.ts'
import type { Genre } from '../../../model/article.ts'
import type { Publisher } from './publisher.ts'
import { type Described, read, type UndescribedArticle } from './undescribed.ts'

const HEAD = 160
/** More lines are a list of other texts' headings. */
const MOST_HEADINGS = 4
/** A longer line is no heading. */
const LONGEST_HEADING = 80
/** How an account of a meeting begins: somebody met, spoke, held talks. */
const MEETING =
  /\b(?:met|meets|meeting|spoke|speaks|held|hosted|welcomed|received|hosts|convened)\b|会见|会谈|会晤|通电话|通话|举行磋商|会面/u

/**
 * What an article is: by its title's words, else by the words of its head; an account of a meeting that a party's office or
 * ministry publishes is a readout; with a publisher or a dateline and nothing else it is news.
 */
export function findGenre(
  article: UndescribedArticle,
  publisher: Publisher | null,
  party: string | null,
  hasDateline: boolean,
): Described<Genre> | null {
  const { cut, text, claims, lexicon } = article
  const title = cut.title ? text.slice(cut.title.start, cut.title.end) : (claims.title ?? '')
  const opening = text.slice(cut.span.start, Math.min(cut.span.end, cut.span.start + HEAD))
  const head = headingOf(opening)
  for (const [words, rule] of [
    [title, 'article/genre-title'],
    [head, 'article/genre-head'],
  ] as const)
    for (const row of lexicon.rows(genres)) {
      const word = row.words.find((one) => words.includes(one))
      if (word) return read('genre', row.genre, cut.title, rule)
    }
  for (const row of lexicon.rows(genres))
    if (row.words.some((word) => /^[A-Z]/.test(word) && beginsSentence(opening, word)))
      return read('genre', row.genre, null, 'article/genre-credit')
  const first = article.sentences.find(({ kind }) => kind === 'prose')
  if (party && first && MEETING.test(text.slice(first.span.start, first.span.end)) && publisher?.kind !== 'paper')
    return read('genre', 'readout', first.span, 'article/genre-official-account', true)
  if (publisher || hasDateline) return read('genre', 'news', null, 'article/genre-by-publisher', true)
  return null
}

/** "PORT LUNE /Wire/ -- A report from the Daily: …": the words begin a sentence of the head. */
function beginsSentence(head: string, word: string): boolean {
  const at = head.indexOf(word)
  return at >= 0 && /(?:^|\n|[.:!?] |-- |— |– )\s*$/.test(head.slice(0, at))
}

/** The words of a text's head that stand like a heading: its first lines, up to the first that ends as a sentence does. */
function headingOf(head: string): string {
  const lines = head.split('\n')
  const prose = lines.findIndex((line) => /[。！？.!?][”"’」]*\s*$/.test(line) || line.length > LONGEST_HEADING)
  return (prose < 0 ? lines : lines.slice(0, prose)).slice(0, MOST_HEADINGS).join('\n')
}
