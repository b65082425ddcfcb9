import { Link } from '@tanstack/react-router'
import type { ComparedAccount, Comparison, Side } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'
import { overlapOf } from '../../text/span.ts'
import { useSettings } from '../frame/settings.tsx'
import { langTag } from '../text/lang-tag.ts'
import { Notices, Warnings } from '../text/notices.tsx'
import { wordingWords } from '../words/pages/wording.ts'
import { usePageWords } from '../words/use-words.ts'

interface AccountHeadProps {
  readonly side: Side
  readonly name: string
  readonly account: ComparedAccount
  readonly reading: Reading
  /** What the account calls the meeting. */
  readonly called: Comparison['names'][Side]
}

/** Whose account, its title and date; a warning where it is incomplete or damaged; what else is good to know, folded. */
export function AccountHead({ side, name, account, reading, called }: AccountHeadProps) {
  const { words } = useSettings()
  const wording = usePageWords(wordingWords)
  const here = reading.problems.filter(({ span }) => !span || overlapOf(span, account.span) > 0)
  return (
    <div className={`account-head side-${side}`}>
      <p className="account-name">{name}</p>
      <h2 lang={langTag(account.language)}>{account.title ?? account.path.split('/').pop()}</h2>
      <p className="account-facts">
        {[account.publisher, account.published].filter(Boolean).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        <Link to="/read/$id" params={{ id: account.document }} search={{ article: account.article }}>
          {words.readWhole}
        </Link>
        <Link to="/wording/absent" search={{ account: `${account.document}.${account.article}` }}>
          {wording.absentLink}
        </Link>
      </p>
      {called.length > 0 && (
        <p className="called quiet">
          {words.meetingCalled}{' '}
          {called.map(({ words: name, span, place }, index) => (
            <span key={span.start}>
              {index > 0 && ' · '}
              <Link
                to="/read/$id"
                params={{ id: account.document }}
                search={{ article: account.article, at: span.start }}
                lang={langTag(account.language)}
              >
                {name}
              </Link>
              {place && <span lang={langTag(account.language)}> ({place})</span>}
            </span>
          ))}
        </p>
      )}
      {!account.complete && (
        <p className="warning">
          <strong>{words.fragment}.</strong> {words.fragmentMeans}
        </p>
      )}
      <Warnings problems={here} />
      <Notices document={account.document} article={account.article} problems={here} />
    </div>
  )
}
