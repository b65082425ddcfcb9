import type { ComparedAccount, Comparison, Side } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'
import { contains, overlapOf } from '../../text/span.ts'
import { useSettings } from '../frame/settings.tsx'
import { fill } from '../words/words.ts'

interface CoverageBarProps {
  readonly side: Side
  readonly account: ComparedAccount
  readonly reading: Reading
  readonly coverage: Comparison['coverage']['A']
  readonly open: boolean
  readonly onOpen: () => void
}

/** One cell a sentence, in order: in a row, frame, or unread. The button opens what is in no row and lights it in the text below. */
export function CoverageBar({ side, account, reading, coverage, open, onOpen }: CoverageBarProps) {
  const { words } = useSettings()
  const sentences = reading.sentences.filter(({ span }) => contains(account.span, span))
  const states = sentences.map(({ span }) =>
    coverage.unread.some((one) => overlapOf(one, span) > 0)
      ? 'unread'
      : coverage.frame.some((one) => contains(one, span))
        ? 'frame'
        : 'rows',
  )
  const count = (state: string) => states.filter((one) => one === state).length
  const line = fill(words.coverageLine, { rows: count('rows'), frame: count('frame'), unread: count('unread') })
  return (
    <div className={`coverage side-${side}`}>
      <svg viewBox={`0 0 ${Math.max(1, states.length)} 4`} preserveAspectRatio="none" role="img" aria-label={line}>
        {states.map((state, index) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is its place
            key={index}
            x={index}
            y={state === 'rows' ? 0 : state === 'frame' ? 3 : 1}
            width="0.8"
            height={state === 'rows' ? 4 : state === 'frame' ? 1 : 2}
            className={`is-${state}`}
          />
        ))}
      </svg>
      <p>
        {line}
        {count('unread') + count('frame') > 0 && (
          <button type="button" aria-pressed={open} onClick={onOpen}>
            {words.openUnread}
          </button>
        )}
      </p>
    </div>
  )
}
