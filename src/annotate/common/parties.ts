import type { Article } from '../../model/article.ts'
import type { Mention } from '../../model/mention.ts'
import type { Passage } from '../annotator.ts'
import { isBothSidesSaid, standingOf } from './names/standing.ts'

/** A party whose standing in the text is below this share of the first one's is not one of the two sides. */
const LEAST_OF_FIRST = 0.2
/** Where a text says "both sides", a third party that acts has to stand out nearly as much as the second to be one, too. */
const LEAST_OF_SECOND = 0.7

/**
 * The parties that the article's meeting is between, the most prominent first: two where the text speaks of "both sides"
 * or tells of two parties' talks, more where more take part, one or none where the text is about one or none.
 * They come from the mentions of people, parties and collectives, weighed by how early and how often they stand; a party
 * that has a person in the text comes before one that is only spoken about.
 */
export function partiesOf(passage: Passage): readonly string[] {
  const { mentions } = passage.layers
  const known = principals.get(mentions)
  if (known && known.article === passage.article) return known.parties
  const parties = principalsIn(passage, null)
  principals.set(mentions, { article: passage.article, parties })
  return parties
}

/** What was found for a layer of mentions: readers ask for every clause. */
const principals = new WeakMap<readonly Mention[], { article: Article; parties: readonly string[] }>()

/**
 * The parties that "the two sides" at an offset are: those of the words just before it where a text tells of several
 * meetings, otherwise the article's. At most two.
 */
export function partiesBetween(passage: Passage, offset: number): readonly string[] {
  const near = principalsIn(passage, offset)
  return near.length >= 2 ? near.slice(0, 2) : partiesOf(passage).slice(0, 2)
}

/**
 * The codes that act anywhere in the article, where two or more do: a party that their people only talk about is no side of
 * theirs, however near to "the leaders" it is named. Null where fewer act.
 */
function actingIn(passage: Passage): ReadonlySet<string> | null {
  const { mentions } = passage.layers
  const known = acting.get(mentions)
  if (known && known.article === passage.article) return known.codes
  const codes = new Set([...standingOf(passage, null)].filter(([, { acts }]) => acts).map(([code]) => code))
  const found = codes.size >= 2 ? codes : null
  acting.set(mentions, { article: passage.article, codes: found })
  return found
}

const acting = new WeakMap<readonly Mention[], { article: Article; codes: ReadonlySet<string> | null }>()

function principalsIn(passage: Passage, offset: number | null): string[] {
  const sides = actingIn(passage)
  const ranked = [...standingOf(passage, offset)]
    .filter(([code]) => !sides || sides.has(code))
    .sort((a, b) => Number(b[1].acts) - Number(a[1].acts) || b[1].weight - a[1].weight)
  const first = ranked[0]?.[1].weight ?? 0
  const principal = ranked.filter(([, { weight }]) => weight >= first * LEAST_OF_FIRST).map(([code]) => code)
  if (!isBothSidesSaid(passage)) return principal
  const second = ranked[1]?.[1].weight ?? 0
  return ranked
    .filter(([, { acts, weight }], i) => i < 2 || (acts && weight >= second * LEAST_OF_SECOND))
    .map(([code]) => code)
}
