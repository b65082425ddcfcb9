import { useRef } from 'react'
import type { Reading } from '../../model/reading.ts'
import { useKeys } from '../frame/use-keys.ts'
import { PickButton } from '../memo/pick-button.tsx'
import { langTag } from '../text/lang-tag.ts'
import { useSelectedSpan } from '../text/text-selection.ts'
import { memoWords } from '../words/pages/memo.ts'
import { usePageWords } from '../words/use-words.ts'

/** Puts the selected words of a text into the memo, by its button or by m. */
export function PickSelection({ reading, article }: { reading: Reading; article: number }) {
  const words = usePageWords(memoWords)
  const span = useSelectedSpan()
  const bar = useRef<HTMLElement>(null)
  const pick = span && {
    from: 'text' as const,
    document: reading.document.id,
    article,
    spans: [span],
    issue: null,
  }
  useKeys({ m: () => bar.current?.querySelector('button')?.click() })
  if (!span || !pick) return null
  return (
    <section ref={bar} className="pick-selection" aria-label={words.selected}>
      <q lang={langTag(reading.articles[article]?.language ?? 'und')}>{reading.text.slice(span.start, span.end)}</q>
      <PickButton key={`${span.start} ${span.end}`} pick={pick} hint="m" />
    </section>
  )
}
