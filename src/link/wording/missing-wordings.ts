import type { FormulaLife, MissingWording } from '../../model/wording.ts'
import type { ArticleFacts } from '../meetings/told.ts'

/** A wording is missed that stood in at least this share of the earlier accounts, of which there must be so many. */
const USUAL = { share: 0.5, accounts: 3 }
/** At most so many earlier accounts are looked at, the latest first: what was usual long ago is no longer. */
const LATEST = 20

/**
 * Wordings that a party's accounts usually use and this one does not: of its earlier accounts of the same genre in the same
 * language, of meetings with one of the same other parties (`othersOf`; of any where this account's are unknown), the latest
 * twenty. Says in how many of them each stood and when last, those most usual first. Null when the account has no party or
 * date, or fewer than three came before it.
 */
export function findMissing(
  account: ArticleFacts,
  articles: readonly ArticleFacts[],
  lives: readonly FormulaLife[],
  othersOf: (account: ArticleFacts) => readonly string[],
): { readonly before: number; readonly missing: MissingWording[] } | null {
  const { party, published, genre, language } = account
  if (party === null || published === null) return null
  const others = othersOf(account)
  const earlier = articles
    .filter((one) => one.party === party && one.genre === genre && one.language === language)
    .filter((one) => one.published !== null && one.published < published)
    .filter((one) => others.length === 0 || othersOf(one).some((party) => others.includes(party)))
    .sort((a, b) => (a.published! < b.published! ? 1 : -1))
    .slice(0, LATEST)
  if (earlier.length < USUAL.accounts) return null
  const keyOf = ({ document, article }: { document: string; article: number }) => `${document}.${article}`
  const before = new Map(earlier.map((one) => [`${one.document}.${one.number}`, one]))
  const missing = lives.flatMap(({ id, owner, uses }): MissingWording[] => {
    if (uses.some((use) => use.document === account.document && use.article === account.number)) return []
    const own = uses.filter((use) => before.has(keyOf(use)))
    const usedIn = new Set(own.map(keyOf)).size
    const last = own.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0]
    if (!last || usedIn / earlier.length < USUAL.share) return []
    return [{ id, owner, usedIn, before: earlier.length, last }]
  })
  return { before: earlier.length, missing: missing.sort((a, b) => b.usedIn - a.usedIn || (a.id < b.id ? -1 : 1)) }
}
