import type { Speaker } from '../../../model/entity.ts'
import type { Mention } from '../../../model/mention.ts'
import type { Span } from '../../../text/span.ts'

/** Whom source words refer to, and how that was found. */
export interface Reference {
  /** Null when the words do not tell, or tell of somebody unnamed ("officials familiar with the talks"). */
  readonly speaker: Speaker | null
  /** The spans that led to the speaker, from the source's own words back to the name; empty when unresolved. */
  readonly chain: readonly Span[]
  readonly rule: string
}

export const unresolved = (rule: string): Reference => ({ speaker: null, chain: [], rule })

/** The speaker that a mention names, with the chain through its antecedents. */
export function referenceOf(mention: Mention, mentions: readonly Mention[]): Reference {
  if (!mention.entity) return unresolved(`speakers: ${mention.rule}`)
  const chain = [mention.span]
  for (let one: Mention | undefined = mention; one?.antecedent; ) {
    const { start, end }: Span = one.antecedent
    one = mentions.find(({ span }) => span.start === start && span.end === end)
    if (!one || chain.includes(one.span)) break
    chain.push(one.span)
  }
  return { speaker: { ...mention.entity, party: mention.party }, chain, rule: `speakers: ${mention.rule}` }
}
