import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import '../styles/documents.css'
import type { ArticleSummary, DocumentSummary, Pair } from '../../serve/routes.ts'
import { documentsQuery, pairsQuery } from '../api/queries.ts'
import { useNames } from '../api/use-names.ts'
import { useSettings } from '../frame/settings.tsx'
import { Empty, Failure, Loading } from '../frame/states.tsx'
import { useKeys } from '../frame/use-keys.ts'
import { langTag } from '../text/lang-tag.ts'
import { DocumentList } from './document-list.tsx'
import { Problems } from './problems.tsx'

/** The ways in: pairs of accounts that tell of one meeting, then every document. */
export function DocumentsPage() {
  const { words } = useSettings()
  const documents = useQuery(documentsQuery)
  const pairs = useQuery(pairsQuery)
  const navigate = useNavigate()
  const [find, setFind] = useState('')
  const filter = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => filter.current?.focus() })
  const articles = useMemo(() => indexArticles(documents.data ?? []), [documents.data])
  if (documents.error) return <Failure error={documents.error} />
  if (!documents.data) return <Loading />
  if (documents.data.length === 0)
    return (
      <Empty as="h1" title={words.noDocuments}>
        <p>
          {words.noDocumentsRemedy} <code>npx readout add FILE…</code>
        </p>
      </Empty>
    )
  return (
    <div className="page documents">
      <h1 className="unseen">{words.documents}</h1>
      <section aria-labelledby="pairs-title">
        <h2 id="pairs-title" className="section-title">
          {words.meetingsTold}
        </h2>
        {pairs.data && pairs.data.length > 0 ? (
          <ul className="pairs">
            {pairs.data.map((pair) => (
              <PairLine key={accounts(pair).join(' ')} pair={pair} articles={articles} />
            ))}
          </ul>
        ) : (
          <p className="quiet">{pairs.data && words.noPairs}</p>
        )}
      </section>
      <section aria-labelledby="documents-title">
        <div className="section-head">
          <h2 id="documents-title" className="section-title">
            {words.documents}
          </h2>
          <input
            ref={filter}
            type="search"
            aria-label={words.filterDocuments}
            placeholder={`${words.filterDocuments}  /`}
            value={find}
            onChange={(event) => setFind(event.target.value)}
          />
        </div>
        <DocumentList
          documents={documents.data}
          find={find}
          onCompare={(a, b) => navigate({ to: '/compare', search: { a, b } })}
        />
      </section>
      <Problems />
    </div>
  )
}

const accounts = ({ a, b }: Pair): [string, string] => [`${a.document}.${a.article}`, `${b.document}.${b.article}`]

type Indexed = ReadonlyMap<string, { document: DocumentSummary; article: ArticleSummary }>
const indexArticles = (documents: readonly DocumentSummary[]): Indexed =>
  new Map(
    documents.flatMap((document) =>
      document.articles.map((article) => [`${document.id}.${article.number}`, { document, article }] as const),
    ),
  )

function PairLine({ pair, articles }: { pair: Pair; articles: Indexed }) {
  const { words } = useSettings()
  const { party } = useNames()
  const [a, b] = accounts(pair)
  return (
    <li>
      <Link to="/compare" search={{ a, b }} className="pair">
        {[a, b].map((id, index) => {
          const found = articles.get(id)
          return (
            found && (
              <span key={id} className={`pair-account side-${index === 0 ? 'A' : 'B'}`}>
                <span className="account-name">
                  {party(found.article.party) ?? found.article.publisher ?? words.unknown}
                </span>
                <span className="title" lang={langTag(found.article.language)}>
                  {found.article.title ?? found.document.path.split('/').pop()}
                </span>
                <span className="quiet">{found.article.published}</span>
              </span>
            )
          )
        })}
        <span className="go">{words.putTogether} →</span>
      </Link>
    </li>
  )
}
