import { Link } from '@tanstack/react-router'
import type { FoundArticle } from '../../serve/search-routes.ts'
import { useNames } from '../api/use-names.ts'
import { useSettings } from '../frame/settings.tsx'
import { PickButton } from '../memo/pick-button.tsx'
import { langTag } from '../text/lang-tag.ts'

/** A found article: its title, what it is, the words around a place of it. */
export function Hit({ hit }: { hit: FoundArticle }) {
  const { words } = useSettings()
  const { party } = useNames()
  const at = hit.snippet.marks[0]?.start ?? hit.snippet.start
  return (
    <li>
      <Link
        to="/read/$id"
        params={{ id: hit.document }}
        search={{ article: hit.number, at }}
        className="title"
        lang={langTag(hit.language)}
      >
        {hit.title ?? hit.path.split('/').pop()}
      </Link>
      <p className="facts">
        <span>{party(hit.party) ?? hit.publisher ?? words.unknown}</span>
        {hit.published && <span>{hit.published}</span>}
        <span>{hit.language}</span>
        {hit.through.map(({ asked, found }) => (
          <span key={`${asked} ${found}`}>
            {words.foundThrough.replace('{asked}', asked).replace('{found}', found)}
          </span>
        ))}
      </p>
      <p className="snippet" lang={langTag(hit.language)}>
        <Marked snippet={hit.snippet} />
      </p>
      <PickButton
        pick={{
          from: 'text',
          document: hit.document,
          article: hit.number,
          spans: [{ start: hit.snippet.start, end: hit.snippet.end }],
          issue: null,
        }}
      />
    </li>
  )
}

/** The words around a hit, its places marked; text is never markup. */
function Marked({ snippet: { start, words, marks } }: { snippet: FoundArticle['snippet'] }) {
  const parts: { at: number; words: string; marked: boolean }[] = []
  let at = 0
  for (const mark of marks) {
    parts.push({ at, words: words.slice(at, mark.start - start), marked: false })
    parts.push({ at: mark.start - start, words: words.slice(mark.start - start, mark.end - start), marked: true })
    at = mark.end - start
  }
  parts.push({ at, words: words.slice(at), marked: false })
  return parts.map((part) =>
    part.marked ? <mark key={`m${part.at}`}>{part.words}</mark> : <span key={part.at}>{part.words}</span>,
  )
}
