import type { Mention } from '../../../model/mention.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { collectiveEntity } from '../../common/names/collective.ts'
import type { NameHit, NameTerm } from '../../common/names/name-term.ts'
import { partyEntity, partyIndex } from '../../common/names/party-index.ts'
import { actsAsParty } from './seat.ts'
import { findNames } from './terms.ts'

/** English mentions: whom and what the words name. */
export const names: Annotator = {
  id: 'en/names',
  annotate(passage) {
    const find = findNames(passage.lexicon)
    const mentions = passage.sentences.flatMap((sentence) =>
      find(passage.text, sentence).flatMap((hit) => mentionOf(passage, sentence, hit) ?? []),
    )
    return { mentions: [...passage.layers.mentions, ...withoutUnsupported(mentions)] }
  },
}

const BARE = 'en/names: the + several'

/** "the leaders", "the ministers" are two parties' only where the text says "both" or "the two", or names just two parties. */
function withoutUnsupported(mentions: readonly Mention[]): Mention[] {
  const named = new Set(mentions.flatMap(({ kind, party }) => (kind === 'collective' || party === null ? [] : [party])))
  const paired = named.size === 2 || mentions.some(({ party, rule }) => party === 'both' && rule !== BARE)
  return mentions.filter(({ rule }) => paired || rule !== BARE)
}

function mentionOf(passage: Passage, sentence: Sentence, hit: NameHit): Mention | null {
  const [term] = hit.terms
  const span = { start: hit.start, end: hit.end }
  if (term?.kind === 'party') return partyMention(passage, sentence, span, term)
  if (term?.kind === 'collective')
    return {
      span,
      kind: 'collective',
      entity: collectiveEntity(term.id, term.count),
      party: term.count === 'both' ? 'both' : null,
      antecedent: null,
      rule: term.bare ? BARE : 'en/names: both, the two',
    }
  return null
}

function partyMention(
  passage: Passage,
  sentence: Sentence,
  span: Mention['span'],
  { code, form }: NameTerm & { kind: 'party' },
): Mention | null {
  if (form === 'people') return null
  const entity = partyEntity(partyIndex(passage.lexicon).get(code)!)
  const base = { span, antecedent: null }
  if (form !== 'capital') return { ...base, kind: 'party', entity, party: code, rule: `en/names: party by ${form}` }
  if (actsAsParty(passage.text, span, sentence.span))
    return { ...base, kind: 'party', entity, party: code, rule: 'en/names: party by its seat' }
  const name = passage.text.slice(span.start, span.end)
  return { ...base, kind: 'place', entity: { id: `place/${name}`, name }, party: code, rule: 'en/names: seat as place' }
}
