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
const NO_CUE_AFTER = /^(?:的(?!是)|者|书|会|性|力|稿|人|信|团|度|党|站|牌|色|标志|仪式|宴会|小学|中(?![国方央]))/

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
 * Words that may stand between a subject and its verb: adverbs, and phrases of time, place, topic and hearer, and negation.
 * - 还 · 再次 · 一致 · 公开 · 5月20日晚 · 在会见时 · 20日在巴黎 · 就两国关系 · 向媒体 · 对此 · 没有
 */
export const ADVERBIALS =
  /^(?:在[^，]{1,30}?(?:时|中|上|后|期间|里|会上|之际)|于?(?:\d{1,2}月)?\d{1,2}[日号](?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚|早)?|在(?!于|乎)\p{Script=Han}{2,6}$|(?:会见|会谈|通话|讲话|致辞|发言)(?:时|中)|会[前后]|就[^，]{1,20}|向[^，]{1,12}|(?<!反)对[^，]{1,12}|同[^，]{1,14}|(?:本|上)(?:月初?|周)|当地时间|同日|稍早前|日前|近日|(?:今天|今日|昨天|昨日|明天)(?:（[^（）]{2,8}）)?|此前|没有|[也还并均都再又则曾已将愿应不未再次一致共同随后当天当日特别高度深刻深入热烈坦诚明确公开郑重始终仍强烈坚决真诚指谈多次反复进步率先首先最后])*$/u

/** Before a verb of saying: it was not said. */
export const NEGATED = /(?:没有|没|未|不)$/u

/** The hearer among the words between a subject and its verb: 向石破茂表示, 对石破茂说. */
export const HEARER = /(?:向|对)(?<hearer>(?!此)[^，]{2,12})$/u
