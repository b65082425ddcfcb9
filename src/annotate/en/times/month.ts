import type { TimeRule } from '../../common/times/time-rule.ts'
import { dateValue, fullYear } from '../../common/times/year-policy.ts'
import { directionOf } from './direction.ts'
import { modOf } from './mod.ts'
import { MONTH, monthOf, YEAR } from './words.ts'

/**
 * A month, with or without its year.
 * - November 2022 · Nov. 2023 · the end of March 2024 · early November · mid-May · late June · last September
 * - in March (a month alone wants a word before it that shows it to be one, or is no other word)
 */
export const month: TimeRule = {
  id: 'en/times/month',
  pattern: new RegExp(
    `\\b(?:(?<mod>early|mid-?|middle of|late|the (?:beginning|start|middle|end) of)[ -]?)?(?:(?<which>this|last|next|this past|this coming) )?(?<month>${MONTH})(?:,? (?:of )?(?<year>${YEAR})|,? '(?<short>\\d\\d))?(?! ?\\d)`,
    'giu',
  ),
  read(match, context) {
    const { mod, which, month: written, year, short } = match.groups!
    if (!written || !/^\p{Lu}/u.test(written)) return null
    const said = year ?? short
    const sure = said || mod || which || !/^(?:May|March|Mar|Jun|Jan|Dec|Sep)\.?$/.test(written)
    if (
      !sure &&
      !/\b(?:in|since|until|by|from|to|through|during|of|and|between|last|next|before|after|this) $/i.test(
        context.before,
      )
    )
      return null
    const direction =
      which?.includes('last') || which === 'this past' ? 'past' : which === 'next' ? 'future' : directionOf(context)
    const value = dateValue(
      said ? fullYear(said, context.reference) : null,
      monthOf(written),
      null,
      context.reference,
      direction,
    )
    return (
      value && {
        type: 'DATE',
        value: value.value,
        mod: modOf(mod),
        said: said ? ['year', 'month'] : ['month'],
        inferred: value.yearInferred ? ['year'] : [],
      }
    )
  },
}
