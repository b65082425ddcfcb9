import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef } from 'react'
import '../styles/record.css'
import '../styles/reuse.css'
import { titleOf } from '../../model/reading.ts'
import type { Reuse, ReusedPassage } from '../../model/reuse.ts'
import { readingQuery, reuseQuery } from '../api/queries.ts'
import { useNames } from '../api/use-names.ts'
import { FilterSelect } from '../filters/filter-select.tsx'
import { useSettings } from '../frame/settings.tsx'
import { Empty, Failure, Loading } from '../frame/states.tsx'
import { useItemKeys } from '../frame/use-item-keys.ts'
import { langTag } from '../text/lang-tag.ts'
import { recordWords } from '../words/pages/record.ts'
import { reuseWords } from '../words/pages/reuse.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { ReusedPair } from './reused-pair.tsx'

const route = getRouteApi('/read/$id/earlier')
const KINDS = ['copied', 'translated'] as const

/** The passages of a text that stand in earlier ones, beside the words there. */
export function ReusePage() {
  const { id } = route.useParams()
  const { article } = route.useSearch()
  const words = usePageWords(reuseWords)
  const reading = useQuery(readingQuery(id))
  const { data, error } = useQuery(reuseQuery(article === undefined ? id : `${id}.${article}`))
  if (error ?? reading.error) return <Failure error={(error ?? reading.error)!} />
  if (!data || !reading.data) return <Loading />
  const language = reading.data.articles[article ?? 0]?.language ?? 'und'
  return (
    <div className="page record reuse">
      <h1 className="section-title">{words.title}</h1>
      <p>
        <Link to="/read/$id" params={{ id }} search={{ article }} className="reuse-of" lang={langTag(language)}>
          {titleOf(reading.data, article ?? 0) ?? reading.data.document.path.split('/').pop()}
        </Link>{' '}
        <span className="quiet">{data.published}</span>
      </p>
      <p className="quiet lead">{words.lead}</p>
      <Passages reuse={data} languages={reading.data.articles.map((one) => one.language)} />
    </div>
  )
}

/** The passages, of all earlier texts or of one. */
function Passages({ reuse, languages }: { reuse: Reuse; languages: readonly string[] }) {
  const words = usePageWords(reuseWords)
  const shared = usePageWords(recordWords)
  const { words: common } = useSettings()
  const { party } = useNames()
  const { from, kind } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useRef<HTMLOListElement>(null)
  useItemKeys(list)
  const origins = Map.groupBy(reuse.passages, keyOf)
  const shown = reuse.passages.filter(
    (one) => (from === undefined || keyOf(one) === from) && (kind === undefined || one.kind === kind),
  )
  if (reuse.passages.length === 0)
    return reuse.published === null ? (
      <Empty title={words.noDay}>{words.noDayRemedy}</Empty>
    ) : (
      <Empty title={words.nothing}>{words.nothingRemedy}</Empty>
    )
  return (
    <>
      <search aria-label={shared.filters} className="filters">
        <FilterSelect
          label={words.from}
          value={from}
          options={[...origins].map(([key, [one, ...others]]) => ({
            id: key,
            label: [one!.from.published, party(one!.from.party) ?? one!.from.publisher, nameOf(one!)]
              .filter(Boolean)
              .join(' · '),
            count: others.length + 1,
          }))}
          onChange={(value) => navigate({ search: (before) => ({ ...before, from: value }), resetScroll: false })}
        />
        <FilterSelect
          label={words.kind}
          value={kind}
          options={KINDS.map((one) => ({
            id: one,
            label: words.kinds[one],
            count: reuse.passages.filter((passage) => passage.kind === one).length,
          }))}
          onChange={(value) =>
            navigate({
              search: (before) => ({ ...before, kind: KINDS.find((one) => one === value) }),
              resetScroll: false,
            })
          }
        />
      </search>
      <p className="quiet count-line" role="status">
        {fill(words.share, {
          share: (100 * reuse.share).toFixed(1),
          n: shown.length,
          texts: new Set(shown.map(keyOf)).size,
        })}
      </p>
      <p className="exports">
        <button type="button" onClick={() => print()}>
          {common.print}
        </button>
      </p>
      <p className="proposal">{common.proposal}</p>
      {shown.some((one) => one.kind === 'copied') && <p className="quiet">{words.onlyOne}</p>}
      <ol className="reused" ref={list}>
        {shown.map((one) => (
          <ReusedPair
            key={`${one.span.start} ${one.span.end} ${keyOf(one)}`}
            document={reuse.document}
            passage={one}
            language={languages[one.article] ?? 'und'}
          />
        ))}
      </ol>
      {shown.length === 0 && <Empty title={shared.nothingFits} />}
    </>
  )
}

const keyOf = ({ from }: ReusedPassage): string => `${from.document}.${from.article}`
const nameOf = ({ from }: ReusedPassage): string => from.title ?? from.path.split('/').pop() ?? from.path
