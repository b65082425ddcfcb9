import { type RefCallback, useCallback, useRef } from 'react'
import type { Side } from '../../model/comparison.ts'

/** Two panes that scroll together: the one under the person's hand leads, by its share of the way. */
export function useLinkedScroll(): (side: Side) => {
  ref: RefCallback<HTMLElement>
  onScroll: () => void
  onPointerEnter: () => void
  onFocus: () => void
} {
  const panes = useRef<Partial<Record<Side, HTMLElement>>>({})
  const leading = useRef<Side | null>(null)
  return useCallback(
    (side) => ({
      ref: (pane) => {
        if (pane) panes.current[side] = pane
        else delete panes.current[side]
      },
      onPointerEnter: () => {
        leading.current = side
      },
      onFocus: () => {
        leading.current = side
      },
      onScroll: () => {
        const other = panes.current[side === 'A' ? 'B' : 'A']
        const pane = panes.current[side]
        if (leading.current !== side || !pane || !other) return
        const way = pane.scrollHeight - pane.clientHeight
        other.scrollTop = way > 0 ? (pane.scrollTop / way) * (other.scrollHeight - other.clientHeight) : 0
      },
    }),
    [],
  )
}
