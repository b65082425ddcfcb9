import { compareSpans } from '../../../text/span.ts'
import type { Annotator } from '../../annotator.ts'
import type { Draft } from '../../common/names/draft.ts'
import { meetsAny } from '../../common/names/mention-order.ts'
import { resolveReferences } from '../../common/speakers/resolve-references.ts'
import { findPairs } from './pairs.ts'
import { draftsOf } from './sentence-drafts.ts'
import { findNames } from './terms.ts'
import { termOf } from './titled.ts'

/** Chinese mentions: whom and what the words name, describe, or stand for. */
export const names: Annotator = {
  id: 'zh/names',
  annotate(passage) {
    const find = findNames(passage.lexicon)
    const found = passage.sentences.map((sentence) => find(passage.text, sentence))
    const parties = found.flatMap((hits) => hits.flatMap((hit) => termOf(hit, 'party') ?? []))
    const said = new Set(parties.filter(({ form }) => form === 'name').map(({ code }) => code))
    const named = passage.sentences.flatMap((sentence, number) =>
      draftsOf({ passage, sentence, number, hits: found[number]!, said }),
    )
    const drafts = withoutOverlap(named, findPairs(passage, said))
    const mentions = resolveReferences(passage, drafts, new Set(parties.map(({ code }) => code)))
    return { mentions: [...passage.layers.mentions, ...mentions] }
  },
}

/** Names and pairs in order; a pair (中美) goes behind a name that holds its words. */
function withoutOverlap(named: readonly Draft[], pairs: readonly Draft[]): Draft[] {
  const free = pairs.filter(({ span }) => !meetsAny(named, span))
  return [...named, ...free].sort((a, b) => compareSpans(a.span, b.span))
}
