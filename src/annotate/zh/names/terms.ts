import { type Lexicon, perLexicon } from '../../../lexicon/lexicon.ts'
import type { Term } from '../../../lexicon/matcher.ts'
import { collectives } from '../../../lexicon/tables/collective.ts'
import { organisations } from '../../../lexicon/tables/organisation.ts'
import { otherNames } from '../../../lexicon/tables/other-name.ts'
import { parties } from '../../../lexicon/tables/party.ts'
import { people } from '../../../lexicon/tables/person.ts'
import { pronouns } from '../../../lexicon/tables/pronoun.ts'
import { roles } from '../../../lexicon/tables/role.ts'
import { makeNameFinder, type NameTerm } from '../../common/names/name-term.ts'
import { roleIndex } from '../../common/names/person-index.ts'

type Add = (words: string, value: NameTerm) => void

/** The words that Chinese names are found by. */
export const findNames = perLexicon((lexicon) => {
  const terms: Term<NameTerm>[] = []
  const add: Add = (words, value) => terms.push({ words, value })
  for (const { code, zh, short, capital_zh } of lexicon.rows(parties)) {
    for (const words of zh) add(words, { kind: 'party', code, form: 'name' })
    for (const { words } of short) add(`${words}方`, { kind: 'party', code, form: 'side' })
    for (const words of capital_zh) add(words, { kind: 'party', code, form: 'capital' })
  }
  addPeople(lexicon, add)
  addShared(lexicon, add)
  for (const { id, zh, zh_three } of lexicon.rows(collectives)) {
    for (const words of zh) add(words, { kind: 'collective', id, count: 'both', bare: false })
    for (const words of zh_three) add(words, { kind: 'collective', id, count: 'all three', bare: false })
  }
  for (const { id, zh } of lexicon.rows(organisations)) for (const words of zh) add(words, { kind: 'organisation', id })
  for (const { id, zh } of lexicon.rows(roles)) for (const words of zh) add(words, { kind: 'role', id, capital: false })
  for (const row of lexicon.rows(pronouns, 'zh')) if (row.person === 'third') add(row.word, { kind: 'pronoun', row })
  for (const { zh } of lexicon.rows(otherNames)) for (const words of zh) add(words, { kind: 'none' })
  return makeNameFinder(terms)
})

/**
 * Words in which a state's short form stands before a title or body that begins with 国, so that its name seems to stand
 * there: 美国务卿 (not 美国 + 务卿), 俄国防部, 英国防大臣. 国会 is left out: 美国会 may be "the US will".
 */
function addShared(lexicon: Lexicon, add: Add): void {
  const states = lexicon.rows(parties).flatMap(({ code, short }) => short.map(({ words }) => ({ code, words })))
  const begins = (words: string) => /^国(?:防|务|土|家安)/.test(words)
  for (const { id, zh } of lexicon.rows(roles))
    for (const title of zh.filter(begins))
      for (const { code, words } of states) add(`${words}${title}`, { kind: 'role', id, capital: false, said: code })
  for (const { id, zh } of lexicon.rows(organisations))
    for (const body of zh.filter(begins))
      for (const { code, words } of states) add(`${words}${body}`, { kind: 'organisation', id, said: code })
}

/** A name of at most this many characters, written by its sound, is short: it needs the text's support. */
const SHORT = 2
/** How the parts of a foreign name are joined. */
const DOTS = ['•', '・', '‧', '．', '.']
/** A title of at most this many characters stands behind a family name alone: 习主席, 王外长, 何副总理. */
const TITLE = 3

function addPeople(lexicon: Lexicon, add: Add): void {
  const titles = roleIndex(lexicon)
  const shorts = new Set(lexicon.rows(parties).flatMap(({ short }) => short.map(({ words }) => words)))
  for (const { id, zh, roles: held } of lexicon.rows(people)) {
    const foreign = zh.some((name) => name.includes('·') || name.length > 4)
    for (const name of zh) {
      const short = name.length <= SHORT && (foreign || zh.length > 1 || name.length < SHORT)
      add(name, { kind: 'person', id, form: short ? 'family' : 'full' })
      if (name.includes('·'))
        for (const dot of DOTS) add(name.replaceAll('·', dot), { kind: 'person', id, form: 'full' })
    }
    const native = zh.find((name) => /^\p{Script=Han}{2,4}$/u.test(name))
    // 法外长 is France's foreign minister, not one whose family name is 法.
    if (foreign || native === undefined || shorts.has(native[0]!)) continue
    for (const role of new Set(held.map(({ role }) => role)))
      for (const words of titles.get(role)?.zh.filter(({ length }) => length <= TITLE) ?? [])
        add(`${native[0]}${words}`, { kind: 'person', id, form: 'family', title: role })
  }
}
