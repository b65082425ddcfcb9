import type { Ref } from 'react'
import { useSettings } from '../frame/settings.tsx'
import { readWords } from '../words/pages/read.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'

interface FindFieldProps {
  readonly ref: Ref<HTMLInputElement>
  readonly value: string
  readonly found: number
  /** Which of the places is shown, from 0. */
  readonly at: number
  readonly onChange: (value: string) => void
  readonly onStep: (by: number) => void
}

/** Finds words in the text; Enter leads to the next place, with Shift to the one before. */
export function FindField({ ref, value, found, at, onChange, onStep }: FindFieldProps) {
  const { words } = useSettings()
  const own = usePageWords(readWords)
  return (
    <div className="find">
      <label>
        {words.find}
        <input
          ref={ref}
          type="search"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            onStep(event.shiftKey ? -1 : 1)
          }}
          placeholder="/"
        />
      </label>
      {value && (
        <p className="find-places">
          <span role="status">{found === 0 ? own.noPlace : fill(own.place, { at: at + 1, n: found })}</span>
          <button type="button" disabled={found === 0} aria-label={own.former} onClick={() => onStep(-1)}>
            ↑
          </button>
          <button type="button" disabled={found === 0} aria-label={own.next} onClick={() => onStep(1)}>
            ↓
          </button>
        </p>
      )}
    </div>
  )
}
