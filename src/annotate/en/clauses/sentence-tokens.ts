import type { Sentence } from '../../../model/sentence.ts'
import type { Passage } from '../../annotator.ts'
import { type Token, tokenize } from '../tokens.ts'

const cut = new WeakMap<Sentence, readonly Token[]>()

/** The tokens of a sentence, cut once for all annotators that ask for them. */
export function tokensOf({ text }: Pick<Passage, 'text'>, sentence: Sentence): readonly Token[] {
  let tokens = cut.get(sentence)
  if (!tokens) {
    tokens = tokenize(text, sentence.span)
    cut.set(sentence, tokens)
  }
  return tokens
}
