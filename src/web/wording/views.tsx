import { Link } from '@tanstack/react-router'
import { wordingWords } from '../words/pages/wording.ts'
import { usePageWords } from '../words/use-words.ts'

/** The views of wordings. */
export function Views() {
  const words = usePageWords(wordingWords)
  return (
    <nav className="sub-views" aria-label={words.views}>
      <Link to="/wording" activeOptions={{ exact: true, includeSearch: false }}>
        {words.formulas}
      </Link>
      <Link to="/wording/concordance" activeOptions={{ includeSearch: false }}>
        {words.concordance}
      </Link>
      <Link to="/wording/keyness" activeOptions={{ includeSearch: false }}>
        {words.keyness}
      </Link>
      <Link to="/wording/absent" activeOptions={{ includeSearch: false }}>
        {words.absent}
      </Link>
    </nav>
  )
}
