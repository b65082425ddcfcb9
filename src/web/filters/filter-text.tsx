import { type Ref, useEffect, useId, useState } from 'react'

interface FilterTextProps {
  readonly ref?: Ref<HTMLInputElement>
  readonly label: string
  readonly value: string | undefined
  /** What may be meant, as proposals. */
  readonly options?: readonly string[]
  readonly placeholder?: string
  readonly onChange: (value: string | undefined) => void
}

/** So long a pause in typing asks. */
const PAUSE = 250

/** A field that narrows by words, asked when typing pauses. */
export function FilterText({ ref, label, value, options = [], placeholder, onChange }: FilterTextProps) {
  const list = useId()
  const given = value ?? ''
  const [typed, setTyped] = useState(given)
  const [known, setKnown] = useState(given)
  const [sent, setSent] = useState(given)
  if (known !== given) {
    setKnown(given)
    // What comes back is what was sent: what was typed meanwhile stays.
    if (given !== sent) {
      setSent(given)
      setTyped(given)
    }
  }
  useEffect(() => {
    const words = typed.trim()
    if (words === sent) return
    const timer = setTimeout(() => {
      setSent(words)
      onChange(words || undefined)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [typed, sent, onChange])
  return (
    <label className="filter">
      <span>{label}</span>
      <input
        ref={ref}
        type="search"
        list={options.length > 0 ? list : undefined}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {options.length > 0 && (
        <datalist id={list}>
          {options.slice(0, 100).map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
    </label>
  )
}
