import { useState } from 'react'
import { AccountSide } from '../compare/account-picker.tsx'
import { FilterText } from '../filters/filter-text.tsx'
import { keynessWords } from '../words/pages/keyness.ts'
import { usePageWords } from '../words/use-words.ts'
import { isPeriod } from './search.ts'

type Kind = 'rest' | 'period' | 'text'

interface KeynessSideProps {
  readonly label: string
  readonly value: string | undefined
  /** What is meant where nothing is chosen; without it one must be. */
  readonly rest?: string
  readonly onChoose: (value: string | undefined) => void
}

/** Chooses one side: a period by its dates, a text by its title, or the rest. */
export function KeynessSide({ label, value, rest, onChoose }: KeynessSideProps) {
  const words = usePageWords(keynessWords)
  const [chosen, setKind] = useState<Kind | null>(null)
  const [refused, setRefused] = useState(false)
  const told: Kind =
    value === undefined ? (rest === undefined ? 'period' : 'rest') : isPeriod(value) ? 'period' : 'text'
  const kind = chosen ?? told
  const choose = (next: string | undefined) => {
    const fits = next === undefined || kind === 'text' || isPeriod(next)
    setRefused(!fits)
    if (fits) onChoose(next)
  }
  const kinds: readonly (readonly [Kind, string])[] = [
    ...(rest === undefined ? [] : [['rest', rest] as const]),
    ['period', words.period],
    ['text', words.text],
  ]
  return (
    <fieldset className="keyness-side">
      <legend className="section-title">{label}</legend>
      <div className="kinds">
        {kinds.map(([one, name]) => (
          <button
            key={one}
            type="button"
            aria-pressed={kind === one}
            onClick={() => {
              setKind(one)
              setRefused(false)
              if (value !== undefined) onChoose(undefined)
            }}
          >
            {name}
          </button>
        ))}
      </div>
      {kind === 'period' && (
        <>
          <FilterText
            label={words.periodField}
            value={told === 'period' ? value : undefined}
            placeholder={words.periodHint}
            onChange={choose}
          />
          {refused && (
            <p className="warning" role="alert">
              {words.noPeriod}
            </p>
          )}
        </>
      )}
      {kind === 'text' && (
        <AccountSide label={words.text} value={told === 'text' ? value : undefined} onChoose={choose} />
      )}
    </fieldset>
  )
}
