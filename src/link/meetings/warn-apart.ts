import type { Problem } from '../../model/problem.ts'
import { overlapOf } from '../../text/span.ts'
import { type AccountRef, spanOf } from '../account.ts'
import { readArticleFacts } from './article-facts.ts'
import { fitTellings, KINDS } from './meet.ts'
import { readTellings } from './telling.ts'
import { isAccount, placeInTime, type Told } from './told.ts'

/**
 * A warning where two accounts, as they tell of themselves, are of two meetings: no meeting that one is about fits one
 * that the other is about in people, days and kind. Nothing is said where one of them does not tell what it is about, or when that was.
 */
export function warnApart(a: AccountRef, b: AccountRef): Problem[] {
  const [inA, inB] = [meetingsOf(a), meetingsOf(b)]
  if (inA.length === 0 || inB.length === 0) return []
  if (inA.some((one) => inB.some((other) => fitTellings(one, other) !== null))) return []
  return [
    {
      rule: 'compare/two-meetings',
      severity: 'warning',
      message: `the two accounts do not seem to tell of one meeting: A tells of ${describe(inA[0]!)}; B tells of ${describe(inB[0]!)}`,
      remedy: 'compare accounts of one meeting; readout meetings shows which accounts tell of which',
    },
  ]
}

/** The meetings that an account is about. */
function meetingsOf(account: AccountRef): Told[] {
  const span = spanOf(account)
  const facts = readArticleFacts(account.reading)[account.article]!
  return readTellings(account.reading)
    .filter((one) => one.article === account.article && (one.span === null || overlapOf(one.span, span) > 0))
    .map((one) => placeInTime(one, facts))
    .filter((one) => isAccount(one) && one.window !== null && one.parties.length > 1 && one.people.length > 1)
}

const describe = ({ kind, people, date, place, by }: Told): string =>
  [
    `a ${KINDS[kind]} of ${people.map(({ name, party }) => (party ? `${name} (${party})` : name)).join(', ')}`,
    date ?? (by.published ? `published ${by.published}` : 'undated'),
    place,
  ]
    .filter((part) => part !== null)
    .join(', ')
