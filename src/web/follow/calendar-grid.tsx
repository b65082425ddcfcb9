import type { Dues } from '../../serve/follow-routes.ts'
import { followWords } from '../words/pages/follow.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'

type Cell = Dues['cells'][number]

interface CalendarGridProps {
  readonly cells: readonly Cell[]
  readonly chosen: string | undefined
  readonly onChoose: (key: string | undefined) => void
}

/** A row a year, a column a month, one more for what is due in a year without a month. A cell counts: open, reported, to come. */
export function CalendarGrid({ cells, chosen, onChoose }: CalendarGridProps) {
  const words = usePageWords(followWords)
  const byKey = new Map(cells.map((cell) => [cell.key, cell]))
  const years = [...new Set(cells.map(({ key }) => key.slice(0, 4)))]
  const cellOf = (key: string) => {
    const cell = byKey.get(key)
    if (!cell) return null
    const label = fill(words.cell, { ...cell })
    return (
      <button
        type="button"
        aria-pressed={chosen === key}
        aria-label={label}
        title={label}
        onClick={() => onChoose(chosen === key ? undefined : key)}
      >
        {cell.open > 0 && <span className="due-open">{cell.open}</span>}
        {cell.evidence > 0 && <span className="due-evidence">{cell.evidence}</span>}
        {cell.coming > 0 && <span className="due-coming">{cell.coming}</span>}
      </button>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keys
    <section className="calendar-frame" tabIndex={0} aria-label={words.calendar}>
      <table className="calendar">
        <thead>
          <tr>
            <th scope="col">{words.year}</th>
            {words.months.map((month) => (
              <th key={month} scope="col">
                {month}
              </th>
            ))}
            <th scope="col">{words.inTheYear}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {words.months.map((month, index) => (
                <td key={month}>{cellOf(`${year}-${String(index + 1).padStart(2, '0')}`)}</td>
              ))}
              <td>{cellOf(year)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
