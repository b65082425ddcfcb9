import { Link } from '@tanstack/react-router'
import { followWords } from '../words/pages/follow.ts'
import { usePageWords } from '../words/use-words.ts'

/** The two views of what was undertaken. */
export function Views() {
  const words = usePageWords(followWords)
  return (
    <nav className="sub-views" aria-label={words.views}>
      <Link to="/follow" activeOptions={{ exact: true, includeSearch: false }}>
        {words.ledger}
      </Link>
      <Link to="/follow/calendar" activeOptions={{ includeSearch: false }}>
        {words.calendar}
      </Link>
    </nav>
  )
}
