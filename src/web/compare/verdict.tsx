import type { Point } from '../../model/comparison.ts'

/** Two dots, left and right: filled where the account has it, open where not, broken where it can not be told. */
export function VerdictSign({ point, swapped = false }: { point: Point; swapped?: boolean }) {
  const fill = (side: 'A' | 'B') => (point.in.includes(side) ? side : point.verdict === 'only' ? 'without' : 'open')
  const [left, right] = swapped ? (['B', 'A'] as const) : (['A', 'B'] as const)
  return (
    <svg className="verdict-sign" viewBox="0 0 26 12" aria-hidden="true">
      <circle cx="6" cy="6" r="4.5" className={`dot-${fill(left)}`} />
      <circle cx="20" cy="6" r="4.5" className={`dot-${fill(right)}`} />
      {point.verdict === 'both' && <path d="M10.5 6h5" />}
    </svg>
  )
}
