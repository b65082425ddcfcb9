import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type FormEvent, useRef } from 'react'
import '../styles/search.css'
import type { FoundArticle } from '../../serve/routes.ts'
import { searchQuery } from '../api/queries.ts'
import { useNames } from '../api/use-names.ts'
import { useSettings } from '../frame/settings.tsx'
import { Empty, Failure } from '../frame/states.tsx'
import { useKeys } from '../frame/use-keys.ts'
import { PickButton } from '../memo/pick-button.tsx'
import { langTag } from '../text/lang-tag.ts'

const PAGE = 20
const route = getRouteApi('/search')

/** One box over every text, in either language; the address holds the search, so that it can be kept and sent. */
export function SearchPage() {
  const { words } = useSettings()
  const { q = '', language, from = 0 } = route.useSearch()
  const navigate = route.useNavigate()
  const box = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => box.current?.focus() })
  const asked = q.trim() !== ''
  const found = useQuery({
    ...searchQuery(q, language, from, PAGE),
    enabled: asked,
    placeholderData: keepPreviousData,
  })
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    navigate({ search: { q: String(form.get('q')), language: String(form.get('language')) || undefined } })
  }
  const { total = 0, hits = [], notices = [] } = asked ? (found.data ?? {}) : {}
  return (
    <div className="page search">
      <h1 className="unseen">{words.search}</h1>
      <form onSubmit={ask}>
        <input
          ref={box}
          name="q"
          type="search"
          defaultValue={q}
          key={q}
          aria-label={words.searchFor}
          placeholder={words.searchFor}
        />
        <select name="language" defaultValue={language ?? ''} key={language} aria-label={words.language}>
          <option value="">{words.anyLanguage}</option>
          <option value="en">English</option>
          <option value="zh">中文</option>
        </select>
        <button type="submit">{words.search}</button>
      </form>
      <p className="quiet">{words.searchSigns}</p>
      {found.error && <Failure error={found.error} />}
      {asked && found.data && (
        <>
          <p role="status">{words.hits.replace('{count}', total.toLocaleString())}</p>
          {notices.map((notice) => (
            <p className="quiet" key={notice} lang="en">
              {notice}
            </p>
          ))}
          {total === 0 && <Empty title={words.noHits}>{words.noHitsRemedy}</Empty>}
          <ol className="hits" start={from + 1}>
            {hits.map((hit) => (
              <Hit key={hit.account} hit={hit} />
            ))}
          </ol>
          {total > PAGE && (
            <nav aria-label={words.pagesOfHits} className="pager">
              <button
                type="button"
                disabled={from === 0}
                onClick={() => navigate({ search: { q, language, from: Math.max(0, from - PAGE) } })}
              >
                {words.before}
              </button>
              <button
                type="button"
                disabled={from + PAGE >= total}
                onClick={() => navigate({ search: { q, language, from: from + PAGE } })}
              >
                {words.next}
              </button>
            </nav>
          )}
        </>
      )}
    </div>
  )
}

function Hit({ hit }: { hit: FoundArticle }) {
  const { words } = useSettings()
  const { party } = useNames()
  const at = hit.snippet.marks[0]?.start ?? hit.snippet.start
  return (
    <li>
      <Link
        to="/read/$id"
        params={{ id: hit.document }}
        search={{ article: hit.number, at }}
        className="title"
        lang={langTag(hit.language)}
      >
        {hit.title ?? hit.path.split('/').pop()}
      </Link>
      <p className="facts">
        <span>{party(hit.party) ?? hit.publisher ?? words.unknown}</span>
        {hit.published && <span>{hit.published}</span>}
        <span>{hit.language}</span>
        {hit.through.map(({ asked, found }) => (
          <span key={`${asked} ${found}`}>
            {words.foundThrough.replace('{asked}', asked).replace('{found}', found)}
          </span>
        ))}
      </p>
      <p className="snippet" lang={langTag(hit.language)}>
        <Marked snippet={hit.snippet} />
      </p>
      <PickButton
        pick={{
          from: 'text',
          document: hit.document,
          article: hit.number,
          spans: [{ start: hit.snippet.start, end: hit.snippet.end }],
          issue: null,
        }}
      />
    </li>
  )
}

/** The words around a hit, its places marked; text is never markup. */
function Marked({ snippet: { start, words, marks } }: { snippet: FoundArticle['snippet'] }) {
  const parts: { at: number; words: string; marked: boolean }[] = []
  let at = 0
  for (const mark of marks) {
    parts.push({ at, words: words.slice(at, mark.start - start), marked: false })
    parts.push({ at: mark.start - start, words: words.slice(mark.start - start, mark.end - start), marked: true })
    at = mark.end - start
  }
  parts.push({ at, words: words.slice(at), marked: false })
  return parts.map((part) =>
    part.marked ? <mark key={`m${part.at}`}>{part.words}</mark> : <span key={part.at}>{part.words}</span>,
  )
}
