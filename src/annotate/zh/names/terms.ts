import { perLexicon } from '../../../lexicon/lexicon.ts'
import type { Term } from '../../../lexicon/matcher.ts'
import { collectives } from '../../../lexicon/tables/collective.ts'
import { otherNames } from '../../../lexicon/tables/other-name.ts'
import { parties } from '../../../lexicon/tables/party.ts'
import { makeNameFinder, type NameTerm } from '../../common/names/name-term.ts'

/** The words that Chinese names are found by. */
export const findNames = perLexicon((lexicon) => {
  const terms: Term<NameTerm>[] = []
  const add = (words: string, value: NameTerm) => terms.push({ words, value })
  for (const { code, zh, short, capital_zh } of lexicon.rows(parties)) {
    for (const words of zh) add(words, { kind: 'party', code, form: 'name' })
    for (const words of new Set([...zh, ...short])) add(`${words}方`, { kind: 'party', code, form: 'side' })
    for (const words of capital_zh) add(words, { kind: 'party', code, form: 'capital' })
  }
  for (const { id, zh, zh_three } of lexicon.rows(collectives)) {
    for (const words of zh) add(words, { kind: 'collective', id, count: 'both', bare: false })
    for (const words of zh_three) add(words, { kind: 'collective', id, count: 'all three', bare: false })
  }
  for (const { zh } of lexicon.rows(otherNames)) for (const words of zh) add(words, { kind: 'none' })
  return makeNameFinder(terms)
})
