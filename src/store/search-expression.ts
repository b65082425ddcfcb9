/** Tokens one after another; `open`: the last may go on. */
export interface SearchPhrase {
  readonly tokens: readonly string[]
  readonly open: boolean
}

/** What an article's title or text must hold, over the tokens of the index; each store says it in its own words. */
export type SearchExpression =
  | { readonly kind: 'phrase'; readonly phrase: SearchPhrase }
  /** All phrases in one of the two, with at most `distance` tokens between the first one's end and the last one's start. */
  | { readonly kind: 'near'; readonly phrases: readonly SearchPhrase[]; readonly distance: number }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly SearchExpression[] }
  | { readonly kind: 'except'; readonly wanted: SearchExpression; readonly unwanted: SearchExpression }
