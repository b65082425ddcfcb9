import type { TimeRule } from '../../common/times/time-rule.ts'
import { dateValue, fullYear } from '../../common/times/year-policy.ts'
import { MONTH_WORD } from './cues.ts'
import { directionOf } from './direction.ts'
import { modOf } from './mod.ts'
import { MONTH, monthOf, SPELLED_YEAR, spelledYear, YEAR } from './words.ts'

/** Month names that are other words too. */
const UNSURE = /^(?:may|march|mar|jun|jan|dec|sep)\.?$/i

/**
 * A month, with or without its year.
 * - November 2022 · Nov. 2023 · 2016 November · the end of March 2024 · early November · late in May · mid-May · last September · June next year · June 98 (no day)
 * - in March (a month alone that is another word too wants a word before it that shows it to be one)
 */
export const month: TimeRule = {
  id: 'en/times/month',
  cue: MONTH_WORD,
  pattern: new RegExp(
    `\\b(?:(?<mod>early(?: in)?|mid-?|middle of|late(?: in)?|(?:beginning|start|middle|end) of)[ -]?)?(?:(?<which>this past|this coming|this|last|next) )?(?:(?<yearFirst>${YEAR}) ?,? (?<after>${MONTH})|(?<month>${MONTH})(?: ?,? (?:of )?(?<year>${YEAR})| (?:of )?(?<spelled>${SPELLED_YEAR})\\b|,? '(?<short>\\d\\d)| (?<late>3[2-9]|[4-9]\\d)(?![\\d.,%]| \\p{L})| (?:of )?(?<whichYear>last|next|this) year)?)(?! ?\\d|[-/]\\d)`,
    'giu',
  ),
  read(match, context) {
    const g = match.groups!
    const written = (g.after ?? g.month)!
    const { reference } = context
    const saidYear = g.yearFirst ?? g.year ?? g.short ?? g.late
    const firm = saidYear || g.spelled || g.whichYear || g.mod || g.which
    if (!/^\p{Lu}/u.test(written) && (!firm || UNSURE.test(written)) && !(saidYear && written.length > 3)) return null
    if (
      !firm &&
      UNSURE.test(written) &&
      !/\b(?:in|since|until|by|from|to|through|during|of|and|between|last|next|before|after|this) $/i.test(
        context.before,
      )
    )
      return null
    const shift = g.whichYear && reference ? { last: -1, this: 0, next: 1 }[g.whichYear.toLowerCase() as 'last'] : null
    const year = g.spelled
      ? spelledYear(g.spelled)
      : saidYear
        ? fullYear(saidYear, reference)
        : shift !== null
          ? reference!.year + shift
          : /^this$/i.test(g.which ?? '') && reference
            ? reference.year
            : null
    const inferredYear = year !== null && !saidYear && !g.spelled
    const direction = /last|this past/i.test(g.which ?? '')
      ? 'past'
      : /next|coming/i.test(g.which ?? '')
        ? 'future'
        : directionOf(context)
    const value = dateValue(year, monthOf(written), null, reference, direction)
    return (
      value && {
        type: 'DATE',
        value: value.value,
        mod: modOf(g.mod),
        said: year === null || inferredYear ? ['month'] : ['year', 'month'],
        inferred: value.yearInferred || inferredYear ? ['year'] : [],
      }
    )
  },
}
