import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Attribution } from '../../../model/attribution.ts'
import type { Mention } from '../../../model/mention.ts'
import type { Problem } from '../../../model/problem.ts'
import type { Layers } from '../../../model/reading.ts'
import { contains, lengthOf, type Span } from '../../../text/span.ts'
import { partyIndex } from './party-index.ts'

/** Parties named in one compound, in their order there. */
interface Compound {
  readonly parties: readonly string[]
  readonly span: Span
}
interface Voiced extends Compound {
  /** Whose words they are, as a person reads it, and where the passage of speech that holds them starts. */
  readonly voice: string
  readonly speech: number | null
}

const COLLECTIVE = 'collective/'
/** What joins parties into a compound: U.S.-China, Japan–India, EU/UK. */
const JOINT = /^[-‐‑–—/]$/

/**
 * Parties whose order in compounds changes within an article (中印/印中, "Japan-India"/"India-Japan"): a notice for
 * each passage of speech, and one for the text's own words, that has the rarer order, at its first place. Compounds within the names of
 * organisations are not counted: a body is called as it is called.
 */
export function findPartyOrders(
  text: string,
  articles: readonly Span[],
  { mentions, attributions }: Pick<Layers, 'mentions' | 'attributions'>,
  lexicon: Lexicon,
): Problem[] {
  const named = mentions.filter(({ kind }) => kind === 'organisation')
  const compounds = compoundsOf(text, mentions, lexicon).filter(
    ({ span }) => !named.some((one) => contains(one.span, span)),
  )
  const sameParties = Map.groupBy(compounds, ({ parties, span }) =>
    [articles.findIndex((one) => contains(one, span)), ...[...parties].sort()].join('+'),
  )
  return [...sameParties.values()].flatMap((same) => {
    const orders = [...Map.groupBy(same, ({ parties }) => parties.join('+')).values()].sort(
      (one, other) => other.length - one.length,
    )
    const usual = orders[0]!
    return orders.slice(1).flatMap((rarer) => {
      const voiced = rarer.map((one): Voiced => ({ ...one, ...voiceOf(one.span, attributions) }))
      return [...Map.groupBy(voiced, ({ voice, speech }) => `${speech} ${voice}`).values()].map((said) =>
        noticeOf(text, said, usual),
      )
    })
  })
}

/** Compounds in text order: short forms written together, and names that only a dash or a stroke parts. */
function compoundsOf(text: string, mentions: readonly Mention[], lexicon: Lexicon): Compound[] {
  const compounds: Compound[] = []
  const add = (parties: readonly string[], span: Span) => {
    if (parties.length > 1 && new Set(parties).size === parties.length) compounds.push({ parties, span })
  }
  let chain: Compound | null = null
  for (const mention of mentions) {
    const codes = codesOf(mention)
    if (codes && isWrittenTogether(text.slice(mention.span.start, mention.span.end), codes, lexicon))
      add(codes, mention.span)
    if (mention.kind !== 'party' || mention.entity === null) continue
    const joined: boolean = chain !== null && JOINT.test(text.slice(chain.span.end, mention.span.start))
    if (chain && !joined) add(chain.parties, chain.span)
    chain = joined
      ? { parties: [...chain!.parties, mention.entity.id], span: { start: chain!.span.start, end: mention.span.end } }
      : { parties: [mention.entity.id], span: mention.span }
  }
  if (chain) add(chain.parties, chain.span)
  return compounds
}

const codesOf = ({ kind, entity }: Mention): string[] | null =>
  kind === 'collective' && entity?.id.startsWith(COLLECTIVE) ? entity.id.slice(COLLECTIVE.length).split('+') : null

/** Whether words are the parties' short forms one after the other, and nothing else. */
function isWrittenTogether(words: string, codes: readonly string[], lexicon: Lexicon): boolean {
  let rest = words
  for (const code of codes) {
    const short = partyIndex(lexicon)
      .get(code)
      ?.short.find((one) => rest.startsWith(one.words))
    if (!short) return false
    rest = rest.slice(short.words.length)
  }
  return rest === ''
}

/** Whose the words are: the speaker's of the closest attribution around them, or the text's own. */
function voiceOf(span: Span, attributions: readonly Attribution[]): Pick<Voiced, 'voice' | 'speech'> {
  const around = attributions
    .flatMap(({ content, speaker }) => content.map((words) => ({ words, speaker })))
    .filter(({ words }) => contains(words, span))
    .sort((one, other) => lengthOf(one.words) - lengthOf(other.words))
  const said = around[0]
  if (!said) return { voice: "in the text's own words", speech: null }
  const voice = said.speaker ? `in the words of ${said.speaker.name}` : 'in words whose speaker is not known'
  return { voice, speech: said.words.start }
}

function noticeOf(text: string, said: readonly Voiced[], usual: readonly Compound[]): Problem {
  const { span, voice } = said[0]!
  const quote = (place: Span) => `“${text.slice(place.start, place.end).replace(/\s+/g, ' ')}”`
  return {
    rule: 'names/order-of-parties',
    severity: 'notice',
    message: `the order in which parties are named changes: ${quote(span)} (${said.length}, ${voice}) beside ${quote(usual[0]!.span)} (${usual.length})`,
    remedy: 'look whose words they are, and in which language they were said, before taking the order for a sign',
    span,
  }
}
