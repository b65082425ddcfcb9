import { compareSpans } from '../../../text/span.ts'
import { type Draft, makeDraft } from '../../common/names/draft.ts'
import { meetsAny } from '../../common/names/mention-order.ts'
import { maySubject, type SentenceHits } from './hit.ts'

/**
 * Names in no list that a title introduced, said again without it: "Foreign Minister Elena Varga … Varga said …", and the
 * longer form for the shorter ("Minister Varga" is Elena Varga where the text has her so).
 */
export function nameAgain(sentences: readonly SentenceHits[], drafts: readonly Draft[]): Draft[] {
  const fresh = drafts.filter(({ entity }) => entity?.id.startsWith('new/'))
  if (fresh.length === 0) return [...drafts]
  const byFamily = new Map<string, Draft>()
  for (const draft of fresh) {
    const family = familyOf(draft)
    const known = byFamily.get(family)
    if (!known || draft.entity!.name.length > known.entity!.name.length) byFamily.set(family, draft)
  }
  const whole = drafts.map((draft) => {
    const longest = draft.entity?.id.startsWith('new/') ? byFamily.get(familyOf(draft))! : null
    return longest
      ? { ...draft, entity: longest.entity, party: draft.party ?? longest.party, title: draft.title ?? longest.title }
      : draft
  })
  const names = [...byFamily.values()].flatMap((draft) => [draft.entity!.name, familyOf(draft)])
  const pattern = new RegExp(
    `(?<![\\p{L}’'-])(?:${[...new Set(names)]
      .sort((a, b) => b.length - a.length)
      .map(quote)
      .join('|')})(?![\\p{L}-])`,
    'gu',
  )
  const again = sentences.flatMap((of) =>
    [...of.passage.text.slice(of.sentence.span.start, of.sentence.span.end).matchAll(pattern)].flatMap(
      ({ index, 0: words }) => {
        const span = { start: of.sentence.span.start + index, end: of.sentence.span.start + index + words.length }
        if (meetsAny(drafts, span)) return []
        const first = byFamily.get(words.split(' ').at(-1)!)!
        return makeDraft({
          span,
          kind: 'person',
          rule: 'en/names: name in no list, again',
          entity: first.entity,
          party: first.party,
          title: first.title,
          sentence: of.number,
          subject: maySubject(of, span),
        })
      },
    ),
  )
  return [...whole, ...again].sort((a, b) => compareSpans(a.span, b.span))
}

const familyOf = ({ entity }: Draft): string => entity!.name.split(' ').at(-1)!
const quote = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
