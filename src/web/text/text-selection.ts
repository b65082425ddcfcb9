import { useEffect, useState } from 'react'
import type { Span } from '../../text/span.ts'

/** What is selected of a text that is drawn as paragraphs (`Paragraph`), in offsets of the source text; null for nothing, or for words elsewhere. */
export function selectedSpan(selection: Selection | null): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const start = offsetOf(startContainer, startOffset)
  const end = offsetOf(endContainer, endOffset)
  return start === null || end === null || start >= end ? null : { start, end }
}

/** Where a place of the page stands in the source text: the words before it in its paragraph are counted. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const paragraph = element?.closest<HTMLElement>('[data-at]')
  if (!paragraph) return null
  const before = document.createRange()
  before.selectNodeContents(paragraph)
  before.setEnd(node, offset)
  return Number(paragraph.dataset.at) + before.toString().length
}

/** The span that is selected now, followed as it changes. */
export function useSelectedSpan(): Span | null {
  const [span, setSpan] = useState<Span | null>(null)
  useEffect(() => {
    const follow = () => setSpan(selectedSpan(getSelection()))
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [])
  return span
}

/** Where a point of the window stands in the source text; null for a point beside the words. */
export function offsetAtPoint(x: number, y: number): number | null {
  const place = document.caretPositionFromPoint(x, y)
  return place && offsetOf(place.offsetNode, place.offset)
}
