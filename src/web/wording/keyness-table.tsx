import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Keyness, KeyWord } from '../../model/keyness.ts'
import { langTag } from '../text/lang-tag.ts'
import { keynessWords } from '../words/pages/keyness.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'

/** So many words stand at first. */
const SHOWN = 40

interface KeynessTableProps {
  readonly keyness: Keyness
  readonly side: 'target' | 'reference'
  readonly name: string
}

/** The words that one side has more often, the most significant first; each leads to its places. */
export function KeynessTable({ keyness, side, name }: KeynessTableProps) {
  const words = usePageWords(keynessWords)
  const [all, setAll] = useState(false)
  const own = keyness.words.filter(({ key }) => key === side)
  const most = Math.max(1, ...own.map(({ logRatio }) => Math.abs(logRatio)))
  if (own.length === 0) return null
  return (
    <section className="key-words">
      <h2 className="section-title">
        {fill(words.moreIn, { side: name })} <span className="count">{own.length}</span>
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.word}</th>
            <th scope="col">{words.frequency}</th>
            <th scope="col">{words.size}</th>
            <th scope="col">G²</th>
          </tr>
        </thead>
        <tbody>
          {own.slice(0, all ? undefined : SHOWN).map((one) => (
            <Row key={one.words} word={one} side={side} language={keyness.language} most={most} />
          ))}
        </tbody>
      </table>
      {!all && own.length > SHOWN && (
        <button type="button" onClick={() => setAll(true)}>
          {fill(words.all, { n: own.length })}
        </button>
      )}
    </section>
  )
}

interface RowProps {
  readonly word: KeyWord
  readonly side: 'target' | 'reference'
  readonly language: string
  /** The largest log ratio of the table, the width of a full bar. */
  readonly most: number
}

function Row({ word, side, language, most }: RowProps) {
  const labels = usePageWords(keynessWords)
  const [here, there] = side === 'target' ? [word.target, word.reference] : [word.reference, word.target]
  const detail = ({ perMillion, articles }: KeyWord['target']) =>
    `${fill(labels.perMillion, { n: perMillion })}, ${fill(labels.inArticles, { n: articles })}`
  const size = Math.abs(word.logRatio)
  return (
    <tr data-item>
      <th scope="row" lang={langTag(language)}>
        <Link
          to="/wording/concordance"
          search={{ words: word.words }}
          aria-label={fill(labels.inContext, { words: word.words })}
        >
          {word.words}
        </Link>
      </th>
      <td className="number">
        <span title={detail(here)}>{here.count}</span> <span className="quiet">:</span>{' '}
        <span title={detail(there)}>{there.count}</span>
      </td>
      <td className="size" title={fill(labels.logRatio, { n: word.logRatio })}>
        <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect width={(100 * size) / most} height="8" />
        </svg>
        {there.count === 0 ? labels.onlyHere : fill(labels.timesMore, { n: sayTimes(2 ** size) })}
      </td>
      <td className="number">{word.logLikelihood.toFixed(1)}</td>
    </tr>
  )
}

/** 1.4, 12, 350: as exact as is useful. */
const sayTimes = (times: number): string => (times < 10 ? times.toFixed(1) : String(Math.round(times)))
