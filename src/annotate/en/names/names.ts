import type { Annotator } from '../../annotator.ts'
import type { Draft } from '../../common/names/draft.ts'
import { resolveReferences } from '../../common/speakers/resolve-references.ts'
import { hitsOf, termOf } from './hit.ts'
import { nameAgain } from './name-again.ts'
import { BARE, draftsOf } from './sentence-drafts.ts'
import { findNames } from './terms.ts'

/** English mentions: whom and what the words name, describe, or stand for. */
export const names: Annotator = {
  id: 'en/names',
  annotate(passage) {
    const find = findNames(passage.lexicon)
    const sentences = passage.sentences.map((sentence, number) =>
      hitsOf(passage, sentence, number, find(passage.text, sentence)),
    )
    const seen = new Set(sentences.flatMap(({ hits }) => hits.flatMap((hit) => termOf(hit, 'party')?.code ?? [])))
    const drafts = nameAgain(sentences, withoutUnsupported(sentences.flatMap(draftsOf)))
    const mentions = resolveReferences(passage, drafts, seen)
    return { mentions: [...passage.layers.mentions, ...mentions] }
  },
}

/** "the leaders", "the ministers" are two parties' only where the text says "both" or "the two", or names just two parties. */
function withoutUnsupported(drafts: readonly Draft[]): Draft[] {
  const named = new Set(drafts.flatMap(({ kind, party }) => (kind === 'collective' || party === null ? [] : [party])))
  const paired = named.size === 2 || drafts.some(({ party, rule }) => party === 'both' && rule !== BARE)
  return drafts.filter(({ rule }) => paired || rule !== BARE)
}
