import type { Sentence } from '../../../model/sentence.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { attributionsCuedIn } from '../../common/domain/attributions-at.ts'
import { pickInside } from '../../common/domain/pick.ts'
import { type PartySubject, partiesIn, partySubjectOf } from '../clauses/party-subject.ts'
import type { Token } from '../tokens.ts'

/** A sentence with what the commitment rules look up in it. */
export interface Clause {
  readonly passage: Passage
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  /** The subject of the verb group at a token. */
  subjectOf(group: number): PartySubject | null
  /** The subject that a verb without one of its own shares: that of the verb before it in the sentence. */
  sharedSubject(group: number): PartySubject | null
  /** First tokens of the verb groups of reporting verbs, in order, with where their subject begins. */
  readonly borders: readonly number[]
}

/** Looks at one sentence: its mentions, subjects and reporting verbs. */
export function lookAt(passage: Passage, sentence: Sentence, tokens: readonly Token[]): Clause {
  const { span } = sentence
  const mentions = pickInside(passage.layers.mentions, span)
  const attributions = attributionsCuedIn(passage.layers.attributions, span)
  const words = (one: Span) => tokens.filter((token) => one.start <= token.start && token.end <= one.end)
  const known = new Map<number, PartySubject | null>()
  const subjectOf = (group: number): PartySubject | null => {
    let subject = known.get(group)
    if (subject === undefined) {
      subject = partySubjectOf(passage, tokens, group, mentions)
      known.set(group, subject)
    }
    return subject
  }
  return {
    passage,
    sentence,
    tokens,
    subjectOf,
    sharedSubject(group) {
      const before = tokens[group]?.start ?? span.end
      const earlier = [...known.entries()].filter(([at, one]) => one && at < group).map(([, one]) => one!)
      const sources = attributions
        .flatMap(({ source }) => source)
        .filter((source) => source.end <= before)
        .flatMap((source) => partiesIn(passage, words(source), source, mentions) ?? [])
      const nearest = [...earlier, ...sources].sort((a, b) => b.span.start - a.span.start)[0]
      return nearest ?? openingSubject(passage, tokens, group, mentions)
    },
    borders: attributions
      .map(({ source, cue }) => {
        const near = source.find((one) => one.end <= cue[0]!.start && cue[0]!.start - one.end < 30)
        return near?.start ?? cue[0]!.start
      })
      .map((start) => tokens.findIndex((token) => token.start >= start))
      .map((at) => (at > 0 && /^(?:also|further|jointly|both)$/.test(tokens[at - 1]!.lower) ? at - 1 : at))
      .filter((at) => at > 0 && /^(?:[,;]|and|but|while|as|that)$/.test(tokens[at - 1]!.lower))
      .sort((a, b) => a - b),
  }
}

/** The party that the sentence begins with, where no verb before gave a subject: "The two leaders made progress and agreed". */
function openingSubject(
  passage: Passage,
  tokens: readonly Token[],
  group: number,
  mentions: Passage['layers']['mentions'],
): PartySubject | null {
  const opening = mentions.find(
    ({ span, kind }) => kind !== 'place' && tokens.findIndex((token) => token.start >= span.start) <= 2,
  )
  if (!opening || opening.span.end > (tokens[group]?.start ?? 0)) return null
  let end = opening.span.end
  for (const { span } of mentions) {
    const between = passage.text.slice(end, Math.max(end, span.start))
    if (span.start >= end && /^(?:,? and |, )(?:the )?$/.test(between)) end = span.end
  }
  const span = { start: opening.span.start, end }
  const words = tokens.filter((token) => span.start <= token.start && token.end <= span.end)
  return partiesIn(passage, words, span, mentions)
}

/** Where the clause of a later modal begins: at its "and", or at its subject behind a comma or "and"; past the end where it is inside. */
export function nextClauseStart({ tokens, subjectOf }: Clause, first: number, modal: number): number {
  if (tokens[modal - 1]!.lower === 'and') return modal - 1
  const subject = subjectOf(modal)
  const at = subject ? tokens.findIndex(({ start }) => start >= subject.span.start) : -1
  return at > first && /^(?:,|and|while|but)$/.test(tokens[at - 1]!.lower) ? at : tokens.length
}
