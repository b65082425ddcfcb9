import { perLexicon } from '../../../lexicon/lexicon.ts'
import { type PersonRow, people } from '../../../lexicon/tables/person.ts'
import { type RoleRow, roles } from '../../../lexicon/tables/role.ts'
import type { Speaker } from '../../../model/entity.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { covers, heldOn, mayHold, personEntity } from '../names/person-index.ts'
import type { Reference } from './reference.ts'

const LABEL = /^(?:(?<the>THE) )?(?<words>[\p{Lu}][\p{Lu}\p{M}\s.’'-]+)$/u

/**
 * The label of a turn in capitals: "THE PRESIDENT", "SECRETARY BLINKEN", "MS. PSAKI", "MR. TOR".
 * A name is that of a person whom the text names elsewhere, else of the only one with that family name and title in the word
 * files (in office on the text's day where it is known), else a new one. A bare title is the only person named in the text
 * who has it on that day.
 */
export function readTurnLabel(passage: Passage, words: string, span: Span): Reference | null {
  const label = LABEL.exec(words)?.groups
  if (!label) return null
  const { byTitle, byFamily } = labelsOf(passage.lexicon)
  const said = label.words!.trim()
  const title = [...byTitle].find(([one]) => said === one || said.startsWith(`${one} `))
  const rest = title ? said.slice(title[0].length).trim() : said
  if (!title && said.split(/\s+/).length < 2) return null
  const speaker = rest === '' ? holderOf(passage, title![1]) : namedOf(passage, rest, title?.[1] ?? null, byFamily)
  return { speaker, chain: speaker ? [span] : [], rule: 'speakers: label of a turn' }
}

const labelsOf = perLexicon((lexicon) => {
  const titles = lexicon.rows(roles).flatMap((row) => row.en.map((words) => [words.toUpperCase(), row] as const))
  const byFamily = new Map<string, PersonRow[]>()
  for (const row of lexicon.rows(people)) {
    const families = row.family.length > 0 ? row.family : [row.en[0]!.split(' ').at(-1)!]
    for (const family of families)
      byFamily.set(family.toUpperCase(), [...(byFamily.get(family.toUpperCase()) ?? []), row])
  }
  return { byTitle: new Map(titles.sort((a, b) => b[0].length - a[0].length)), byFamily }
})

/** The people whom the passage names, each once. */
const castOf = ({ layers }: Passage): Speaker[] => [
  ...new Map(
    layers.mentions
      .filter(({ kind, entity }) => kind === 'person' && entity !== null)
      .map(({ entity, party }) => [entity!.id, { ...entity!, party }]),
  ).values(),
]

const holdsOn = (row: PersonRow, title: RoleRow, day: string | null): boolean =>
  row.roles.some((held) => covers(title, held.role) && (day === null || held.from === null || heldOn(held, day)))

function holderOf(passage: Passage, title: RoleRow): Speaker | null {
  const rows = new Map(passage.lexicon.rows(people).map((row) => [row.id, row]))
  const holders = castOf(passage).filter(({ id }) => {
    const row = rows.get(id)
    return row !== undefined && holdsOn(row, title, passage.article.published)
  })
  const own = holders.filter(({ party }) => party !== null && party === passage.article.party)
  return own.length === 1 ? own[0]! : holders.length === 1 ? holders[0]! : null
}

function namedOf(
  passage: Passage,
  name: string,
  title: RoleRow | null,
  byFamily: ReadonlyMap<string, readonly PersonRow[]>,
): Speaker {
  const family = name.split(/\s+/).at(-1)!
  const cast = castOf(passage).filter(
    ({ name: one }) => one.toUpperCase().endsWith(name) || one.toUpperCase().split(' ').at(-1) === family,
  )
  if (cast.length === 1) return cast[0]!
  const real = title !== null && title.class !== 'address' && !title.covers.includes('none')
  const rows = (byFamily.get(name) ?? byFamily.get(family) ?? []).filter((row) => !real || mayHold(row, title))
  const day = passage.article.published
  const serving = rows.filter((row) => row.roles.some((held) => day !== null && heldOn(held, day)))
  const [row] = rows.length === 1 ? rows : serving
  if (row && (rows.length === 1 || serving.length === 1)) return { ...personEntity(row), party: row.party }
  const plain = name.toLowerCase().replace(/(?<=^|[\s.’'-])\p{Ll}/gu, (letter) => letter.toUpperCase())
  return { id: `new/${plain}`, name: plain, party: null }
}
