import type { RoleRow } from '../../../lexicon/tables/role.ts'
import { roleIndex } from '../../common/names/person-index.ts'
import { between, type SentenceHits, termOf } from './hit.ts'

/** A title before a name, with the party said beside it. */
export interface Titled {
  readonly start: number
  readonly title: RoleRow | null
  readonly said: string | null
}

const OF_PARTY = /^\s+(?:of|for)\s+(?:the\s+)?$/
const GAP = /^(?:\s+|['’]s\s+|\s+and\s+)$/

/**
 * What stands before the hit at `at`: "President Xi", "Chinese President Xi", "China's Foreign Minister Wang Yi",
 * "President of the Republic of Korea Lee", "U.S. Secretary of State and National Security Advisor Rubio",
 * "Vice President of China Han Zheng". `given`: a given name that stands before the family name.
 */
export function titleBefore(of: SentenceHits, at: number, given = ''): Titled {
  let start = given === '' ? of.hits[at]!.start : of.passage.text.lastIndexOf(given, of.hits[at]!.start)
  let title: RoleRow | null = null
  let said: string | null = null
  for (let i = at - 1; i >= 0; i--) {
    const hit = of.hits[i]!
    const gap = between(of, hit.end, start)
    const role = termOf(hit, 'role')
    const party = termOf(hit, 'party')
    if (role && GAP.test(gap) && !gap.startsWith('’s') && !gap.startsWith("'s")) {
      const row = roleIndex(of.passage.lexicon).get(role.id)!
      if (gap.includes('and') && (title === null || isAnother(of, hit.start))) break
      if (title === null || title.class === 'address') title = row
      start = hit.start
      continue
    }
    const before = of.hits[i - 1]
    if (
      party &&
      title === null &&
      /^,?\s+$/.test(gap) &&
      before &&
      termOf(before, 'role') &&
      OF_PARTY.test(between(of, before.end, hit.start))
    ) {
      said = party.code
      title = roleIndex(of.passage.lexicon).get(termOf(before, 'role')!.id)!
      start = before.start
      i--
      continue
    }
    if (party && /^(?:\s+|['’]s?\s+)$/.test(gap) && said === null) said = party.code
    break
  }
  return { start, title, said: said ?? partyBehind(of, at + 1, of.hits[at]!.end) }
}

/** "the Vice President and President Lunar": a title with its own article is another person's. */
const isAnother = ({ passage, sentence }: SentenceHits, start: number): boolean =>
  /(?:^|\P{L})[Tt]he\s+$/u.test(passage.text.slice(Math.max(sentence.span.start, start - 6), start))

/** The party behind a name that ends at `end`: "President Xi Jinping of the People's Republic of China", "Prime Minister Tor (Arvenia)". */
export function partyBehind(of: SentenceHits, at: number, end: number): string | null {
  const next = of.hits[at]
  const party = termOf(next, 'party')
  if (!next || !party) return null
  return /^,?\s+(?:of|from)\s+(?:the\s+)?$|^\s+\($/.test(between(of, end, next.start)) ? party.code : null
}
