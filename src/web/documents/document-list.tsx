import { Link } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useState } from 'react'
import type { DocumentSummary } from '../../serve/routes.ts'
import { useNames } from '../api/use-names.ts'
import { useSettings } from '../frame/settings.tsx'
import { langTag } from '../text/lang-tag.ts'

interface DocumentListProps {
  readonly documents: readonly DocumentSummary[]
  readonly find: string
  /** Two accounts were chosen. */
  readonly onCompare: (a: string, b: string) => void
}

/** Every article of every document, a line each; two of them can be chosen. Only the lines in sight are drawn. */
export function DocumentList({ documents, find, onCompare }: DocumentListProps) {
  const { words } = useSettings()
  const { party } = useNames()
  const [chosen, setChosen] = useState<string | null>(null)
  const lines = useMemo(() => {
    const wanted = find.trim().toLowerCase()
    return documents
      .flatMap((document) =>
        document.articles.map((article) => ({ id: `${document.id}.${article.number}`, document, article })),
      )
      .filter(({ document, article }) =>
        [article.title, article.publisher, article.party, article.published, document.path]
          .join('\n')
          .toLowerCase()
          .includes(wanted),
      )
  }, [documents, find])
  const virtual = useWindowVirtualizer({ count: lines.length, estimateSize: () => 76, overscan: 12 })
  const choose = (id: string) => {
    if (chosen === null) setChosen(id)
    else if (chosen === id) setChosen(null)
    else onCompare(chosen, id)
  }
  return (
    <ul className="document-list" ref={(list) => list?.style.setProperty('--height', `${virtual.getTotalSize()}px`)}>
      {virtual.getVirtualItems().map((item) => {
        const { id, document, article } = lines[item.index]!
        return (
          <li
            key={id}
            data-index={item.index}
            ref={(line) => {
              line?.style.setProperty('--top', `${item.start - virtual.options.scrollMargin}px`)
              virtual.measureElement(line)
            }}
          >
            <Link
              to="/read/$id"
              params={{ id: document.id }}
              search={{ article: article.number }}
              className="title"
              lang={langTag(article.language)}
            >
              {article.title ?? document.path.split('/').pop()}
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
              <span className="path">{document.path}</span>
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
