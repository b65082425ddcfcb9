import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type FormEvent, useMemo, useRef } from 'react'
import '../styles/record.css'
import '../styles/wording.css'
import { concordanceQuery } from '../api/wording-queries.ts'
import { Pager } from '../filters/pager.tsx'
import { Empty, Failure, Loading } from '../frame/states.tsx'
import { useItemKeys } from '../frame/use-item-keys.ts'
import { useKeys } from '../frame/use-keys.ts'
import { wordingWords } from '../words/pages/wording.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { sortLines } from './sort-lines.ts'
import { Views } from './views.tsx'

const PAGE = 200
const route = getRouteApi('/wording/concordance')

/** Every place of some words with what stands around them, the words one below the other. */
export function ConcordancePage() {
  const words = usePageWords(wordingWords)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLTableSectionElement>(null)
  useItemKeys(list)
  useKeys({ '/': () => field.current?.focus() })
  const asked = search.words !== undefined
  const { data, error } = useQuery({
    ...concordanceQuery(search, PAGE),
    enabled: asked,
    placeholderData: keepPreviousData,
  })
  const lines = useMemo(() => sortLines(data?.lines ?? [], search.sort), [data, search.sort])
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const wanted = String(new FormData(event.currentTarget).get('words')).trim()
    navigate({ search: { words: wanted || undefined, sort: search.sort } })
  }
  return (
    <div className="page record concordance">
      <div className="view-head">
        <h1 className="section-title">{words.concordance}</h1>
        <Views />
      </div>
      <form onSubmit={ask} className="filters">
        <input
          ref={field}
          key={search.words}
          name="words"
          type="search"
          maxLength={200}
          defaultValue={search.words}
          aria-label={words.wordsToFind}
          placeholder={words.wordsToFind}
        />
        <button type="submit">{words.show}</button>
        <label className="filter">
          <span>{words.sortBy}</span>
          <select
            value={search.sort ?? 'place'}
            onChange={({ target: { value } }) =>
              navigate({
                search: (before) => ({ ...before, sort: (['left', 'right'] as const).find((one) => one === value) }),
              })
            }
          >
            {Object.entries(words.sorts).map(([sort, label]) => (
              <option key={sort} value={sort}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </form>
      {error && <Failure error={error} />}
      {asked && !data && !error && <Loading />}
      {asked && data && (
        <>
          <p className="quiet" role="status">
            {fill(words.lines, { n: data.total })}
          </p>
          {data.total === 0 ? (
            <Empty title={words.noLines}>{words.noLinesRemedy}</Empty>
          ) : (
            <table className="kwic">
              <colgroup>
                <col className="side" />
                <col className="middle" />
                <col className="side" />
                <col className="where" />
              </colgroup>
              <thead className="unseen">
                <tr>
                  <th scope="col">{words.before}</th>
                  <th scope="col">{words.found}</th>
                  <th scope="col">{words.after}</th>
                  <th scope="col">{words.document}</th>
                </tr>
              </thead>
              <tbody ref={list}>
                {lines.map((line) => (
                  <tr key={`${line.document} ${line.span.start}`} data-item>
                    <td className="kwic-left">
                      <bdi>{line.left}</bdi>
                    </td>
                    <td className="kwic-words">
                      <Link to="/read/$id" params={{ id: line.document }} search={{ at: line.span.start }}>
                        {line.words}
                      </Link>
                    </td>
                    <td className="kwic-right">
                      <bdi>{line.right}</bdi>
                    </td>
                    <td className="kwic-path quiet">{line.path.split('/').pop()}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <Pager
            start={search.start ?? 0}
            size={PAGE}
            total={data.total}
            onTurn={(start) => navigate({ search: (before) => ({ ...before, start }) })}
          />
        </>
      )}
    </div>
  )
}
