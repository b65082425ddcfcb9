import type { RoleRow } from '../../../lexicon/tables/role.ts'
import type { Mention } from '../../../model/mention.ts'
import { type Draft, toMention } from '../names/draft.ts'
import { covers, heldOn, holdersOf, personEntity } from '../names/person-index.ts'
import { type Entered, isPerson, type Scene } from './scene.ts'

/**
 * A person by description: "the President", "the Chinese foreign minister", "the top diplomat", 国务卿, 美国总统.
 * Of those whom the text named so far and whose role, or title in the text, fits: the only one; of several, the one of the
 * party said beside it, else the one whom the sentence before was about, else the one of the account's own side. Where the
 * text named none, the party said (or the account's own) and the day tell the holder of the office. Otherwise it stays open.
 */
export function resolveDescription(draft: Draft, scene: Scene): Mention | null {
  const title = draft.title!
  const fits = ({ draft: one, mention }: Entered) =>
    isPerson(mention) && titleFits(one, mention, title, scene) && partyFits(mention, draft)
  const before = scene.entered.filter(fits)
  const known = before.length > 0 ? before : scene.cast.filter(fits)
  const chosen = choose(known, draft, scene)
  if (chosen) return toMention(draft, chosen.mention.entity, chosen.mention.party, chosen.mention.span)
  const party = draft.said ?? (known.length === 0 ? scene.ownParty : null)
  if (party === null || scene.day === null) return open(draft)
  const holders = holdersOf(scene.people, title, party, scene.day)
  const holder = holders.length === 1 ? holders[0]! : null
  return holder ? toMention(draft, personEntity(holder), party) : open(draft)
}

/** A leader's, a minister's or a party's own title that leads to nobody is kept, open; another's is no mention. */
const open = (draft: Draft): Mention | null =>
  draft.said !== null || draft.title!.class === 'leader' || draft.title!.class === 'minister'
    ? toMention(draft, null, draft.said)
    : null

function choose(known: readonly Entered[], draft: Draft, scene: Scene): Entered | null {
  const last = known.at(-1)
  if (!last) return null
  const ids = new Set(known.map(({ mention }) => mention.entity!.id))
  if (ids.size === 1) return last
  const ofParty = (party: string | null) => {
    const own = known.filter(({ mention }) => party !== null && mention.party === party)
    return new Set(own.map(({ mention }) => mention.entity!.id)).size === 1 ? own.at(-1)! : null
  }
  const own = draft.said === null ? ofParty(scene.ownParty) : null
  if (own) return own
  for (const sentence of [draft.sentence, draft.sentence - 1]) {
    const about = scene.subjects.get(sentence)?.find(({ mention }) => ids.has(mention.entity!.id))
    if (about) return known.findLast(({ mention }) => mention.entity!.id === about.mention.entity!.id) ?? null
  }
  return null
}

/** Whether the text gave the person that title, or the word files that role: on the text's day where it is known. */
function titleFits(draft: Draft, mention: Mention, title: RoleRow, scene: Scene): boolean {
  if (draft.title && (draft.title.id === title.id || covers(title, draft.title.id))) return true
  const row = scene.people.get(mention.entity!.id)
  if (!row) return false
  const { day } = scene
  return row.roles.some((held) => covers(title, held.role) && (day === null || held.from === null || heldOn(held, day)))
}

const partyFits = (mention: Mention, { said }: Draft): boolean => said === null || mention.party === said
