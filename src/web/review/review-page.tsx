import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import '../styles/record.css'
import '../styles/read.css'
import '../styles/review.css'
import { sessionQuery } from '../api/queries.ts'
import { reviewQuery } from '../api/review-queries.ts'
import { FilterSelect } from '../filters/filter-select.tsx'
import { useSettings } from '../frame/settings.tsx'
import { Empty, Failure, Loading } from '../frame/states.tsx'
import { reviewWords } from '../words/pages/review.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { ReviewViews } from './review-views.tsx'
import { Reviewing } from './reviewing.tsx'
import { useReviewer } from './use-reviewer.ts'

const route = getRouteApi('/review')
/** So many items are fetched at once. */
const BATCH = 40

/** The queue of what was read, the most doubtful first: accept, correct, reject, by keys alone. */
export function ReviewPage() {
  const words = usePageWords(reviewWords)
  const { words: common } = useSettings()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [written, setName] = useReviewer()
  const account = useQuery(sessionQuery).data?.account
  const name = account?.name ?? written
  const [batch, setBatch] = useState(0)
  const by = name.trim()
  const { data, error } = useQuery({
    ...reviewQuery(by, search, BATCH),
    queryKey: ['review', by, search.layer, search.document, batch],
    enabled: by !== '',
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  return (
    <div className="page record review">
      <div className="view-head">
        <h1 className="section-title">{words.review}</h1>
        <ReviewViews />
      </div>
      <p className="quiet lead">{words.lead}</p>
      <search aria-label={words.layer} className="filters">
        <label className="filter">
          <span>{words.name}</span>
          <input
            type="text"
            autoComplete="name"
            maxLength={100}
            key={name}
            readOnly={account != null}
            defaultValue={name}
            onBlur={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur()
            }}
          />
        </label>
        <FilterSelect
          label={words.layer}
          value={search.layer}
          options={(['commitments', 'positions', 'attributions'] as const).map((id) => ({
            id,
            label: common.layer[id],
          }))}
          onChange={(layer) => navigate({ search: { ...search, layer: layer as typeof search.layer }, replace: true })}
        />
        {search.document && (
          <button type="button" onClick={() => navigate({ search: { layer: search.layer } })}>
            {words.allDocuments}
          </button>
        )}
      </search>
      {by === '' ? (
        <Empty title={words.nameRemedy} />
      ) : error ? (
        <Failure error={error} />
      ) : !data ? (
        <Loading />
      ) : data.items.length === 0 ? (
        <Empty title={words.done}>
          <p>{words.doneRemedy}</p>
        </Empty>
      ) : (
        <>
          <p className="quiet count-line">
            {fill(search.document ? words.leftHere : words.left, { n: data.total, documents: data.documents })}
          </p>
          <Reviewing
            key={`${by} ${search.layer} ${search.document} ${batch}`}
            by={by}
            items={data.items}
            onExhausted={() => setBatch(batch + 1)}
          />
        </>
      )}
    </div>
  )
}
