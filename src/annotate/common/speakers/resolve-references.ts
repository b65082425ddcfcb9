import type { Mention } from '../../../model/mention.ts'
import type { Passage } from '../../annotator.ts'
import { type Draft, toMention } from '../names/draft.ts'
import { personEntity } from '../names/person-index.ts'
import { settleBySound } from '../names/settle-by-sound.ts'
import { settlePerson, supportOf } from '../names/settle-person.ts'
import { resolveDescription } from './description.ts'
import { resolveOrganisation } from './organisation.ts'
import { inferOwnParty } from './own-party.ts'
import { resolvePronoun } from './pronoun.ts'
import { type Scene, startScene } from './scene.ts'

/**
 * Turns drafts, in the order of the text, into mentions: first namesakes by the whole text, then from left to right
 * descriptions and pronouns by what was said before. What stays open keeps its place with entity null, but words that were
 * only perhaps a name (a family name that nothing supports) are given up.
 */
export function resolveReferences(passage: Passage, drafts: readonly Draft[], seen: ReadonlySet<string>): Mention[] {
  const support = supportOf(passage, drafts, seen)
  const settled = drafts.flatMap((draft) => {
    const heard = settleBySound(draft, passage)
    if (heard)
      return [{ ...draft, entity: personEntity(heard), party: heard.party, rule: `${draft.rule}, known by its sound` }]
    if (draft.persons.length === 0 || draft.entity) return [draft]
    const person = settlePerson(draft, support)
    if (person) return [{ ...draft, entity: personEntity(person), party: person.party }]
    return draft.otherwise ? [{ ...draft, entity: draft.otherwise, party: draft.said }] : []
  })
  const named = withoutUnsupported(settled)
  const scene = startScene(passage, named, inferOwnParty(passage, named), support.day)
  return named.flatMap((draft) => {
    const mention = resolve(draft, scene)
    if (mention) scene.enter(draft, mention)
    return mention ?? []
  })
}

/** "the leaders" are two parties' only where the text says "both" or "the two", or names two parties or people of two only. */
function withoutUnsupported(drafts: readonly Draft[]): Draft[] {
  const namedBy = (kinds: readonly Draft['kind'][]) =>
    new Set(drafts.flatMap(({ kind, party }) => (kinds.includes(kind) && party !== null ? [party] : [])))
  const paired =
    namedBy(['person']).size === 2 ||
    namedBy(['person', 'party']).size === 2 ||
    drafts.some(({ party, bare }) => party === 'both' && !bare)
  return drafts.filter(({ bare }) => paired || !bare)
}

function resolve(draft: Draft, scene: Scene): Mention | null {
  if (draft.entity) return toMention(draft, draft.entity, draft.party)
  if (draft.pronoun) return resolvePronoun(draft, scene)
  if (draft.organisation) return resolveOrganisation(draft, scene)
  if (draft.kind === 'description') return resolveDescription(draft, scene)
  return null
}
