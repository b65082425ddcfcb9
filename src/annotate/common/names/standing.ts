import { perLexicon } from '../../../lexicon/lexicon.ts'
import type { Mention } from '../../../model/mention.ts'
import type { Passage } from '../../annotator.ts'
import { membersOf } from './collective.ts'
import { mentionsFrom } from './mention-order.ts'
import { partyIndex } from './party-index.ts'

/** How much a party stands out: its weight in the text, and whether it acts there (a person, its own account, a pair). */
export interface Standing {
  weight: number
  acts: boolean
}

const WEIGHT = { person: 3, organisation: 1, party: 1, collective: 3, place: 0, pronoun: 0, description: 1 } as const
/** Mentions in the title and in the first words count this many times more. */
const OPENING = { length: 600, times: 3 }
/** Before an offset, a mention this many characters away counts half. */
const HALF_DISTANCE = 400
/** Farther back nothing counts. */
const FARTHEST = 12 * HALF_DISTANCE

/**
 * The standing of each party in the article, or, with an offset, as seen from there: only what stands before it counts,
 * and less the farther it is. The article's own party acts where the text names it: news of others' dealings has no part in them. Agencies and movements are spoken about: they do not act.
 */
export function standingOf(passage: Passage, offset: number | null): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>()
  const kinds = actors(passage.lexicon)
  const add = (code: string, weight: number, acts: boolean) => {
    if (!kinds.has(code)) return
    const standing = standings.get(code) ?? { weight: 0, acts: false }
    standing.weight += weight
    standing.acts ||= acts
    standings.set(code, standing)
  }
  const { party, span } = passage.article
  if (party !== null && isNamed(passage, party)) add(party, 2, true)
  const from = offset === null ? span.start : Math.max(span.start, offset - FARTHEST)
  for (const mention of mentionsFrom(passage.layers.mentions, from, offset === null ? span.end : offset + 1)) {
    const factor = factorOf(mention, span.start, offset)
    const weight = WEIGHT[mention.kind] * factor
    const members = membersOf(mention)
    for (const code of members) add(code, weight, true)
    if (members.length === 0 && mention.party !== null && mention.party !== 'both')
      add(mention.party, weight, mention.kind === 'person')
  }
  return standings
}

/** Whether a party, its people or "we" stand anywhere in the text. */
const isNamed = ({ text, article, layers }: Passage, code: string): boolean =>
  layers.mentions.some((mention) => mention.party === code || membersOf(mention).includes(code)) ||
  /\b(?:we|our|us)\b|我们|我方|我国/i.test(text.slice(article.span.start, article.span.end))

function factorOf(mention: Mention, articleStart: number, offset: number | null): number {
  const { start } = mention.span
  if (offset === null) return start - articleStart < OPENING.length ? OPENING.times : 1
  return 2 ** (-(offset - start) / HALF_DISTANCE)
}

/** The codes that may be a side of a meeting. */
const actors = perLexicon(
  (lexicon) =>
    new Set(
      [...partyIndex(lexicon).values()]
        .filter(({ kind }) => kind !== 'agency' && kind !== 'movement' && kind !== 'group')
        .map(({ code }) => code),
    ),
)

/** Whether the text speaks of two parties together without naming them ("both sides", 双方). */
export const isBothSidesSaid = (passage: Passage): boolean =>
  passage.layers.mentions.some(
    (mention) => mention.kind === 'collective' && mention.party === 'both' && membersOf(mention).length === 0,
  )
