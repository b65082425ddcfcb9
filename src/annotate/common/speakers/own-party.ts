import type { Passage } from '../../annotator.ts'
import type { Draft } from '../names/draft.ts'

/**
 * The party whose account an article is: the article's own party, else the one whose people are named by title without
 * their country where all others' have it ("President Lunar met with Prime Minister Tor of Arvenia": the first is at home).
 * Null when that does not tell.
 */
export function inferOwnParty(passage: Passage, drafts: readonly Draft[]): string | null {
  if (passage.article.party !== null) return passage.article.party
  const firsts = new Map<string, Draft>()
  for (const draft of drafts)
    if (draft.kind === 'person' && draft.entity && !firsts.has(draft.entity.id)) firsts.set(draft.entity.id, draft)
  const titled = [...firsts.values()].filter(({ title, party }) => title !== null && party !== null)
  const home = new Set(titled.filter(({ said }) => said === null).map(({ party }) => party!))
  const abroad = titled.some(({ said, party }) => said !== null && !home.has(party!))
  return home.size === 1 && abroad ? [...home][0]! : null
}
