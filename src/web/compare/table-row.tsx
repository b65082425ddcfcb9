import { memo, useEffect, useMemo, useRef } from 'react'
import type { Commitment } from '../../model/commitment.ts'
import type { Side } from '../../model/comparison.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { Reading } from '../../model/reading.ts'
import { overlapOf } from '../../text/span.ts'
import { useSettings } from '../frame/settings.tsx'
import { PickButton } from '../memo/pick-button.tsx'
import { ComparedWords } from '../text/compared-words.tsx'
import { Judged } from '../text/judged.tsx'
import { langTag } from '../text/lang-tag.ts'
import { StrengthLadder } from '../text/strength-ladder.tsx'
import { compareWords } from '../text/word-difference.ts'
import { judgedWords } from '../words/pages/judged.ts'
import { usePageWords } from '../words/use-words.ts'
import { isDamaged, pickOf, sayVerdict, type TableWords } from './export-table.ts'
import type { RowJudgements } from './judged-rows.ts'
import { type Row, SIDES } from './rows.ts'
import { VerdictSign } from './verdict.tsx'

interface TableRowProps {
  readonly row: Row
  readonly table: TableWords
  readonly readings: Readonly<Record<Side, Reading>>
  /** What people hold of its passages; undefined where nobody looked. */
  readonly judged: RowJudgements | undefined
  readonly chosen: boolean
  readonly copied: boolean
  /** A heading above the row, where a group begins. */
  readonly heading: string | null
  readonly onChoose: (row: string) => void
  readonly onCopy: (row: string) => void
}

/** A row: issue and verdict, the exact words of each account, what differs; chosen, also the reasons. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, table, readings, judged, chosen, copied, heading, onChoose, onCopy } = props
  const { words } = useSettings()
  const element = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen) element.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const { point } = row
  return (
    <li
      ref={element}
      className={`row verdict-${point.verdict.replace(' ', '-')}`}
      data-row={point.id}
      data-chosen={chosen}
    >
      {heading && <h2 className="group-head">{heading}</h2>}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button inside does the same */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a convenience for the pointer */}
      <div className="row-body" onClick={() => onChoose(point.id)}>
        <div className="row-head">
          <button type="button" className="row-open" aria-pressed={chosen}>
            <VerdictSign point={point} />
            <span className="row-issue">{table.issue(point.issue) ?? words.noIssue}</span>
            <span className="row-who">{row.head}</span>
          </button>
          <span className="row-verdict">{sayVerdict(row, table)}</span>
        </div>
        <div className="cells">
          {SIDES.map((side, index) => (
            <Cell
              key={side}
              side={side}
              row={row}
              table={table}
              reading={readings[side]}
              judgements={judged?.[side] ?? []}
              index={index}
            />
          ))}
        </div>
        {point.verdict === 'both' && point.differs.length > 0 && (
          <p className="row-differs">
            {words.differs}:{' '}
            {[...new Set(point.differs.map(({ what }) => words.differ[what]))].map((what) => (
              <span key={what}>{what}</span>
            ))}
          </p>
        )}
      </div>
      {chosen && (
        <div className="row-more">
          <p>
            <span className="label">{words.because}</span> {point.because.join(' · ')}
          </p>
          <button type="button" onClick={() => onCopy(point.id)}>
            {copied ? words.copied : words.copy} <kbd>c</kbd>
          </button>
          <PickButton pick={pickOf(row, table)} />
        </div>
      )}
    </li>
  )
})

interface CellProps {
  readonly side: Side
  readonly row: Row
  readonly table: TableWords
  readonly reading: Reading
  readonly judgements: readonly Judgement[]
  readonly index: number
}

function Cell({ side, row, table, reading, judgements, index }: CellProps) {
  const { words } = useSettings()
  const judgedLabels = usePageWords(judgedWords)
  const { point, quotes } = row
  const account = table.comparison.accounts[index]!
  const compared = useMemo(() => compareQuotes(row, table), [row, table])
  const commitment = point.kind === 'commitment' ? commitmentAt(reading, row, side) : null
  return (
    <div className={`cell side-${side}`}>
      <span className="unseen">{table.names[side]}: </span>
      {isDamaged(row, side, table) && <p className="warning">{table.words.damagedHere}</p>}
      {quotes[side].length > 0 ? (
        <blockquote
          lang={langTag(account.language)}
          className={
            judgements.length > 0 && judgements.every(({ action }) => action === 'reject') ? 'struck' : undefined
          }
        >
          {compared ? <ComparedWords stretches={compared[index]!} /> : quotes[side].join(' … ')}
        </blockquote>
      ) : (
        <p className="missing">{point.verdict === 'not available' ? words.cannotTell : words.notInAccount}</p>
      )}
      {judgements.map((one) => (
        <p key={one.id}>
          <Judged judgement={one} />
          {one.corrected && (
            <span className="read-as">
              {' '}
              {judgedLabels.legend.correct}: <q lang={langTag(account.language)}>{one.corrected.words}</q>
            </span>
          )}
        </p>
      ))}
      {commitment && <StrengthLadder strength={commitment.strength} />}
    </div>
  )
}

/** The words of both accounts against one another, where these are in one language; null elsewhere. */
function compareQuotes({ point, quotes }: Row, { comparison }: Pick<TableWords, 'comparison'>) {
  const [a, b] = comparison.accounts
  return point.verdict === 'both' && a.language === b.language
    ? compareWords(quotes.A.join(' … '), quotes.B.join(' … '))
    : null
}

const commitmentAt = (reading: Reading, { point }: Row, side: Side): Commitment | null =>
  reading.commitments.find((one) => point.spans[side].some((span) => overlapOf(span, one.span) > 0)) ?? null
