import type { Article } from '../../../model/article.ts'
import { findDateline } from './dateline.ts'
import { findGenre } from './genre.ts'
import { inferOwnVoice } from './own-voice.ts'
import { findPublisher, type Publisher } from './publisher.ts'
import { claimed, type Described, read, type UndescribedArticle } from './undescribed.ts'

/** Says what an article is: genre, dates, publisher, whose account; each with the evidence it rests on. */
export function describeArticle(article: UndescribedArticle): Article {
  const { cut, language } = article
  const publisher = findPublisher(article)
  const header = findPublished(article)
  const dateline = findDateline(article, header?.value ?? article.near ?? null)
  const published =
    header ??
    (dateline?.date ? read('published', dateline.date, dateline.span, 'article/published-dateline', true) : null)
  const party = findParty(article, publisher, dateline !== null)
  const genre = findGenre(article, publisher?.value ?? null, party?.value ?? null, dateline !== null)
  const chain = publisher ? [publisher.value.name] : []
  return {
    ...cut,
    language,
    genre: genre?.value ?? null,
    published: published?.value ?? null,
    dateline,
    publisher: publisher?.value.name ?? null,
    party: party?.value ?? null,
    accounts: party ? [{ span: cut.span, party: party.value, chain, rule: party.evidence.rule }] : [],
    evidence: [publisher, published, party, genre].flatMap((one) => (one ? [one.evidence] : [])),
  }
}

/** The day of publishing: what the file claims, a "date YYYY-MM-DD" at its head, a day in its name or heading. */
function findPublished({ cut, text, claims }: UndescribedArticle): Described<string> | null {
  if (claims.published) return claimed('published', claims.published, 'published', 'article/published-claim')
  const head = /^\s*date (?<day>\d{4}-\d\d-\d\d)\b/.exec(text.slice(cut.span.start, cut.span.start + 40))
  if (head) {
    const start = cut.span.start + head[0].length - 10
    return read('published', head.groups!.day!, { start, end: start + 10 }, 'article/published-head')
  }
  const masthead = /[（(](?<year>20\d\d|19\d\d)(?<month>\d\d)(?<day>\d\d)[)）]/.exec(text.slice(0, 120))
  return masthead
    ? read(
        'published',
        `${masthead.groups!.year}-${masthead.groups!.month}-${masthead.groups!.day}`,
        { start: masthead.index + 1, end: masthead.index + 9 },
        'article/published-masthead',
      )
    : null
}

/** Whose account: the party the file claims, the publisher's, or the one whose voice an unsigned text has. */
function findParty(
  article: UndescribedArticle,
  publisher: Described<Publisher> | null,
  hasDateline: boolean,
): Described<string> | null {
  if (article.claims.party) return claimed('party', article.claims.party, 'party', 'article/party-claim')
  if (publisher?.value.party)
    return {
      value: publisher.value.party,
      evidence: { ...publisher.evidence, field: 'party', rule: 'article/party-of-publisher' },
    }
  return publisher || hasDateline ? null : inferOwnVoice(article)
}
