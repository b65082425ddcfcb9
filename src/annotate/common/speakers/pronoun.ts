import type { Mention } from '../../../model/mention.ts'
import { jointEntity } from '../names/collective.ts'
import { type Draft, toMention } from '../names/draft.ts'
import { type Entered, genderOf, isPerson, type Scene } from './scene.ts'

/** How many sentences back a pronoun may reach. */
const REACH = 3

/**
 * A pronoun of the third person: he, she, they, it, 他, 她, 他们.
 * It takes what its own sentence is about so far, else what the sentences before were about (nearest first), where person,
 * number and gender fit. A person's pronoun inside quotation marks, or with two people to choose from and no subject, stays open;
 * "they" and "it" of others than parties and their people are no mentions.
 */
export function resolvePronoun(draft: Draft, scene: Scene): Mention | null {
  const pronoun = draft.pronoun!
  if (pronoun.person === 'first') return null
  for (let back = 0; back <= REACH; back++) {
    const subject = scene.subjects.get(draft.sentence - back)?.find((one) => fits(one, draft, scene))
    if (subject) return refer(draft, subject)
  }
  if (pronoun.number === 'many') return together(draft, scene)
  const near = scene.entered.filter((one) => draft.sentence - one.draft.sentence <= 1 && fits(one, draft, scene))
  const ids = new Set(near.map(({ mention }) => mention.entity!.id))
  if (ids.size === 1) return refer(draft, near.at(-1)!)
  return pronoun.gender === 'n' ? null : toMention(draft, null, null)
}

/** They, together: the only two people whom the text named so far, of two parties, one of them in the sentence before. */
function together(draft: Draft, scene: Scene): Mention | null {
  const named = scene.entered.filter(({ mention }) => isPerson(mention))
  const last = named.at(-1)
  const [first, second, ...more] = [...new Map(named.map(({ mention }) => [mention.entity!.id, mention])).values()]
  if (!last || draft.sentence - last.draft.sentence > 1 || !first || !second || more.length > 0) return null
  if (!first.party || !second.party || first.party === second.party) return null
  const entity = jointEntity([first.party, second.party], [first.entity!.name, second.entity!.name])
  return toMention(draft, entity, 'both', last.mention.span)
}

const refer = (draft: Draft, { mention }: Entered): Mention =>
  toMention(draft, mention.entity, mention.party, mention.span)

function fits({ mention }: Entered, { pronoun }: Draft, scene: Scene): boolean {
  if (!mention.entity) return false
  if (pronoun!.number === 'many') return mention.kind === 'collective' || mention.entity.id.startsWith('collective/')
  if (pronoun!.gender === 'n') return /^(?:[A-Z0-9]+$|body\/|medium\/)/.test(mention.entity.id)
  if (!isPerson(mention)) return false
  const gender = genderOf(scene, mention)
  return gender === '' || pronoun!.gender === '' || gender === pronoun!.gender
}
