import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import '../styles/read.css'
import { type Reading, titleOf } from '../../model/reading.ts'
import { readingQuery } from '../api/queries.ts'
import { useNames } from '../api/use-names.ts'
import { useSettings } from '../frame/settings.tsx'
import { Failure, Loading } from '../frame/states.tsx'
import { useKeys } from '../frame/use-keys.ts'
import { langTag } from '../text/lang-tag.ts'
import { MarkedText } from '../text/marked-text.tsx'
import { fill } from '../words/words.ts'
import { LayerSwitches } from './layer-switches.tsx'
import { findWords, type LayerName, markLayers } from './layers.ts'
import { RawText } from './raw-text.tsx'
import { WhyNote } from './why-note.tsx'

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
  const body = useRef<HTMLDivElement>(null)
  useKeys({ '/': () => field.current?.focus(), escape: () => setChosen([]) })
  const article = reading.articles[number] ?? reading.articles[0]
  const wanted = useDeferredValue(find)
  const found = useMemo(
    () =>
      findWords(reading.text, wanted).filter(
        ({ start, end }) => article && start >= article.span.start && end <= article.span.end,
      ),
    [reading, wanted, article],
  )
  const marks = useMemo(
    () => [
      ...markLayers(reading, on).map((mark) =>
        chosen[0] === mark.key ? { ...mark, className: `${mark.className} lit` } : mark,
      ),
      ...found.map((span) => ({ ...span, key: 'found', className: 'found' })),
      ...(at === undefined ? [] : [{ start: at, end: at + 1, key: 'at', className: 'at' }]),
    ],
    [reading, on, chosen, found, at],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place to go to is a reason to go there
  useEffect(() => {
    const target = body.current?.querySelector(wanted ? '.found' : '.at')
    target?.scrollIntoView({ block: 'center' })
  }, [wanted, at])
  if (!article) return <Failure error={new Error(words.notHere)} />
  return (
    <div className="reader">
      <aside className="reader-side">
        <LayerSwitches reading={reading} span={article.span} on={on} onChange={setOn} />
        <label className="find">
          {words.find}
          <input
            ref={field}
            type="search"
            value={find}
            onChange={(event) => setFind(event.target.value)}
            placeholder="/"
          />
          {find && <span role="status">{fill(words.findCount, { n: found.length })}</span>}
        </label>
        <fieldset className="versions">
          <legend className="label">{words.textVersion}</legend>
          <button type="button" aria-pressed={!raw} onClick={() => setRaw(false)}>
            {words.clean}
          </button>
          <button type="button" aria-pressed={raw} onClick={() => setRaw(true)}>
            {words.raw}
          </button>
        </fieldset>
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
          {reading.problems.map((problem) => (
            <p className="warning" key={`${problem.rule} ${problem.span?.start}`}>
              <strong>{problem.message}</strong> {problem.remedy}
            </p>
          ))}
          <p className="proposal">{words.proposal}</p>
        </header>
        <div ref={body}>
          {raw ? (
            <RawText id={reading.document.id} language={article.language} />
          ) : (
            <MarkedText
              text={reading.text}
              span={article.span}
              marks={marks}
              language={article.language}
              focusable
              onChoose={(keys) => setChosen(keys.filter((key) => key.includes(':')))}
            />
          )}
        </div>
      </article>
      <aside className="why" aria-live="polite" aria-label={words.why}>
        <h2 className="label">{words.why}</h2>
        {chosen.length === 0 && <p className="quiet">{words.chooseWords}</p>}
        {chosen.map((key) => (
          <WhyNote key={key} reading={reading} annotation={key} />
        ))}
      </aside>
    </div>
  )
}
