import { recordWords } from '../words/pages/record.ts'
import { usePageWords } from '../words/use-words.ts'

interface FilterSelectProps {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly { readonly id: string; readonly label: string; readonly count?: number }[]
  readonly onChange: (value: string | undefined) => void
}

/** One of some values, or any; a value that is chosen stands in the list even where nothing has it. */
export function FilterSelect({ label, value, options, onChange }: FilterSelectProps) {
  const words = usePageWords(recordWords)
  const missing = value !== undefined && !options.some(({ id }) => id === value)
  return (
    <label className="filter">
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)}>
        <option value="">{words.any}</option>
        {missing && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
            {option.count !== undefined && ` (${option.count})`}
          </option>
        ))}
      </select>
    </label>
  )
}
