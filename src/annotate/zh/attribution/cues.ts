import { perLexicon } from '../../../lexicon/lexicon.ts'
import { makeMatcher } from '../../../lexicon/matcher.ts'
import { reportingVerbs } from '../../../lexicon/tables/reporting-verb.ts'
import type { Attribution } from '../../../model/attribution.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'

/** A verb of saying with a place in a clause. */
export interface Cue extends Span {
  /** Whether what follows is said (and goes on), or only its object. */
  readonly governs: 'clause' | 'noun'
  readonly tier: Attribution['tier']
}

const verbsOf = perLexicon((lexicon) =>
  makeMatcher(
    lexicon.rows(reportingVerbs, 'zh').map(({ verb, takes, tier }) => ({
      words: verb,
      value: { governs: takes.includes('noun') ? ('noun' as const) : ('clause' as const), tier },
    })),
  ),
)

/** Behind a verb these make it part of a noun: 表示的, 声明中, 希望之. */
const NO_CUE_BEFORE = /(?:的|受到|之|这一|有关|联合|发表|共同)$/
const NO_CUE_AFTER = /^(?:的(?!是)|者|书|会|性|力|稿|人|信|团)/

/** The verbs of saying in a clause, in order. A verb that stands as a noun (联合声明, 受到欢迎, 表示的) is none. */
export function findCues({ text, lexicon }: Pick<Passage, 'text' | 'lexicon'>, clause: Span): Cue[] {
  return verbsOf(lexicon)
    .find(text, clause.start, clause.end)
    .filter(
      ({ start, end }) =>
        !NO_CUE_BEFORE.test(text.slice(clause.start, start)) &&
        !NO_CUE_AFTER.test(text.slice(end, Math.min(clause.end, end + 3))),
    )
    .map(({ start, end, value }) => ({ start, end, ...value }))
}

/**
 * Words that may stand between a subject and its verb: adverbs, and phrases of time, place, topic and hearer.
 * - 还 · 再次 · 一致 · 在会见时 · 就两国关系 · 向媒体 · 对此
 */
export const ADVERBIALS =
  /^(?:在[^，]{1,18}?(?:时|中|上|后|期间|里|会上)|(?:会见|会谈|通话|讲话|致辞|发言)(?:时|中)|就[^，]{1,20}|向[^，]{1,12}|对(?:此|记者|媒体)|同[^，]{1,14}|于?\d{1,2}日|[也还并均都再又则曾已将愿应再次一致共同随后当天当日今天特别高度深刻深入热烈坦诚明确郑重始终仍强烈坚决真诚指谈多次反复进步率先首先最后])*$/
