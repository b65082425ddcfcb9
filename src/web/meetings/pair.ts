import type { MeetingAccount } from '../../model/found-meeting.ts'

/** The identifier of an account, as comparisons take it. */
export const accountId = ({ document, article }: Pick<MeetingAccount, 'document' | 'article'>): string =>
  `${document}.${article}`

/** The two accounts of a meeting to be compared first: of two parties where there are such, whole before incomplete, readouts before other kinds; null where there are not two. */
export function pairOf(accounts: readonly MeetingAccount[]): [MeetingAccount, MeetingAccount] | null {
  const telling = accounts
    .filter(({ relation }) => relation === 'account')
    .sort(
      (a, b) =>
        Number(a.party === null) - Number(b.party === null) ||
        Number(b.complete) - Number(a.complete) ||
        Number(b.genre === 'readout') - Number(a.genre === 'readout'),
    )
  const [first] = telling
  if (!first) return null
  const second = telling.find(({ party }) => party !== null && party !== first.party) ?? telling[1]
  return second ? [first, second] : null
}
