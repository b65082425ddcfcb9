import { type Lexicon, perLexicon } from '../../../lexicon/lexicon.ts'
import { parties } from '../../../lexicon/tables/party.ts'
import type { Article } from '../../../model/article.ts'
import { type Day, isDay, parseDay, printDay, toNumber } from '../../../text/calendar.ts'
import type { UndescribedArticle } from './undescribed.ts'

type Dateline = NonNullable<Article['dateline']>

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const HEAD = 400

/**
 * Where and when an article says it was written:
 * - WASHINGTON, Oct. 27 (Xinhua) -- · BEIJING, Nov. 26, 2023 /PRNewswire/ -- · PARIS (Agency) —
 * - 新华社旧金山11月15日电 · (2023年11月15日, 旧金山)
 */
const ENGLISH =
  /(?<place>\p{Lu}[\p{Lu} .'’-]{1,30}\p{Lu})(?:, (?<month>[A-Z][a-z]{2,8})\.? (?<day>\d{1,2})(?:, (?<year>\d{4}))?)? ?(?:\([A-Z][^()\n]{1,30}\)|\/[A-Za-z ]{2,20}\/)? ?(?:--|—|–)/u
/** A capital alone before the text: "Beijing:" · "Beijing / Agency / –", also line by line. */
const CAPITAL =
  /(?:^|\n)\s*(?<place>\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+){0,2})\s*(?::\s|(?:\n+|\s*\/)\s*[A-Z][A-Za-z]{1,12}\s*(?:\n+|\/)\s*(?:–|—|--))/u
const CHINESE =
  /(?:[\p{Script=Han}]{2,6}(?:社|报|网|台))(?<place>[\p{Script=Han}]{2,8}?)(?<month>\d{1,2})月(?<day>\d{1,2})日(?:电|讯)|[（(](?<year>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日[,，]\s*(?<where>[\p{Script=Han}]{2,12})[)）]/u

/** The dateline in an article's head, or at its end (agency copy); a year that it does not say is left to `near`. */
export function findDateline({ cut, text, lexicon }: UndescribedArticle, near: string | null): Dateline | null {
  const { start, end } = cut.span
  const head = text.slice(start, Math.min(end, start + HEAD))
  const tailAt = Math.max(start, end - 60)
  const found = matchAt(head, start) ?? matchAt(text.slice(tailAt, end), tailAt)
  if (!found) return capitalAt(head, start, lexicon)
  const { groups: g, span } = found
  const month = Number(
    g.m ?? (g.month && /^\d/.test(g.month) ? g.month : MONTHS.indexOf((g.month ?? '').slice(0, 3).toLowerCase()) + 1),
  )
  const day = Number(g.d ?? g.day)
  const year = g.year ? Number(g.year) : yearNear(month, day, near === null ? null : parseDay(near))
  const date = month && day && year && isDay({ year, month, day }) ? printDay({ year, month, day }) : null
  return { span, place: g.where ?? g.place ?? null, date }
}

const capitals = perLexicon((lexicon) => new Set(lexicon.rows(parties).flatMap(({ capital_en }) => capital_en)))

/** A place alone is a dateline only where it is a capital: any other line could be a heading. */
function capitalAt(head: string, offset: number, lexicon: Lexicon): Dateline | null {
  const match = CAPITAL.exec(head)
  const place = match?.groups?.place
  if (!match || !place || !capitals(lexicon).has(place)) return null
  const start = offset + match.index + match[0].search(/\S/)
  return { span: { start, end: offset + match.index + match[0].trimEnd().length }, place, date: null }
}

function matchAt(
  words: string,
  offset: number,
): { groups: Record<string, string | undefined>; span: Dateline['span'] } | null {
  const match = ENGLISH.exec(words) ?? CHINESE.exec(words)
  if (!match) return null
  const start = offset + match.index
  return { groups: match.groups!, span: { start, end: start + match[0].length } }
}

/** The year that puts a day nearest to another one, at most half a year away; null without one. */
function yearNear(month: number, day: number, near: Day | null): number | null {
  if (!near || !month || !day) return null
  const distance = (year: number) => Math.abs(toNumber({ year, month, day }) - toNumber(near))
  return [near.year - 1, near.year, near.year + 1].reduce((a, b) => (distance(b) < distance(a) ? b : a))
}
