import type { Comparison, Side } from '../../model/comparison.ts'
import { useSettings } from '../frame/settings.tsx'
import { fill } from '../words/words.ts'
import type { Row } from './rows.ts'

interface SentenceMapProps {
  readonly rows: readonly Row[]
  readonly comparison: Comparison
  readonly chosen: string | undefined
  readonly onChoose: (row: string) => void
}

const WIDTH = 1000
const HEIGHT = 64

/** Which passage meets which: A's text runs along the top, B's along the bottom, a line joins each row of both. */
export function SentenceMap({ rows, comparison, chosen, onChoose }: SentenceMapProps) {
  const { words } = useSettings()
  const place = (side: Side, offset: number) => {
    const { span } = comparison.accounts[side === 'A' ? 0 : 1]
    return ((offset - span.start) / Math.max(1, span.end - span.start)) * WIDTH
  }
  const both = rows.filter(({ point }) => point.verdict === 'both' && point.spans.A[0] && point.spans.B[0])
  const line = fill(words.mapLine, { n: both.length })
  return (
    <figure className="sentence-map">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${words.map}: ${line}`}
      >
        {(['A', 'B'] as const).map((side) =>
          rows.flatMap(({ point }) =>
            point.spans[side].map(({ start, end }) => (
              <rect
                key={`${point.id} ${start}`}
                x={place(side, start)}
                width={Math.max(2, place(side, end) - place(side, start) - 1)}
                y={side === 'A' ? 0 : HEIGHT - 6}
                height="6"
                className={`map-${side} ${point.id === chosen ? 'lit' : ''}`}
              />
            )),
          ),
        )}
        {both.map(({ point }) => {
          const from = place('A', (point.spans.A[0]!.start + point.spans.A[0]!.end) / 2)
          const to = place('B', (point.spans.B[0]!.start + point.spans.B[0]!.end) / 2)
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: a convenience for the pointer
            <path
              key={point.id}
              d={`M${from} 7C${from} ${HEIGHT / 2},${to} ${HEIGHT / 2},${to} ${HEIGHT - 7}`}
              className={point.id === chosen ? 'lit' : ''}
              onClick={() => onChoose(point.id)}
            />
          )
        })}
      </svg>
      <figcaption>{line}</figcaption>
    </figure>
  )
}
