import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import '../styles/read.css'
import { type Reading, titleOf } from '../../model/reading.ts'
import { overlapOf } from '../../text/span.ts'
import { readingQuery } from '../api/queries.ts'
import { judgementsQuery } from '../api/review-queries.ts'
import { useNames } from '../api/use-names.ts'
import { useSettings } from '../frame/settings.tsx'
import { Failure, Loading, NotHere } from '../frame/states.tsx'
import { useKeys } from '../frame/use-keys.ts'
import { JudgedShare } from '../text/judged.tsx'
import { langTag } from '../text/lang-tag.ts'
import { Notices, Warnings } from '../text/notices.tsx'
import { readWords } from '../words/pages/read.ts'
import { reuseWords } from '../words/pages/reuse.ts'
import { wordingWords } from '../words/pages/wording.ts'
import { usePageWords } from '../words/use-words.ts'
import { FindField } from './find-field.tsx'
import { joinJudgements, judgeMarks } from './judge-marks.ts'
import { JudgedLegend, JudgedNote } from './judged-note.tsx'
import { LayerSwitches } from './layer-switches.tsx'
import { findWords, type LayerName, markLayers } from './layers.ts'
import { PickSelection } from './pick-selection.tsx'
import { RawText } from './raw-text.tsx'
import { TextBody } from './text-body.tsx'

const route = getRouteApi('/read/$id')

/** A text with its annotations. */
export function ReadPage() {
  const { id } = route.useParams()
  const { data, error } = useQuery(readingQuery(id))
  if (error) return <Failure error={error} />
  if (!data) return <Loading />
  return <Reader key={id} reading={data} />
}

function Reader({ reading }: { reading: Reading }) {
  const { words } = useSettings()
  const { party } = useNames()
  const { article: number = 0, at } = route.useSearch()
  const [on, setOn] = useState<ReadonlySet<LayerName>>(new Set<LayerName>(['attributions', 'commitments']))
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [find, setFind] = useState('')
  const [raw, setRaw] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const own = usePageWords(readWords)
  const reuse = usePageWords(reuseWords)
  const wording = usePageWords(wordingWords)
  const [noted, setNoted] = useState(false)
  const [place, setPlace] = useState(0)
  const article = reading.articles[number] ?? reading.articles[0]
  const here = reading.problems.filter(({ span }) => !span || !article || overlapOf(span, article.span) > 0)
  const wanted = useDeferredValue(find)
  const found = useMemo(
    () =>
      findWords(reading.text, wanted).filter(
        ({ start, end }) => article && start >= article.span.start && end <= article.span.end,
      ),
    [reading, wanted, article],
  )
  const current = found.length === 0 ? null : found[((place % found.length) + found.length) % found.length]!
  const step = (by: number) => setPlace(place + by)
  useKeys({
    '/': () => field.current?.focus(),
    n: () => step(1),
    p: () => step(-1),
    escape: () => setChosen([]),
  })
  const { data: judgements } = useQuery(judgementsQuery([reading.document.id]))
  const judged = useMemo(() => joinJudgements(reading, judgements ?? []), [reading, judgements])
  const [rejected, setRejected] = useState(false)
  const target = current?.start ?? at ?? null
  const marks = useMemo(
    () => [
      ...judgeMarks(markLayers(reading, on), judged, on, rejected).map((mark) =>
        chosen[0] === mark.key ? { ...mark, className: `${mark.className} lit` } : mark,
      ),
      ...found.map((span) => ({ ...span, key: 'found', className: span === current ? 'found target' : 'found' })),
      ...(at === undefined ? [] : [{ start: at, end: at + 1, key: 'at', className: current ? 'at' : 'at target' }]),
    ],
    [reading, on, judged, rejected, chosen, found, current, at],
  )
  if (!article) return <NotHere />
  return (
    <div className={noted ? 'reader noted' : 'reader'}>
      <aside className="reader-side">
        <LayerSwitches reading={reading} span={article.span} on={on} onChange={setOn} />
        <JudgedLegend judged={judged} rejected={rejected} onRejected={setRejected} />
        <label className="notes-switch">
          <input type="checkbox" checked={noted} onChange={(event) => setNoted(event.target.checked)} /> {own.notes}
        </label>
        <FindField
          ref={field}
          value={find}
          found={found.length}
          at={current ? found.indexOf(current) : 0}
          onChange={(value) => {
            setFind(value)
            setPlace(0)
          }}
          onStep={step}
        />
        <fieldset className="versions">
          <legend className="label">{words.textVersion}</legend>
          <button type="button" aria-pressed={!raw} onClick={() => setRaw(false)}>
            {words.clean}
          </button>
          <button type="button" aria-pressed={raw} onClick={() => setRaw(true)}>
            {words.raw}
          </button>
        </fieldset>
        <Link to="/read/$id/earlier" params={{ id: reading.document.id }} search={{ article: number }}>
          {reuse.link}
        </Link>
        <Link to="/wording/absent" search={{ account: `${reading.document.id}.${number}` }}>
          {wording.absentLink}
        </Link>
        <PickSelection reading={reading} article={reading.articles.indexOf(article)} />
        {reading.articles.length > 1 && (
          <nav aria-label={words.articles}>
            <h2 className="label">{words.articles}</h2>
            <ol>
              {reading.articles.map((one, index) => (
                <li key={one.span.start}>
                  <Link
                    to="/read/$id"
                    params={{ id: reading.document.id }}
                    search={{ article: index }}
                    lang={langTag(one.language)}
                  >
                    {titleOf(reading, index) ?? `${words.articles} ${index + 1}`}
                  </Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
      </aside>
      <article className="reader-text">
        <header>
          <h1 lang={langTag(article.language)}>{titleOf(reading, number) ?? reading.document.path.split('/').pop()}</h1>
          <p className="quiet">
            {[party(article.party), article.publisher, article.published, reading.document.path]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {!article.complete && <p className="warning">{words.fragmentMeans}</p>}
          <Warnings problems={here} />
          <Notices document={reading.document.id} article={number} problems={here} />
          <JudgedShare
            judged={judged.of.size}
            total={reading.commitments.length + reading.positions.length + reading.attributions.length}
          />
        </header>
        {raw ? (
          <RawText id={reading.document.id} language={article.language} />
        ) : (
          <TextBody
            reading={reading}
            span={article.span}
            language={article.language}
            marks={marks}
            noted={noted ? on : null}
            target={target}
            onChoose={(keys) => setChosen(keys.filter((key) => key.includes(':')))}
          />
        )}
      </article>
      <aside className="why" aria-live="polite" aria-label={words.why}>
        <h2 className="label">{words.why}</h2>
        {chosen.length === 0 && <p className="quiet">{words.chooseWords}</p>}
        {chosen.map((key) => (
          <JudgedNote key={key} reading={reading} annotation={key} judged={judged} />
        ))}
      </aside>
    </div>
  )
}
