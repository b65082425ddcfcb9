import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Formula } from '../../serve/wording-routes.ts'
import { useNames } from '../api/use-names.ts'
import { formulaQuery } from '../api/wording-queries.ts'
import { Failure, Loading } from '../frame/states.tsx'
import { langTag } from '../text/lang-tag.ts'
import { meetingsWords } from '../words/pages/meetings.ts'
import { recordWords } from '../words/pages/record.ts'
import { wordingWords } from '../words/pages/wording.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { UseBars } from './use-bars.tsx'

/** So many uses, and so many parties, stand at first. */
const STEP = 40
const PARTIES = 8

/** A wording in full: by party over time, its variants, every use with its place. */
export function FormulaUses({ id, party }: { id: string; party: string | undefined }) {
  const { data, error } = useQuery(formulaQuery(id, party))
  if (error) return <Failure error={error} />
  return data ? <Uses formula={data} /> : <Loading />
}

function Uses({ formula: { series, variants, uses } }: { formula: Formula }) {
  const words = usePageWords(wordingWords)
  const shared = usePageWords(recordWords)
  const { showAll } = usePageWords(meetingsWords)
  const { party } = useNames()
  const [all, setAll] = useState(false)
  const most = Math.max(1, ...series.rows.flatMap(({ counts }) => counts))
  const newest = uses.toReversed()
  return (
    <div className="formula-open">
      <h3 className="label">{words.variants}</h3>
      <ul className="variants">
        {variants.slice(0, all ? undefined : STEP).map((variant) => (
          <li key={`${variant.language} ${variant.words}`}>
            <span lang={langTag(variant.language)}>{variant.words}</span> <span className="count">{variant.count}</span>{' '}
            <Link to="/wording/concordance" search={{ words: variant.words }}>
              {words.inContext}
            </Link>
          </li>
        ))}
      </ul>
      {series.keys.length > 0 && (
        <>
          <h3 className="label">{words.byParty}</h3>
          <p className="quiet">
            {fill(words.scale, {
              from: series.keys[0]!,
              to: series.keys.at(-1)!,
              unit: words.units[series.unit],
            })}
            {series.undated > 0 && ` · ${fill(words.undatedUses, { n: series.undated })}`}
          </p>
          <ul className="party-rows">
            {series.rows.slice(0, PARTIES).map((row) => {
              const name = fill(words.row, { party: party(row.party) ?? shared.thirdParty, n: row.total })
              return (
                <li key={row.party ?? ''}>
                  <span>{name}</span>
                  <UseBars keys={series.keys} counts={row.counts} most={most} label={name} />
                </li>
              )
            })}
          </ul>
        </>
      )}
      <h3 className="label">{words.everyUse}</h3>
      <ol className="use-list">
        {newest.slice(0, all ? undefined : STEP).map((use) => (
          <li key={`${use.document} ${use.span.start}`}>
            <span className="meeting-date">{use.date ?? shared.undated}</span>
            <Link
              to="/read/$id"
              params={{ id: use.document }}
              search={{ article: use.article, at: use.span.start }}
              lang={langTag(use.language)}
            >
              {use.words}
            </Link>
            <span className="quiet">
              {party(use.party) ?? shared.thirdParty} · {use.path.split('/').pop()}
            </span>
          </li>
        ))}
      </ol>
      {!all && newest.length > STEP && (
        <button type="button" onClick={() => setAll(true)}>
          {fill(showAll, { n: newest.length })}
        </button>
      )}
    </div>
  )
}
