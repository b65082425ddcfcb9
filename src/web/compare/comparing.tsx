import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Comparison, Side } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'
import { judgementsQuery } from '../api/review-queries.ts'
import { useNames } from '../api/use-names.ts'
import { useSettings } from '../frame/settings.tsx'
import { Empty } from '../frame/states.tsx'
import { useKeys } from '../frame/use-keys.ts'
import { JudgedShare, RejectedSwitch } from '../text/judged.tsx'
import { reuseWords } from '../words/pages/reuse.ts'
import { usePageWords } from '../words/use-words.ts'
import { AccountHead } from './account-head.tsx'
import { CoverageBar } from './coverage-bar.tsx'
import { damageIn, type TableWords, writeRow } from './export-table.ts'
import { isRejected, judgeRows } from './judged-rows.ts'
import { Leftover } from './leftover.tsx'
import { arrangeRows, type CompareSearch, makeRows, nameSides, type Row, SIDES } from './rows.ts'
import { SentenceMap } from './sentence-map.tsx'
import { TableRow } from './table-row.tsx'
import { TermsOfArt } from './terms-of-art.tsx'
import { TextPane } from './text-pane.tsx'
import { Toolbar } from './toolbar.tsx'
import { useLinkedScroll } from './use-linked-scroll.ts'
import { useSearch } from './use-search.ts'

interface ComparingProps {
  readonly a: string
  readonly b: string
  readonly comparison: Comparison
  readonly readings: Readonly<Record<Side, Reading>>
}

/** The table of two accounts with both texts beside; a chosen row lights its passages in both. */
export function Comparing({ a, b, comparison, readings }: ComparingProps) {
  const { words } = useSettings()
  const { onlyOne } = usePageWords(reuseWords)
  const { issue, party } = useNames()
  const navigate = useNavigate()
  const { show, order, find, row: chosen } = useSearch()
  const [unread, setUnread] = useState(false)
  const [copied, setCopied] = useState<string | null>(null)
  const filter = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const scroll = useLinkedScroll()

  const names = useMemo(() => nameSides(comparison.accounts, party), [comparison, party])
  const rows = useMemo(() => makeRows(comparison, readings), [comparison, readings])
  const judged = useJudgedRows(rows, readings)
  const [rejected, setRejected] = useState(false)
  const left = useMemo(() => rows.filter((row) => !isRejected(row, judged.get(row.point.id))), [rows, judged])
  const arranged = useMemo(
    () => arrangeRows(rejected ? rows : left, show, find, order, issue),
    [rows, left, rejected, show, find, order, issue],
  )
  const damage = useMemo(() => ({ A: damageIn(readings.A), B: damageIn(readings.B) }), [readings])
  const leftover = useMemo(() => {
    const { A, B } = comparison.coverage
    return { A: [...A.unread, ...A.frame], B: [...B.unread, ...B.frame] }
  }, [comparison])
  const table: TableWords = { comparison, names, words, issue, damage }

  const search = useCallback(
    (change: Partial<CompareSearch>) =>
      navigate({
        from: '/compare',
        to: '/compare',
        search: (before) => ({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  const choose = useCallback((row: string | undefined) => search({ row }), [search])
  const step = (by: number) => {
    const at = arranged.findIndex(({ point }) => point.id === chosen)
    const next = arranged[at < 0 ? 0 : Math.min(arranged.length - 1, Math.max(0, at + by))]
    if (!next) return
    choose(next.point.id)
    list.current?.querySelector<HTMLElement>(`[data-row="${next.point.id}"] .row-open`)?.focus()
  }
  const copy = async (id: string | undefined) => {
    const row = rows.find(({ point }) => point.id === id)
    if (!row) return
    await navigator.clipboard.writeText(writeRow(row, table))
    setCopied(row.point.id)
  }
  const openLeftover = () => {
    if (!unread) choose(undefined)
    setUnread(!unread)
  }
  const swap = () => search({ a: b, b: a, row: undefined, show: show === 'A' ? 'B' : show === 'B' ? 'A' : show })
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    arrowdown: () => step(1),
    arrowup: () => step(-1),
    '/': () => filter.current?.focus(),
    s: swap,
    c: () => copy(chosen),
    escape: () => choose(undefined),
  })

  return (
    <section className="comparing">
      <h1 className="unseen">{`${words.compare}: ${names.A} · ${names.B}`}</h1>
      <header className="accounts">
        <AccountHead
          side="A"
          name={names.A}
          account={comparison.accounts[0]}
          reading={readings.A}
          called={comparison.names.A}
        />
        <button type="button" className="swap" onClick={swap} aria-label={words.swap} title={`${words.swap} (s)`}>
          ⇄
        </button>
        <AccountHead
          side="B"
          name={names.B}
          account={comparison.accounts[1]}
          reading={readings.B}
          called={comparison.names.B}
        />
      </header>
      <Toolbar ref={filter} rows={rows} shown={arranged} table={table} search={search} />
      <div className="desk">
        <div className="table-side">
          {comparison.problems.map(({ rule, message, remedy }) => (
            <p className="warning" role="note" key={rule}>
              {message} — {remedy}
            </p>
          ))}
          <JudgedShare judged={judged.size} total={rows.length} />
          {comparison.accounts[0].language === comparison.accounts[1].language && (
            <p className="quiet only-here-means">{onlyOne}</p>
          )}
          <RejectedSwitch count={rows.length - left.length} shown={rejected} onChange={setRejected} />
          {arranged.length === 0 ? (
            <Empty title={words.noRows}>
              <button type="button" onClick={() => search({ show: undefined, find: undefined })}>
                {words.clear}
              </button>
            </Empty>
          ) : (
            <ol className="rows" ref={list} aria-label={words.rows}>
              {arranged.map((row, index) => (
                <TableRow
                  key={row.point.id}
                  row={row}
                  table={table}
                  readings={readings}
                  judged={judged.get(row.point.id)}
                  chosen={row.point.id === chosen}
                  copied={row.point.id === copied}
                  heading={
                    order === 'issue' && row.point.issue !== arranged[index - 1]?.point.issue
                      ? (issue(row.point.issue) ?? words.noIssue)
                      : null
                  }
                  onChoose={choose}
                  onCopy={copy}
                />
              ))}
            </ol>
          )}
          <TermsOfArt comparison={comparison} readings={readings} names={names} />
          <Leftover comparison={comparison} readings={readings} names={names} open={unread} />
        </div>
        <div className="text-side">
          <SentenceMap rows={rows} comparison={comparison} chosen={chosen} onChoose={choose} />
          <div className="texts">
            {SIDES.map((side, index) => (
              <div className="text-column" key={side}>
                <CoverageBar
                  side={side}
                  account={comparison.accounts[index]!}
                  reading={readings[side]}
                  coverage={comparison.coverage[side]}
                  open={unread}
                  onOpen={openLeftover}
                />
                <TextPane
                  side={side}
                  name={names[side]}
                  account={comparison.accounts[index]!}
                  reading={readings[side]}
                  rows={rows}
                  chosen={chosen}
                  unread={unread ? leftover[side] : null}
                  onChoose={choose}
                  {...scroll(side)}
                />
              </div>
            ))}
          </div>
        </div>
      </div>
    </section>
  )
}

/** What people hold of the passages of each row. */
function useJudgedRows(rows: readonly Row[], { A, B }: Readonly<Record<Side, Reading>>) {
  const { data } = useQuery(judgementsQuery([A.document.id, B.document.id]))
  return useMemo(() => {
    const of = (reading: Reading) => (data ?? []).filter(({ document }) => document === reading.document.id)
    return judgeRows(rows, { A: of(A), B: of(B) })
  }, [rows, data, A, B])
}
