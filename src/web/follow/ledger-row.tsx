import { Link } from '@tanstack/react-router'
import { useNames } from '../api/use-names.ts'
import { useSettings } from '../frame/settings.tsx'
import { langTag } from '../text/lang-tag.ts'
import { StrengthLadder } from '../text/strength-ladder.tsx'
import type { LedgerLine } from './ledger.ts'

/** One commitment: its exact words, how firm, who undertakes it, who says so, by when; the words lead into the text. */
export function LedgerRow({ line }: { line: LedgerLine }) {
  const { words } = useSettings()
  const { issue, party } = useNames()
  const { commitment } = line
  const who = commitment.actors.map((actor) => party(actor)).join(', ')
  return (
    <li className="ledger-row">
      <p className="ledger-who">
        <strong>{who}</strong>
        <StrengthLadder strength={commitment.strength} />
      </p>
      <Link
        to="/read/$id"
        params={{ id: line.document }}
        search={{ article: line.article, at: commitment.span.start }}
        className="ledger-words"
        lang={langTag(line.language)}
      >
        {line.words}
      </Link>
      <p className="facts">
        <span>{issue(commitment.issue) ?? words.noIssue}</span>
        {line.deadline && (
          <span>
            {words.deadline}: <q lang={langTag(line.language)}>{line.deadline}</q>
          </span>
        )}
        <span>
          {words.claimedBy}: {party(commitment.claimedBy) ?? words.unknown}
        </span>
        <span lang={langTag(line.language)}>{line.title}</span>
        {line.published && <span>{line.published}</span>}
      </p>
    </li>
  )
}
