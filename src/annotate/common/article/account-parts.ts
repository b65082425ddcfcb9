import type { Article } from '../../../model/article.ts'
import type { Attribution } from '../../../model/attribution.ts'
import type { Sentence } from '../../../model/sentence.ts'
import { cover, overlapOf, type Span } from '../../../text/span.ts'

type Account = Article['accounts'][number]

/** Fewer paragraphs of one party's words in a row are a quotation, not an account. */
const LEAST_PARAGRAPHS = 2
/** So much of a paragraph is one party's words where it tells that party's account. */
const LEAST_SHARE = 0.5

/**
 * The accounts inside an article that is nobody's own: stretches of paragraphs in which only one party's people and
 * ministries speak, and one of its bodies gave it out (a wire story that gives one ministry's readout, then the other's). Each with its chain: who gave it
 * out, then who published it. None in an article that is a party's own, or where only one party's words stand.
 */
export function findAccountParts(
  article: Article,
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
): Account[] {
  if (article.party !== null || article.genre === 'speech' || article.genre === 'press-conference') return []
  const paragraphs = [...Map.groupBy(sentences, ({ paragraph }) => paragraph).values()].map((own) =>
    cover(own.map(({ span }) => span)),
  )
  const outer = attributions.filter(({ nestedIn }) => nestedIn === null)
  const parts: Part[] = []
  for (const span of paragraphs) {
    const told = toldIn(span, outer)
    const last = parts.at(-1)
    if (!told) {
      parts.push({ span, party: '', count: 0, giver: null })
    } else if (last && last.party === told.party) {
      last.span = { start: last.span.start, end: span.end }
      last.count++
      last.giver ??= told.giver
    } else parts.push({ span, ...told, count: 1 })
  }
  const accounts = joinParts(parts).filter(
    ({ party, count, giver }) => party !== '' && giver && count >= LEAST_PARAGRAPHS,
  )
  if (new Set(accounts.map(({ party }) => party)).size < 2) return []
  return accounts.map(({ span, party, giver }) => ({
    span,
    party,
    chain: [giver, article.publisher].filter((one) => one !== null),
    rule: 'article/account-part',
  }))
}

interface Part {
  span: Span
  /** Empty where no one party speaks. */
  party: string
  count: number
  giver: string | null
}

/** One paragraph of the narrator's between two stretches of one party does not part them. */
function joinParts(parts: readonly Part[]): Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const before = joined.at(-2)
    const between = joined.at(-1)
    if (part.party !== '' && before?.party === part.party && between?.party === '') {
      joined.pop()
      before.span = { start: before.span.start, end: part.span.end }
      before.count += part.count
      before.giver ??= part.giver
    } else joined.push({ ...part })
  }
  return joined
}

/** The one party whose words fill a paragraph, and the body of it that gave them out; null where none or several do. */
function toldIn(span: Span, attributions: readonly Attribution[]): { party: string; giver: string | null } | null {
  const own = attributions.filter(({ content, cue }) => [...content, ...cue].some((one) => overlapOf(one, span) > 0))
  const parties = new Set(own.map(({ speaker }) => speaker?.party ?? null))
  const [party] = parties
  if (parties.size !== 1 || !party || party === 'both') return null
  const filled = own.reduce((sum, { content }) => sum + content.reduce((all, one) => all + overlapOf(one, span), 0), 0)
  if (filled < LEAST_SHARE * (span.end - span.start)) return null
  return { party, giver: own.find(({ speaker }) => speaker!.id.startsWith('body/'))?.speaker?.name ?? null }
}
