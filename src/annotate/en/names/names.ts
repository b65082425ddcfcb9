import type { Annotator } from '../../annotator.ts'
import { resolveReferences } from '../../common/speakers/resolve-references.ts'
import { hitsOf, termOf } from './hit.ts'
import { nameAgain } from './name-again.ts'
import { draftsOf } from './sentence-drafts.ts'
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
    const drafts = nameAgain(sentences, sentences.flatMap(draftsOf))
    const mentions = resolveReferences(passage, drafts, seen)
    return { mentions: [...passage.layers.mentions, ...mentions] }
  },
}
