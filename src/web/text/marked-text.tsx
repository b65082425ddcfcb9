import { memo, type ReactNode, type Ref, useMemo } from 'react'
import type { Span } from '../../text/span.ts'
import { langTag } from './lang-tag.ts'
import { cutParagraphs, cutSegments, type Mark } from './segments.ts'

interface MarkedTextProps {
  readonly text: string
  readonly span: Span
  readonly marks: readonly Mark[]
  readonly language: string
  /** The keys of the marks under the words that were chosen, the innermost first. */
  readonly onChoose?: (keys: string[]) => void
  /** Lets marks be reached by Tab. */
  readonly focusable?: boolean
}

/**
 * A text with marks over it, a paragraph a line, as plain spans: the text is never markup.
 * Paragraphs out of sight are skipped by the browser (content-visibility), and only changed ones are drawn again.
 */
export function MarkedText({ text, span, marks, language, onChoose, focusable = false }: MarkedTextProps) {
  const paragraphs = useMemo(() => cutParagraphs(text, span), [text, span])
  const perParagraph = useMemo(() => distributeMarks(paragraphs, marks), [paragraphs, marks])
  return (
    <TextFrame language={language} onChoose={onChoose} focusable={focusable}>
      {paragraphs.map((paragraph, index) => (
        <Paragraph
          key={paragraph.start}
          text={text}
          start={paragraph.start}
          end={paragraph.end}
          marks={perParagraph[index]!}
          focusable={focusable}
        />
      ))}
    </TextFrame>
  )
}

interface TextFrameProps extends Pick<MarkedTextProps, 'language' | 'focusable'> {
  readonly ref?: Ref<HTMLDivElement>
  readonly className?: string
  readonly onChoose: MarkedTextProps['onChoose'] | undefined
  readonly children: ReactNode
}

/** What surrounds the paragraphs: their language, and the choosing of marks by pointer and by focus. */
export function TextFrame({ ref, className = '', language, onChoose, focusable = false, children }: TextFrameProps) {
  const choose = (target: EventTarget) => {
    const keys = target instanceof Element ? target.closest('[data-keys]')?.getAttribute('data-keys') : null
    if (keys) onChoose?.(keys.split(' '))
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: every row and mark is reached by keys of its own
    // biome-ignore lint/a11y/noStaticElementInteractions: a convenience for the pointer
    <div
      ref={ref}
      className={`marked-text ${className}`}
      lang={langTag(language)}
      onClick={(event) => choose(event.target)}
      onFocus={(event) => focusable && choose(event.target)}
      onMouseOver={(event) => focusable && choose(event.target)}
    >
      {children}
    </div>
  )
}

interface ParagraphProps extends Span {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly focusable: boolean
}

/** One paragraph with the marks over it. */
export const Paragraph = memo(
  function Paragraph({ text, start, end, marks, focusable }: ParagraphProps) {
    return (
      <p data-at={start}>
        {cutSegments({ start, end }, marks).map((segment) => {
          const words = text.slice(segment.start, segment.end)
          if (segment.marks.length === 0) return words
          const inner = [...segment.marks].sort((a, b) => a.end - a.start - (b.end - b.start))
          const begins = focusable && inner.some((mark) => mark.start === segment.start)
          return (
            <span
              key={segment.start}
              className={[...new Set(inner.map((mark) => mark.className))].join(' ')}
              data-keys={inner.map((mark) => mark.key).join(' ')}
              data-start={segment.start}
              {...(begins ? { tabIndex: 0, role: 'button' } : {})}
            >
              {words}
            </span>
          )
        })}
      </p>
    )
  },
  (before, after) =>
    before.text === after.text &&
    before.start === after.start &&
    before.end === after.end &&
    before.focusable === after.focusable &&
    before.marks.length === after.marks.length &&
    before.marks.every((mark, index) => sameMark(mark, after.marks[index]!)),
)

const sameMark = (one: Mark, other: Mark): boolean =>
  one.start === other.start && one.end === other.end && one.key === other.key && one.className === other.className

/** The marks that touch each paragraph; paragraphs are in order. */
export function distributeMarks(paragraphs: readonly Span[], marks: readonly Mark[]): Mark[][] {
  const sorted = [...marks].sort((a, b) => a.start - b.start)
  const open: Mark[] = []
  let next = 0
  return paragraphs.map(({ start, end }) => {
    while (next < sorted.length && sorted[next]!.start < end) open.push(sorted[next++]!)
    for (let index = open.length - 1; index >= 0; index--) if (open[index]!.end <= start) open.splice(index, 1)
    return [...open]
  })
}
