import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { MeetingAccount } from '../../model/found-meeting.ts'
import type { ToldMeeting } from '../../serve/meetings-routes.ts'
import { useNames } from '../api/use-names.ts'
import { useSettings } from '../frame/settings.tsx'
import { langTag } from '../text/lang-tag.ts'
import { meetingsWords } from '../words/pages/meetings.ts'
import { recordWords } from '../words/pages/record.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { accountId, pairOf } from './pair.ts'

/** So many accounts stand open. */
const OPEN = 5

/** One meeting with its accounts; two of them go side by side by one click. */
export function MeetingCard({ meeting }: { meeting: ToldMeeting }) {
  const words = usePageWords(meetingsWords)
  const shared = usePageWords(recordWords)
  const { issue, party } = useNames()
  const navigate = useNavigate()
  const [all, setAll] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const { accounts } = meeting
  const pair = pairOf(accounts)
  const nameOf = (account: MeetingAccount) => party(account.party) ?? account.publisher ?? shared.thirdParty
  const choose = (id: string) => {
    if (chosen === null || chosen === id) setChosen(chosen === id ? null : id)
    else navigate({ to: '/compare', search: { a: chosen, b: id } })
  }
  const because = [...new Set(accounts.flatMap((account) => account.because))]
  return (
    <li className="meeting">
      <h2>
        <span className="meeting-date">{meeting.date ?? shared.undated}</span>{' '}
        {meeting.participants.length > 0
          ? meeting.participants.map(({ name }) => name).join(' · ')
          : meeting.parties.map((code) => party(code)).join(' · ')}
      </h2>
      <p className="facts">
        <span>{words.kinds[meeting.kind]}</span>
        {meeting.level && <span>{words.levels[meeting.level]}</span>}
        {meeting.place && <span>{meeting.place}</span>}
        <span>{meeting.parties.map((code) => party(code)).join(' · ')}</span>
        {meeting.issues.length > 0 && (
          <span>
            {meeting.issues
              .slice(0, 6)
              .map((id) => issue(id))
              .join(', ')}
          </span>
        )}
      </p>
      <ul className="meeting-accounts">
        {accounts.slice(0, all ? undefined : OPEN).map((account) => (
          <li key={`${accountId(account)} ${account.relation}`}>
            <p className="account-line">
              <strong>{nameOf(account)}</strong>{' '}
              <Link
                to="/read/$id"
                params={{ id: account.document }}
                search={{ article: account.article, at: account.span?.start }}
                lang={langTag(account.language)}
              >
                {account.title ?? account.path.split('/').pop()}
              </Link>
            </p>
            {account.words !== account.title && (
              <blockquote className="telling" lang={langTag(account.language)}>
                {account.words}
              </blockquote>
            )}
            <p className="facts">
              <span>{words.relations[account.relation]}</span>
              {account.publisher && account.publisher !== nameOf(account) && <span>{account.publisher}</span>}
              {account.published && <span>{fill(words.published, { date: account.published })}</span>}
              <span>
                {account.date === null
                  ? words.noDate
                  : fill(account.dateSaid ? words.dateSaid : words.dateSupplied, { date: account.date })}
              </span>
              {!account.complete && <Incomplete />}
              {accounts.length > 2 && account.relation === 'account' && (
                <button
                  type="button"
                  aria-pressed={chosen === accountId(account)}
                  onClick={() => choose(accountId(account))}
                >
                  {chosen === null
                    ? words.chooseFor
                    : chosen === accountId(account)
                      ? words.chosenFor
                      : words.compareWith}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      <p className="meeting-ways">
        {pair && (
          <Link to="/compare" search={{ a: accountId(pair[0]), b: accountId(pair[1]) }} className="go">
            {fill(words.compareTwo, { a: nameOf(pair[0]), b: nameOf(pair[1]) })} →
          </Link>
        )}
        {accounts.length > OPEN && !all && (
          <button type="button" onClick={() => setAll(true)}>
            {fill(words.showAll, { n: accounts.length })}
          </button>
        )}
      </p>
      {because.length > 0 && (
        <details>
          <summary>{words.whyOne}</summary>
          <ul lang="en">
            {because.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

function Incomplete() {
  const { words } = useSettings()
  return (
    <span className="warning" title={words.fragmentMeans}>
      {words.fragment}
    </span>
  )
}
