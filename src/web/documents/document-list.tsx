import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { ArticleShown } from '../../serve/article-routes.ts'
import { useNames } from '../api/use-names.ts'
import { useSettings } from '../frame/settings.tsx'
import { useItemKeys } from '../frame/use-item-keys.ts'
import { langTag } from '../text/lang-tag.ts'

interface DocumentListProps {
  readonly articles: readonly ArticleShown[]
  /** Two accounts were chosen. */
  readonly onCompare: (a: string, b: string) => void
}

/** Articles, a line each; two of them, of whatever page, can be chosen. */
export function DocumentList({ articles, onCompare }: DocumentListProps) {
  const { words } = useSettings()
  const { party } = useNames()
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  useItemKeys(list)
  const choose = (id: string) => {
    if (chosen === null) setChosen(id)
    else if (chosen === id) setChosen(null)
    else onCompare(chosen, id)
  }
  return (
    <ul className="document-list" ref={list}>
      {articles.map((article) => {
        const id = `${article.document}.${article.number}`
        return (
          <li key={id}>
            <Link
              to="/read/$id"
              params={{ id: article.document }}
              search={{ article: article.number }}
              className="title"
              lang={langTag(article.language)}
            >
              {article.title ?? article.path.split('/').pop()}
            </Link>
            <p className="facts">
              <span>{party(article.party) ?? article.publisher ?? words.unknown}</span>
              {article.published && <span>{article.published}</span>}
              <span>{article.language}</span>
              {!article.complete && (
                <span className="warning" title={words.fragmentMeans}>
                  {words.fragment}
                </span>
              )}
              <span className="path">{article.path}</span>
            </p>
            <button type="button" className="choose" aria-pressed={chosen === id} onClick={() => choose(id)}>
              {chosen === null ? words.compare : chosen === id ? `${words.chosen} A` : `${words.putTogether} (B)`}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
