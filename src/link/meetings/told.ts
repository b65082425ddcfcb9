import type { Article } from '../../model/article.ts'
import { type DayWindow, windowOf } from '../dates/day-window.ts'
import type { Telling } from './telling.ts'

/** What linking knows of an article without its text. */
export interface ArticleFacts
  extends Pick<Article, 'span' | 'language' | 'genre' | 'published' | 'publisher' | 'party' | 'complete'> {
  readonly document: string
  readonly path: string
  readonly number: number
  readonly title: string | null
}

/** A telling with its article and the days that it may mean. */
export interface Told extends Telling {
  readonly by: ArticleFacts
  /** The days that the meeting may have been on; null when nothing says. */
  readonly window: DayWindow | null
  /** Month and day where the text gives no year, `11-15`; null otherwise. */
  readonly yearless: string | null
}

/** A text of no date in its words tells of what was within so many days before its publishing. */
const FRESH = 2
/** An announcement comes at most so many days before. */
const AHEAD = 14

/** Places a telling in time: by its own date, or by the date of publishing where its words give none. */
export function placeInTime(telling: Telling, by: ArticleFacts): Told {
  const said = telling.date && telling.dateSaid ? windowOf(telling.date) : null
  const yearless = /^XXXX-(?<day>\d\d-\d\d)/.exec(telling.date ?? '')?.groups?.day ?? null
  return { ...telling, by, yearless, window: said ?? (yearless ? null : windowAround(telling, by.published)) }
}

/** An account comes within so many days of the meeting, and knows its day within so many. */
const SOON = 10
const EXACT = 6

/**
 * Whether a telling is an account of its meeting: what its article is about, held, dated nearly to the day, told soon;
 * or without any date in a text without one.
 */
export function isAccount({ main, status, window, yearless, by }: Told): boolean {
  if (!main || status !== 'held') return false
  if (yearless) return true
  if (!window) return by.published === null
  if (window.to - window.from > EXACT) return false
  const published = by.published && windowOf(by.published)
  return !published || (published.to >= window.from - 1 && published.from <= window.to + SOON)
}

/** Whether a telling announces a meeting: what its article is about, to be held, or dated after its publishing. */
export function isAnnouncement({ main, status, window, by }: Told): boolean {
  if (!main || status === 'mentioned') return false
  const published = by.published && windowOf(by.published)
  return status === 'planned' || Boolean(window && published && published.to < window.from - 1)
}

/** The same telling taken for one of a meeting to come. */
export const announcing = (one: Told): Told => ({
  ...one,
  window: windowAround({ ...one, status: 'planned' }, one.by.published),
})

function windowAround(telling: Telling, published: string | null): DayWindow | null {
  const day = published && windowOf(published)
  if (!day || telling.status === 'mentioned') return null
  return telling.status === 'planned' ? { from: day.from, to: day.to + AHEAD } : { from: day.from - FRESH, to: day.to }
}
