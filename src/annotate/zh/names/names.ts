import type { Mention } from '../../../model/mention.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { collectiveEntity } from '../../common/names/collective.ts'
import type { NameHit, NameTerm } from '../../common/names/name-term.ts'
import { partyEntity, partyIndex } from '../../common/names/party-index.ts'
import { findPairs } from './pairs.ts'
import { findNames } from './terms.ts'

/** Chinese mentions: whom and what the words name. */
export const names: Annotator = {
  id: 'zh/names',
  annotate(passage) {
    const find = findNames(passage.lexicon)
    const hits = passage.sentences.flatMap((sentence) => find(passage.text, sentence))
    const said = new Set(hits.flatMap(({ terms }) => terms.flatMap((t) => (isFull(t) ? [t.code] : []))))
    const named = hits.flatMap((hit) => mentionOf(passage, hit, said) ?? [])
    const pairs = findPairs(passage, said)
    return { mentions: [...passage.layers.mentions, ...withoutOverlap(named, pairs)] }
  },
}

type PartyTerm = NameTerm & { kind: 'party' }
const isFull = (term: NameTerm): term is PartyTerm => term.kind === 'party' && term.form === 'name'

/** Names and pairs in order; a pair (中美) goes behind a name that holds its words. */
function withoutOverlap(named: readonly Mention[], pairs: readonly Mention[]): Mention[] {
  const free = pairs.filter(({ span }) => !named.some((n) => n.span.start < span.end && span.start < n.span.end))
  return [...named, ...free].sort((a, b) => a.span.start - b.span.start)
}

function mentionOf(passage: Passage, hit: NameHit, said: ReadonlySet<string>): Mention | null {
  const span = { start: hit.start, end: hit.end }
  const collective = hit.terms.find((term) => term.kind === 'collective')
  if (collective)
    return {
      span,
      kind: 'collective',
      entity: collectiveEntity(collective.id, collective.count),
      party: collective.count === 'both' ? 'both' : null,
      antecedent: null,
      rule: 'zh/names: 双方、两国',
    }
  const term = oneOf(
    hit.terms.filter((term) => term.kind === 'party'),
    said,
    passage.article.party,
  )
  if (!term) return null
  const entity = partyEntity(partyIndex(passage.lexicon).get(term.code)!)
  const name = passage.text.slice(span.start, span.end)
  if (term.form === 'capital')
    return {
      span,
      kind: 'place',
      entity: { id: `place/${name}`, name },
      party: term.code,
      antecedent: null,
      rule: 'zh/names: 首都',
    }
  return { span, kind: 'party', entity, party: term.code, antecedent: null, rule: `zh/names: party by ${term.form}` }
}

/** Of the parties that share a short form (巴方), the one that the text names in full; none when several or none are. */
function oneOf(terms: readonly PartyTerm[], said: ReadonlySet<string>, own: string | null): PartyTerm | undefined {
  if (terms.length < 2) return terms[0]
  const known = terms.filter(({ code }) => said.has(code) || code === own)
  return known.length === 1 ? known[0] : undefined
}
