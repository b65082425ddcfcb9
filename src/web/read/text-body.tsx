import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../text/span.ts'
import { distributeMarks, Paragraph, TextFrame } from '../text/marked-text.tsx'
import { cutParagraphs, type Mark } from '../text/segments.ts'
import type { LayerName } from './layers.ts'
import { MarginNotes } from './margin-notes.tsx'
import { makeNotes } from './notes.ts'

interface TextBodyProps {
  readonly reading: Reading
  readonly span: Span
  readonly language: string
  readonly marks: readonly Mark[]
  /** The layers whose notes stand in the margin; null for none. */
  readonly noted: ReadonlySet<LayerName> | null
  /** Where to go; the mark there has the class `target`. */
  readonly target: number | null
  readonly onChoose: (keys: string[]) => void
}

/** A text of more paragraphs than this has only those in sight drawn. */
const LONG = 250

/** The text of an article with its marks and, where asked for, its notes in the margin. */
export function TextBody({ reading, span, language, marks, noted, target, onChoose }: TextBodyProps) {
  const { text } = reading
  const paragraphs = useMemo(() => cutParagraphs(text, span), [text, span])
  const perParagraph = useMemo(() => distributeMarks(paragraphs, marks), [paragraphs, marks])
  const notes = useMemo(() => (noted ? makeNotes(reading, noted, paragraphs) : null), [reading, noted, paragraphs])
  const printing = usePrinting()
  const render = (index: number): ReactNode => {
    const { start, end } = paragraphs[index]!
    const own = notes?.[index] ?? []
    return (
      <>
        <Paragraph text={text} start={start} end={end} marks={perParagraph[index]!} focusable />
        {own.length > 0 && <MarginNotes reading={reading} notes={own} onChoose={(key) => onChoose([key])} />}
      </>
    )
  }
  const shape = { language, onChoose, focusable: true, className: notes ? 'with-notes' : '' }
  if (paragraphs.length > LONG && !printing)
    return <LongText paragraphs={paragraphs} render={render} target={target} shape={shape} />
  return <WholeText paragraphs={paragraphs} render={render} target={target} shape={shape} />
}

interface PartProps {
  readonly paragraphs: readonly Span[]
  readonly render: (index: number) => ReactNode
  readonly target: number | null
  readonly shape: Omit<Parameters<typeof TextFrame>[0], 'children' | 'ref'>
}

function WholeText({ paragraphs, render, target, shape }: PartProps) {
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (target !== null) body.current?.querySelector('.target')?.scrollIntoView({ block: 'center' })
  }, [target])
  return (
    <TextFrame ref={body} {...shape}>
      {paragraphs.map(({ start }, index) => (
        <div key={start} className="paragraph">
          {render(index)}
        </div>
      ))}
    </TextFrame>
  )
}

/** Only the paragraphs in sight are drawn; the way to a target leads over its paragraph. */
function LongText({ paragraphs, render, target, shape }: PartProps) {
  const body = useRef<HTMLDivElement>(null)
  const [margin, setMargin] = useState(0)
  const virtual = useWindowVirtualizer({
    count: paragraphs.length,
    estimateSize: () => 90,
    overscan: 12,
    scrollMargin: margin,
  })
  useEffect(() => setMargin((body.current?.getBoundingClientRect().top ?? 0) + scrollY), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place to go to is a reason to go there
  useEffect(() => {
    if (target === null) return
    const index = paragraphs.findIndex(({ end }) => end > target)
    if (index < 0) return
    virtual.scrollToIndex(index, { align: 'center' })
    const timer = setTimeout(() => body.current?.querySelector('.target')?.scrollIntoView({ block: 'center' }), 120)
    return () => clearTimeout(timer)
  }, [target, paragraphs])
  return (
    <TextFrame
      {...shape}
      className={`${shape.className} long-text`}
      ref={(element) => {
        body.current = element
        element?.style.setProperty('--height', `${virtual.getTotalSize()}px`)
      }}
    >
      {virtual.getVirtualItems().map((item) => (
        <div
          key={item.key}
          data-index={item.index}
          className="paragraph"
          ref={(element) => {
            element?.style.setProperty('--top', `${item.start - margin}px`)
            virtual.measureElement(element)
          }}
        >
          {render(item.index)}
        </div>
      ))}
    </TextFrame>
  )
}

/** Whether the page is being printed: then all of a text is drawn. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}
