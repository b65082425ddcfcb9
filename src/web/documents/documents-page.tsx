import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useCallback, useRef } from 'react'
import '../styles/record.css'
import '../styles/documents.css'
import type { MeetingAccount } from '../../model/found-meeting.ts'
import { meetingsQuery } from '../api/meetings-query.ts'
import { articlesQuery } from '../api/queries.ts'
import { useNames } from '../api/use-names.ts'
import { FilterText } from '../filters/filter-text.tsx'
import { Pager } from '../filters/pager.tsx'
import { useSettings } from '../frame/settings.tsx'
import { Empty, Failure, Loading } from '../frame/states.tsx'
import { useKeys } from '../frame/use-keys.ts'
import { accountId, pairOf } from '../meetings/pair.ts'
import { langTag } from '../text/lang-tag.ts'
import { recordWords } from '../words/pages/record.ts'
import { usePageWords } from '../words/use-words.ts'
import { DocumentList } from './document-list.tsx'
import { Problems } from './problems.tsx'

const route = getRouteApi('/')
/** So many articles stand on a page. */
const PAGE = 50
/** So many meetings stand on the first page; the page of meetings has all. */
const FIRST = 8

/** The ways in: pairs of accounts that tell of one meeting, then every document. */
export function DocumentsPage() {
  const { words } = useSettings()
  const { find, start = 0 } = route.useSearch()
  const documents = useQuery({ ...articlesQuery(find, start, PAGE), placeholderData: keepPreviousData })
  const shared = usePageWords(recordWords)
  // The list first: the meetings of a large collection are put together when somebody first asks for them.
  const told = useQuery({ ...meetingsQuery({ least: 2 }, FIRST), enabled: documents.data !== undefined })
  const navigate = route.useNavigate()
  const seek = useCallback(
    (words: string | undefined) => navigate({ search: { find: words }, replace: true, resetScroll: false }),
    [navigate],
  )
  const filter = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => filter.current?.focus() })
  const pairs = told.data?.meetings.flatMap(({ id, accounts }) => {
    const pair = pairOf(accounts)
    return pair ? [{ id, pair }] : []
  })
  if (documents.error) return <Failure error={documents.error} />
  if (!documents.data) return <Loading />
  if (documents.data.total === 0 && !find)
    return (
      <Empty as="h1" title={words.noDocuments}>
        <p>
          {words.noDocumentsRemedy} <code>npx readout add FILE…</code>
        </p>
      </Empty>
    )
  return (
    <div className="page documents record">
      <h1 className="unseen">{words.documents}</h1>
      <section aria-labelledby="pairs-title">
        <div className="section-head">
          <h2 id="pairs-title" className="section-title">
            {words.meetingsTold}
          </h2>
          {told.data && told.data.total > FIRST && (
            <Link to="/meetings" search={{ least: 2 }}>
              {words.meetings} ({told.data.total})
            </Link>
          )}
        </div>
        {pairs && pairs.length > 0 ? (
          <ul className="pairs">
            {pairs.map(({ id, pair }) => (
              <PairLine key={id} pair={pair} />
            ))}
          </ul>
        ) : (
          <p className="quiet">{pairs && words.noPairs}</p>
        )}
      </section>
      <section aria-labelledby="documents-title">
        <div className="section-head">
          <h2 id="documents-title" className="section-title">
            {words.documents}
          </h2>
          <FilterText ref={filter} label={words.filterDocuments} value={find} onChange={seek} />
        </div>
        <DocumentList
          articles={documents.data.articles}
          onCompare={(a, b) => navigate({ to: '/compare', search: { a, b } })}
        />
        {documents.data.total === 0 && <Empty title={shared.nothingFits} />}
        <Pager
          start={start}
          size={PAGE}
          total={documents.data.total}
          onTurn={(next) => navigate({ search: { find, start: next } })}
        />
      </section>
      <Problems />
    </div>
  )
}

function PairLine({ pair }: { pair: readonly [MeetingAccount, MeetingAccount] }) {
  const { words } = useSettings()
  const { party } = useNames()
  const [a, b] = pair
  return (
    <li>
      <Link to="/compare" search={{ a: accountId(a), b: accountId(b) }} className="pair">
        {pair.map((account, index) => (
          <span key={accountId(account)} className={`pair-account side-${index === 0 ? 'A' : 'B'}`}>
            <span className="account-name">{party(account.party) ?? account.publisher ?? words.unknown}</span>
            <span className="title" lang={langTag(account.language)}>
              {account.title ?? account.path.split('/').pop()}
            </span>
            <span className="quiet">{account.published}</span>
          </span>
        ))}
        <span className="go">{words.putTogether} →</span>
      </Link>
    </li>
  )
}
