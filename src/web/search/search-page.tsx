import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type FormEvent, useCallback, useRef } from 'react'
import '../styles/record.css'
import '../styles/search.css'
import { searchFile, searchQuery } from '../api/search-queries.ts'
import { Pager } from '../filters/pager.tsx'
import { useSettings } from '../frame/settings.tsx'
import { Empty, Failure } from '../frame/states.tsx'
import { useItemKeys } from '../frame/use-item-keys.ts'
import { useKeys } from '../frame/use-keys.ts'
import { sayTime } from '../memo/say-time.ts'
import { searchWords } from '../words/pages/search.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { Hit } from './hit.tsx'
import { SavedSearches } from './saved-searches.tsx'
import type { SearchSearch } from './search.ts'
import { SearchFilters } from './search-filters.tsx'

const PAGE = 20
const route = getRouteApi('/search')

/** One box over every text, in either language; the address holds the search, so that it can be kept and sent. */
export function SearchPage() {
  const { words } = useSettings()
  const own = usePageWords(searchWords)
  const search = route.useSearch()
  const { q = '', from = 0, added } = search
  const navigate = route.useNavigate()
  const box = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLOListElement>(null)
  useItemKeys(list)
  useKeys({ '/': () => box.current?.focus() })
  const asked = q.trim() !== ''
  const found = useQuery({ ...searchQuery(search, PAGE), enabled: asked, placeholderData: keepPreviousData })
  const change = useCallback(
    (changes: SearchSearch) => navigate({ search: (before) => ({ ...before, from: undefined, ...changes }) }),
    [navigate],
  )
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    change({ q: String(new FormData(event.currentTarget).get('q')) || undefined, added: undefined })
  }
  const { total = 0, hits = [], notices = [] } = asked ? (found.data ?? {}) : {}
  return (
    <div className="page record search">
      <h1 className="unseen">{words.search}</h1>
      <form onSubmit={ask} className="ask">
        <input
          ref={box}
          name="q"
          type="search"
          defaultValue={q}
          key={q}
          aria-label={words.searchFor}
          placeholder={words.searchFor}
        />
        <button type="submit">{words.search}</button>
      </form>
      <p className="quiet">{words.searchSigns}</p>
      <SearchFilters search={search} onChange={change} />
      <SavedSearches search={search} />
      {found.error && <Failure error={found.error} />}
      {asked && found.data && (
        <>
          {total > 0 && (
            <p className="exports">
              <a href={searchFile(search, 'csv')} download>
                {words.exportCsv}
              </a>
              <a href={searchFile(search, 'json')} download="hits.json">
                JSON
              </a>
              <button type="button" onClick={() => print()}>
                {words.print}
              </button>
            </p>
          )}
          <p role="status">{fill(words.hits, { count: total.toLocaleString() })}</p>
          {added && (
            <p>
              {fill(own.onlyAdded, { date: sayTime(added) })}{' '}
              <button type="button" onClick={() => change({ added: undefined })}>
                {own.addedToo}
              </button>
            </p>
          )}
          {notices.map((notice) => (
            <p className="quiet" key={notice} lang="en">
              {notice}
            </p>
          ))}
          {total === 0 && <Empty title={words.noHits}>{words.noHitsRemedy}</Empty>}
          <ol className="hits" start={from + 1} ref={list}>
            {hits.map((hit) => (
              <Hit key={hit.account} hit={hit} />
            ))}
          </ol>
          <Pager start={from} size={PAGE} total={total} onTurn={(start) => change({ from: start })} />
        </>
      )}
    </div>
  )
}
