import { Link } from '@tanstack/react-router'
import { reviewWords } from '../words/pages/review.ts'
import { usePageWords } from '../words/use-words.ts'

/** The two views of reviewing. */
export function ReviewViews() {
  const words = usePageWords(reviewWords)
  return (
    <nav aria-label={words.views} className="sub-views">
      <Link to="/review" activeOptions={{ exact: true, includeSearch: false }}>
        {words.queue}
      </Link>
      <Link to="/review/agreement">{words.agreement}</Link>
    </nav>
  )
}
