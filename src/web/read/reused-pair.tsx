import { Link } from '@tanstack/react-router'
import type { ReusedPassage } from '../../model/reuse.ts'
import { useNames } from '../api/use-names.ts'
import { ComparedWords } from '../text/compared-words.tsx'
import { langTag } from '../text/lang-tag.ts'
import { compareWords, type Stretch } from '../text/word-difference.ts'
import { reuseWords } from '../words/pages/reuse.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'

interface ReusedPairProps {
  readonly document: string
  readonly passage: ReusedPassage
  readonly language: string
}

/** A passage beside the words of the earlier text, each leading to its place. */
export function ReusedPair({ document, passage, language }: ReusedPairProps) {
  const words = usePageWords(reuseWords)
  const { party } = useNames()
  const { kind, share, from } = passage
  const [own, other] =
    kind === 'copied'
      ? compareWords(closeLines(passage.words), closeLines(from.words))
      : [whole(closeLines(passage.words)), whole(closeLines(from.words))]
  return (
    <li>
      <p className="facts">
        <span>{words.kinds[kind]}</span>
        <span>{fill(words.alike, { share: Math.round(100 * share) })}</span>
      </p>
      <div className="reused-sides">
        <div className="reused-side side-A">
          <Link
            to="/read/$id"
            params={{ id: document }}
            search={{ article: passage.article, at: passage.span.start }}
            className="account-name"
          >
            {words.here}
          </Link>
          <Words stretches={own} language={language} />
        </div>
        <div className="reused-side side-B">
          <Link
            to="/read/$id"
            params={{ id: from.document }}
            search={{ article: from.article, at: from.span.start }}
            className="account-name"
          >
            {[from.published, party(from.party) ?? from.publisher, from.title ?? from.path.split('/').pop()]
              .filter(Boolean)
              .join(' · ')}
          </Link>
          <Words stretches={other} language={from.language} />
        </div>
      </div>
    </li>
  )
}

/** Empty lines between paragraphs are not shown. */
const closeLines = (words: string): string => words.replace(/\s*\n\s*/g, '\n')
const whole = (words: string): Stretch[] => [{ start: 0, end: words.length, same: true, words }]

/** Words, those that the other side has not underlined. */
function Words({ stretches, language }: { stretches: readonly Stretch[]; language: string }) {
  return (
    <blockquote lang={langTag(language)}>
      <ComparedWords stretches={stretches} />
    </blockquote>
  )
}
