import { type RefCallback, useEffect, useMemo, useRef } from 'react'
import type { ComparedAccount, Side } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../text/span.ts'
import { useSettings } from '../frame/settings.tsx'
import { MarkedText } from '../text/marked-text.tsx'
import type { Row } from './rows.ts'

interface TextPaneProps {
  readonly side: Side
  readonly name: string
  readonly account: ComparedAccount
  readonly reading: Reading
  readonly rows: readonly Row[]
  readonly chosen: string | undefined
  /** What to light as unread; null when that is not asked for. */
  readonly unread: readonly Span[] | null
  readonly onChoose: (row: string) => void
  readonly ref: RefCallback<HTMLElement>
  readonly onScroll: () => void
  readonly onPointerEnter: () => void
  readonly onFocus: () => void
}

/** The text of one account; the passages of the rows are marked, those of the chosen row lit and in sight. */
export function TextPane({
  side,
  name,
  account,
  reading,
  rows,
  chosen,
  unread,
  onChoose,
  ref,
  ...scroll
}: TextPaneProps) {
  const { words } = useSettings()
  const pane = useRef<HTMLElement | null>(null)
  const marks = useMemo(
    () => [
      ...rows.flatMap(({ point }) =>
        point.spans[side].map((span) => ({
          ...span,
          key: point.id,
          className: `passage in-${point.verdict === 'both' ? 'both' : 'one'}${point.id === chosen ? ' lit' : ''}`,
        })),
      ),
      ...(unread ?? []).map((span) => ({ ...span, key: 'unread', className: 'unread' })),
    ],
    [rows, side, chosen, unread],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is newly lit is a reason to go there
  useEffect(() => {
    if (!pane.current) return
    const target = pane.current.querySelector<HTMLElement>(chosen ? '.lit' : '.unread')
    if (target) bringIntoSight(pane.current, target)
  }, [chosen, unread])
  return (
    <section
      className={`text-pane side-${side}`}
      aria-label={`${words.textVersion}: ${name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keys
      tabIndex={0}
      ref={(element) => {
        pane.current = element
        ref(element)
      }}
      {...scroll}
    >
      <MarkedText
        text={reading.text}
        span={account.span}
        marks={marks}
        language={account.language}
        onChoose={([key]) => key && key !== 'unread' && onChoose(key)}
      />
    </section>
  )
}

/** Scrolls the pane alone, never the page, until the passage stands in its upper third. */
function bringIntoSight(pane: HTMLElement, passage: HTMLElement): void {
  const way = passage.getBoundingClientRect().top - pane.getBoundingClientRect().top
  const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches
  pane.scrollTo({ top: pane.scrollTop + way - pane.clientHeight / 3, behavior: smooth ? 'smooth' : 'auto' })
}
