import { type Lexicon, perLexicon } from '../../../lexicon/lexicon.ts'
import { makeMatcher } from '../../../lexicon/matcher.ts'
import { officeWords } from '../../../lexicon/tables/office-word.ts'
import { parties } from '../../../lexicon/tables/party.ts'
import { type PublisherRow, publishers } from '../../../lexicon/tables/publisher.ts'
import { claimed, type Described, read, type UndescribedArticle } from './undescribed.ts'

/** Who published an article; `kind` is null for a publisher in no list. */
export interface Publisher {
  readonly name: string
  readonly kind: PublisherRow['kind'] | null
  /** The party that it speaks for; null for nobody's. */
  readonly party: string | null
}

const listed = (row: PublisherRow): Publisher => ({ name: row.en[0]!, kind: row.kind, party: row.party })

const index = perLexicon((lexicon) => {
  const rows = lexicon.rows(publishers)
  const names = rows.flatMap((row) => [...row.en, ...row.zh].map((words) => ({ words, value: row })))
  return { rows, matcher: makeMatcher(names), byName: new Map(names.map(({ words, value }) => [words, value])) }
})

/** So much of an article's beginning and end is searched for credits. */
const HEAD = 240
const TAIL = 120
/** How a credit is written: Provided by X · (X) · X -- · SOURCE X · A report from X · X消息 · X…电 · a line by itself. */
const BEFORE = /(?:©|Provided by|Source:?|SOURCE|A report from|来源[:：]|Published by)\s*$/i

/**
 * The publisher: what the file claims; the host of its address; a credit in the head or at the end of the article.
 * Null where nothing says it: a name in running text is no credit.
 */
export function findPublisher({ cut, text, claims, lexicon }: UndescribedArticle): Described<Publisher> | null {
  const { rows, matcher, byName } = index(lexicon)
  if (claims.publisher) {
    const row = byName.get(claims.publisher)
    return claimed(
      'publisher',
      row ? listed(row) : unlisted(claims.publisher, lexicon),
      'publisher',
      'article/publisher-claim',
    )
  }
  const host = /^https?:\/\/(?<host>[^/:]+)/i.exec(claims.url ?? '')?.groups?.host?.toLowerCase()
  const byHost = host && rows.find((row) => row.hosts.some((end) => host === end || host.endsWith(`.${end}`)))
  if (byHost) return claimed('publisher', listed(byHost), 'url', 'article/publisher-host')
  const { start, end } = cut.span
  const places = [
    ...matcher.find(text, start, Math.min(end, start + HEAD)),
    ...matcher.find(text, Math.max(start + HEAD, end - TAIL), end),
  ]
  const credit = places.find((place) => isCredit(text, start, place))
  if (credit) return read('publisher', listed(credit.value), { start: credit.start, end: credit.end }, CREDIT)
  const office = OFFICE_CREDIT.exec(text.slice(start, Math.min(end, start + HEAD)))
  if (!office) return null
  const at = start + office.index + office[0].length - office.groups!.rest!.length
  const name = { start: at - office.groups!.name!.length, end: at }
  const publisher = unlisted(office.groups!.name!, lexicon)
  return publisher.party ? read('publisher', publisher, name, CREDIT) : null
}

const CREDIT = 'article/publisher-credit'
/** 海岚外交部网站消息： at the beginning of a paragraph. */
const OFFICE_CREDIT = /(?:^|\n)\s*(?<name>[\p{Script=Han}]{4,16}?)(?<rest>(?:网站)?消息[：:，,（])/u

const offices = perLexicon((lexicon) => ({
  words: lexicon.rows(officeWords).flatMap(({ words }) => words),
  parties: makeMatcher(
    lexicon.rows(parties).flatMap(({ en, zh, code }) => [...en, ...zh].map((words) => ({ words, value: code }))),
  ),
}))

/** A publisher in no list speaks for the party that its name holds, where it is an office of it. */
function unlisted(name: string, lexicon: Lexicon): Publisher {
  const { words, parties: matcher } = offices(lexicon)
  const isOffice = words.some((word) => name.includes(word))
  const codes = new Set(isOffice ? matcher.find(name).map(({ value }) => value) : [])
  return { name, kind: isOffice ? 'office' : null, party: codes.size === 1 ? [...codes][0]! : null }
}

function isCredit(text: string, from: number, { start, end }: { start: number; end: number }): boolean {
  const before = text.slice(Math.max(from, start - 30), start)
  const after = text.slice(end, end + 20)
  if (BEFORE.test(before)) return true
  if (/[(（]\s*$/.test(before) && /^\s*[)）]|^[\p{Script=Han}]{0,8}\d{1,2}月\d{1,2}日电/u.test(after)) return true
  if (/^(?:消息|（新闻联播）|(?:记者)?[\p{Script=Han}]{0,10}\d{1,2}月\d{1,2}日(?:电|讯))/u.test(after)) return true
  return /(?:^|\n)\s*$/.test(before) && /^\s*(?:\n|$|--|—)/.test(after)
}
