import { recordWords } from '../words/pages/record.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'

interface PagerProps {
  readonly start: number
  readonly size: number
  readonly total: number
  readonly onTurn: (start: number | undefined) => void
}

/** Leads through the pages of a list; nothing where one page holds it. */
export function Pager({ start, size, total, onTurn }: PagerProps) {
  const words = usePageWords(recordWords)
  if (total <= size && start === 0) return null
  return (
    <nav aria-label={words.pagesOfList} className="pager">
      <button type="button" disabled={start === 0} onClick={() => onTurn(start - size > 0 ? start - size : undefined)}>
        {words.before}
      </button>
      <span className="quiet">
        {fill(words.pageOf, { from: Math.min(start + 1, total), to: Math.min(start + size, total), total })}
      </span>
      <button type="button" disabled={start + size >= total} onClick={() => onTurn(start + size)}>
        {words.next}
      </button>
    </nav>
  )
}
