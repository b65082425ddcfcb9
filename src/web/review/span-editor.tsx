import { type PointerEvent, useMemo } from 'react'
import type { Span } from '../../text/span.ts'
import { langTag } from '../text/lang-tag.ts'
import { cutParagraphs } from '../text/segments.ts'
import { offsetAtPoint } from '../text/text-selection.ts'
import { reviewWords } from '../words/pages/review.ts'
import { usePageWords } from '../words/use-words.ts'
import { putEnd } from './move-ends.ts'

interface SpanEditorProps {
  readonly text: string
  readonly article: Span
  readonly language: string
  readonly span: Span
  readonly onChange: (span: Span) => void
}

/** So many paragraphs stand before and after the words. */
const AROUND = 1

/** The words with the paragraphs around them; their ends are dragged, or moved by keys. */
export function SpanEditor({ text, article, language, span, onChange }: SpanEditorProps) {
  const words = usePageWords(reviewWords)
  const shown = useMemo(() => {
    const paragraphs = cutParagraphs(text, article)
    const first = paragraphs.findIndex(({ end }) => end > span.start)
    const last = paragraphs.findLastIndex(({ start }) => start < span.end)
    return paragraphs.slice(Math.max(0, first - AROUND), last + AROUND + 1)
  }, [text, article, span])
  const handle = (end: 'start' | 'end') => {
    const drag = (event: PointerEvent<HTMLSpanElement>) => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
      const at = offsetAtPoint(event.clientX, event.clientY)
      if (at !== null) onChange(putEnd(text, span, end, at, article))
    }
    return (
      <span
        key={end}
        role="slider"
        tabIndex={0}
        data-end={end}
        className={`span-end at-${end}`}
        aria-label={end === 'start' ? words.startHandle : words.endHandle}
        aria-valuenow={span[end]}
        aria-valuemin={article.start}
        aria-valuemax={article.end}
        onPointerDown={(event) => {
          event.preventDefault()
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={drag}
      />
    )
  }
  return (
    <div className="marked-text span-editor" lang={langTag(language)}>
      {shown.map((paragraph) => {
        const start = Math.max(paragraph.start, Math.min(paragraph.end, span.start))
        const end = Math.max(paragraph.start, Math.min(paragraph.end, span.end))
        const holds = (place: number) => paragraph.start <= place && place <= paragraph.end
        return (
          <p key={paragraph.start} data-at={paragraph.start}>
            {text.slice(paragraph.start, start)}
            {holds(span.start) && handle('start')}
            {start < end && <mark>{text.slice(start, end)}</mark>}
            {holds(span.end) && handle('end')}
            {text.slice(end, paragraph.end)}
          </p>
        )
      })}
    </div>
  )
}
