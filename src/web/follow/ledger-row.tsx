import { Link } from '@tanstack/react-router'
import type { LedgerLine } from '../../serve/follow-routes.ts'
import { useNames } from '../api/use-names.ts'
import { useSettings } from '../frame/settings.tsx'
import { PickButton } from '../memo/pick-button.tsx'
import { Judged } from '../text/judged.tsx'
import { langTag } from '../text/lang-tag.ts'
import { StrengthLadder } from '../text/strength-ladder.tsx'
import { eventWords } from '../words/pages/events.ts'
import { followWords } from '../words/pages/follow.ts'
import { judgedWords } from '../words/pages/judged.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'

/** One commitment: its exact words, how firm, who undertakes it, who says so, by when; the words lead into the text, the status to its thread. */
export function LedgerRow({ line }: { line: LedgerLine }) {
  const { words } = useSettings()
  const own = usePageWords(followWords)
  const { statuses } = usePageWords(eventWords)
  const judged = usePageWords(judgedWords)
  const { issue, party } = useNames()
  return (
    <li className="ledger-row">
      <p className="ledger-who">
        <strong>{line.actors.map((actor) => party(actor)).join(', ')}</strong>
        <StrengthLadder strength={line.strength} />
        {line.published && <span className="quiet">{line.published}</span>}
      </p>
      <Link
        to="/read/$id"
        params={{ id: line.document }}
        search={{ article: line.article, at: line.span.start }}
        className={line.judgement?.action === 'reject' ? 'ledger-words struck' : 'ledger-words'}
        lang={langTag(line.language)}
      >
        {line.words}
      </Link>
      <p>
        <Judged judgement={line.judgement} />
        {line.readAs && (
          <span className="read-as">
            {' '}
            {judged.readAs}: <q lang={langTag(line.language)}>{line.readAs.words}</q>
          </span>
        )}
      </p>
      <p className="facts">
        <span>{issue(line.issue) ?? words.noIssue}</span>
        {line.deadline && (
          <span>
            {words.deadline}: <q lang={langTag(line.language)}>{line.deadline}</q>
          </span>
        )}
        <span>
          {words.claimedBy}: {party(line.claimedBy) ?? words.unknown}
        </span>
        <span lang={langTag(line.language)}>{line.title ?? line.path.split('/').pop()}</span>
        {line.thread && line.status && (
          <Link to="/follow/thread" search={{ id: line.thread }} className="thread-link">
            {fill(line.latest ? own.followIt : own.followUndated, {
              status: statuses[line.status],
              date: line.latest ?? '',
            })}
          </Link>
        )}
        <PickButton
          pick={{
            from: 'text',
            document: line.document,
            article: line.article,
            spans: [line.span],
            issue: line.issue,
          }}
        />
      </p>
    </li>
  )
}
