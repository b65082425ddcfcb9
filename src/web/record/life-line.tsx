import type { LifeMark } from '../../serve/mechanisms-routes.ts'
import { eventWords } from '../words/pages/events.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { placeDay } from './days.ts'

interface LifeLineProps {
  readonly marks: readonly LifeMark[]
  /** The days at both ends, so that several lines stand on one scale. */
  readonly from: string | null
  readonly to: string | null
}

/** So many marks are read out; the list of events has all. */
const READ_OUT = 12
const WIDTH = 900

/** What was reported when, on a line of time; each kind of report has a form of its own. */
export function LifeLine({ marks, from, to }: LifeLineProps) {
  const words = usePageWords(eventWords)
  if (from === null || to === null || marks.length === 0) return <p className="quiet">{words.noDates}</p>
  const statusOf = (status: string) => words.statuses[status as keyof typeof words.statuses] ?? status
  const told = marks.map(({ date, status }) => fill(words.mark, { date, status: statusOf(status) }))
  const label = fill(words.life, { from, to, marks: told.slice(0, READ_OUT).join(', ') })
  const x = (date: string) => 8 + placeDay(date, from, to) * (WIDTH - 16)
  return (
    <svg className="life-line" viewBox={`0 0 ${WIDTH} 22`} role="img" aria-label={label}>
      <path d={`M${x(from)} 11H${x(to)}`} className="time" />
      <path d={`M${x(marks[0]!.date)} 11H${x(marks.at(-1)!.date)}`} className="life" />
      {inDrawingOrder(marks).map(({ date, status }) => (
        <g key={`${date} ${status}`} transform={`translate(${x(date)} 11)`}>
          <title>{fill(words.mark, { date, status: statusOf(status) })}</title>
          <Sign status={status} />
        </g>
      ))}
    </svg>
  )
}

/** Rings first and strokes last, so that what is reported of one day is seen together. */
const inDrawingOrder = (marks: readonly LifeMark[]): LifeMark[] => {
  const rank = ({ status }: LifeMark) =>
    status === 'agreed' || status === 'next-steps' ? 0 : status === 'suspended' || status === 'breach' ? 2 : 1
  return marks.toSorted((a, b) => rank(a) - rank(b))
}

/** The sign of a report: filled for doing, open for undertaking, crossed for suspending, a stroke for mere mention. */
function Sign({ status }: { status: string }) {
  switch (status) {
    case 'begun':
    case 'completed':
      return <rect x="-4.5" y="-4.5" width="9" height="9" className="sign filled" />
    case 'held':
    case 'progress':
      return <circle r="4.5" className="sign filled" />
    case 'agreed':
    case 'next-steps':
      return <circle r="6.5" className="sign open" />
    case 'suspended':
    case 'breach':
      return <path d="M-4.5 -4.5L4.5 4.5M4.5 -4.5L-4.5 4.5" className="sign stroke" />
    case 'resumed':
      return <path d="M-4.5 5L5.5 0L-4.5 -5Z" className="sign filled" />
    default:
      return <path d="M0 -4.5V4.5" className="sign stroke" />
  }
}

/** What the signs mean. */
export function LifeLegend() {
  const words = usePageWords(eventWords)
  return (
    <ul className="life-legend" aria-label={words.legend}>
      {(['agreed', 'begun', 'held', 'suspended', 'resumed', 'mentioned'] as const).map((status) => (
        <li key={status}>
          <svg viewBox="-8 -8 16 16" aria-hidden="true">
            <Sign status={status} />
          </svg>
          {words.statuses[status]}
        </li>
      ))}
    </ul>
  )
}
