import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef } from 'react'
import '../styles/record.css'
import '../styles/wording.css'
import { titleOf } from '../../model/reading.ts'
import { readingQuery } from '../api/queries.ts'
import { absentQuery } from '../api/wording-queries.ts'
import { Empty, Failure, Loading } from '../frame/states.tsx'
import { useItemKeys } from '../frame/use-item-keys.ts'
import { langTag } from '../text/lang-tag.ts'
import { wordingWords } from '../words/pages/wording.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { Views } from './views.tsx'

const route = getRouteApi('/wording/absent')

/** What the party of an account usually says and this account does not, each with its latest place. */
export function AbsentPage() {
  const words = usePageWords(wordingWords)
  const { account } = route.useSearch()
  return (
    <div className="page record absent">
      <div className="view-head">
        <h1 className="section-title">{words.absent}</h1>
        <Views />
      </div>
      {account === undefined ? (
        <Empty title={words.absentAsk}>{words.absentAskRemedy}</Empty>
      ) : (
        <Absent account={account} />
      )}
    </div>
  )
}

function Absent({ account }: { readonly account: string }) {
  const words = usePageWords(wordingWords)
  const list = useRef<HTMLOListElement>(null)
  useItemKeys(list)
  const { data, error } = useQuery(absentQuery(account))
  if (error) return <Failure error={error} />
  if (!data) return <Loading />
  const n = data.before
  return (
    <>
      <AccountTitle account={account} />
      {n === null && <Empty title={words.absentUnknown}>{words.absentUnknownRemedy}</Empty>}
      {n !== null && data.wordings.length === 0 && (
        <Empty title={words.absentNone}>{fill(words.absentNoneRemedy, { n })}</Empty>
      )}
      {n !== null && data.wordings.length > 0 && (
        <>
          <p className="proposal">{fill(words.absentLead, { n })}</p>
          <ol className="absent-list" ref={list}>
            {data.wordings.map(({ id, usedIn, before, last }) => (
              <li key={id} data-item>
                <Link
                  to="/read/$id"
                  params={{ id: last.document }}
                  search={{ at: last.span.start }}
                  lang={langTag(last.language)}
                  className="absent-words"
                >
                  {last.words}
                </Link>
                <span className="quiet">
                  {fill(words.usualIn, { n: usedIn, of: before })}
                  {last.date && ` · ${fill(words.lastUsed, { date: last.date })}`} ·{' '}
                  <Link to="/wording" search={{ open: id, find: last.words }}>
                    {words.everyUse}
                  </Link>
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}

/** The text that is held against the earlier ones, with a way to it. */
function AccountTitle({ account }: { readonly account: string }) {
  const [id, number] = account.split('.') as [string, string]
  const { data } = useQuery(readingQuery(id))
  const article = data?.articles[Number(number)]
  if (!data || !article) return null
  return (
    <p>
      <Link to="/read/$id" params={{ id }} search={{ article: Number(number) }} lang={langTag(article.language)}>
        {titleOf(data, Number(number)) ?? data.document.path.split('/').pop()}
      </Link>{' '}
      <span className="quiet">{[article.publisher, article.published].filter(Boolean).join(' · ')}</span>
    </p>
  )
}
