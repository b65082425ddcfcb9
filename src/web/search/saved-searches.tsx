import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { WatchedSearchShown } from '../../serve/search-routes.ts'
import { lookAtSearch, removeSearch, restoreSearch, savedQuery, saveSearch } from '../api/search-queries.ts'
import { Failure } from '../frame/states.tsx'
import { searchWords } from '../words/pages/search.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { addressOf, filterOf, isWhole, type SearchSearch } from './search.ts'

/** The saved searches, what is new in each, and the way to save the one that is shown. */
export function SavedSearches({ search }: { search: SearchSearch }) {
  const words = usePageWords(searchWords)
  const client = useQueryClient()
  const { data, error } = useQuery(savedQuery)
  const [removed, setRemoved] = useState<WatchedSearchShown | null>(null)
  const again = () => client.invalidateQueries(savedQuery)
  const look = useMutation({ mutationFn: lookAtSearch, onSettled: again })
  const remove = useMutation({
    mutationFn: (one: WatchedSearchShown) => removeSearch(one.id),
    onSuccess: (_, one) => setRemoved(one),
    onSettled: again,
  })
  const restore = useMutation({ mutationFn: restoreSearch, onSuccess: () => setRemoved(null), onSettled: again })
  const failed = error ?? look.error ?? remove.error ?? restore.error
  return (
    <section className="saved-searches" aria-labelledby="saved-searches">
      <h2 id="saved-searches" className="section-title">
        {words.saved}
      </h2>
      {failed && <Failure error={failed} />}
      {data?.length === 0 && <p className="quiet">{words.noneSaved}</p>}
      <ul>
        {data?.map((one) => (
          <li key={one.id}>
            <Link
              to="/search"
              search={{ ...addressOf(one.query, one.filter), added: one.fresh > 0 ? one.lookedAt : undefined }}
              onClick={() => look.mutate(one.id)}
            >
              {one.name}
            </Link>
            <span className={one.fresh > 0 ? 'fresh' : 'quiet'}>
              {one.fresh > 0 ? fill(words.fresh, { n: one.fresh }) : words.noneFresh}
            </span>
            <span className="quiet">{fill(words.total, { n: one.total })}</span>
            <button
              type="button"
              aria-label={fill(words.removeNamed, { name: one.name })}
              onClick={() => remove.mutate(one)}
            >
              {words.remove}
            </button>
            {!isWhole(one.filter) && <p className="quiet">{words.partly}</p>}
          </li>
        ))}
      </ul>
      {removed && (
        <p role="status">
          {fill(words.removed, { name: removed.name })}{' '}
          <button type="button" onClick={() => restore.mutate(removed.id)}>
            {words.undo}
          </button>
        </p>
      )}
      {search.q?.trim() && <SaveForm key={search.q} search={search} onSaved={again} />}
    </section>
  )
}

/** Names the search that is shown, and saves it. */
function SaveForm({ search, onSaved }: { search: SearchSearch; onSaved: () => void }) {
  const words = usePageWords(searchWords)
  const save = useMutation({ mutationFn: saveSearch, onSuccess: onSaved })
  const keep = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name')).trim()
    if (name) save.mutate({ name, query: search.q ?? '', filter: filterOf(search) })
  }
  return (
    <details className="save-search">
      <summary>{words.save}</summary>
      <form onSubmit={keep}>
        <input
          name="name"
          type="text"
          required
          maxLength={100}
          defaultValue={search.q?.slice(0, 100)}
          aria-label={words.saveAs}
        />
        <button type="submit" disabled={save.isPending}>
          {words.keep}
        </button>
      </form>
      {save.error && <Failure error={save.error} />}
    </details>
  )
}
