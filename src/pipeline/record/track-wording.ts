import type { ArticleFacts } from '../../link/meetings/told.ts'
import { findInContext } from '../../link/wording/concordance.ts'
import { joinWordings } from '../../link/wording/formula-lives.ts'
import { findMissing } from '../../link/wording/missing-wordings.ts'
import type { ContextLine, FormulaLife, MissingWording } from '../../model/wording.ts'
import type { Store } from '../../store/store.ts'
import { textsWith } from '../../store/texts.ts'
import type { Extracts } from './extracts.ts'

/** Which wordings are asked for. */
export interface WordingFilter {
  /** An identifier, or a part of a wording in either language. */
  readonly formula?: string
  /** Only uses in accounts of this party. */
  readonly party?: string
}

/** All fixed wordings of the collection over time, the most used first. */
export async function trackWording(extracts: Extracts): Promise<FormulaLife[]> {
  const articleOf = await extracts.articles()
  const uses = (await extracts.all('formula')).flatMap(({ document, extract }) =>
    extract.map(({ article, ...wording }) => {
      const { path, language, published: date, party } = articleOf(document, article)
      return { ...wording, document, article, path, language, date, party }
    }),
  )
  return joinWordings(uses)
}

/** The wordings that a filter lets through, told again from the uses that are left. */
export function filterWording(lives: readonly FormulaLife[], { formula, party }: WordingFilter): FormulaLife[] {
  const wanted = formula?.toLowerCase()
  const named = lives.filter(
    ({ id, variants }) => wanted === undefined || id === wanted || variants.some(({ words }) => words.includes(wanted)),
  )
  if (party === undefined) return named
  return joinWordings(
    named.flatMap(({ id, owner, uses }) =>
      uses.filter((use) => use.party === party).map((use) => ({ ...use, id, owner })),
    ),
  )
}

/** What an account's party usually says and this account does not; null where that can not be told, or there is no such account. */
export async function missingIn(
  extracts: Extracts,
  lives: readonly FormulaLife[],
  account: string,
): Promise<{ readonly before: number; readonly missing: MissingWording[] } | null> {
  const articles = (await extracts.all('article')).flatMap(({ extract }) => extract)
  const own = articles.find(({ document, number }) => `${document}.${number}` === account)
  if (!own) return null
  const sides = new Map<string, readonly string[]>()
  for (const { document, extract } of await extracts.all('meeting'))
    for (const { article, main, parties } of extract)
      if (main && !sides.has(`${document}.${article}`)) sides.set(`${document}.${article}`, parties)
  const othersOf = ({ document, number, party }: ArticleFacts) =>
    (sides.get(`${document}.${number}`) ?? []).filter((side) => side !== party)
  return findMissing(own, articles, lives, othersOf)
}

/** Every place of some words in the collection, with `width` code units on both sides. */
export async function findConcordance(store: Store, words: string, width: number): Promise<ContextLine[]> {
  const longest =
    words
      .trim()
      .split(/\s+/)
      .sort((a, b) => b.length - a.length)[0] ?? ''
  if (longest === '') return []
  return (await textsWith(store, longest)).flatMap((text) => findInContext(text, words, width))
}
