import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import '../styles/follow.css'
import type { Strength } from '../../model/commitment.ts'
import { documentsQuery, readingQuery } from '../api/queries.ts'
import { useNames } from '../api/use-names.ts'
import { useSettings } from '../frame/settings.tsx'
import { Empty, Failure, Loading } from '../frame/states.tsx'
import { useKeys } from '../frame/use-keys.ts'
import { fill } from '../words/words.ts'
import { groupLedger, type LedgerGroup, makeLedger } from './ledger.ts'
import { LedgerRow } from './ledger-row.tsx'

const GROUPS: readonly LedgerGroup[] = ['issue', 'party', 'strength', 'deadline', 'document']

/** The ledger of commitments over the whole collection. */
export function FollowPage() {
  const { words } = useSettings()
  const { issue, party } = useNames()
  const documents = useQuery(documentsQuery)
  const readings = useQueries({ queries: (documents.data ?? []).map(({ id }) => readingQuery(id)) })
  const [find, setFind] = useState('')
  const [by, setBy] = useState<LedgerGroup>('issue')
  const filter = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => filter.current?.focus() })
  const there = readings.flatMap(({ data }) => data ?? [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the readings change only in number
  const lines = useMemo(() => makeLedger(there), [there.length])
  const error = documents.error ?? readings.find((reading) => reading.error)?.error
  if (error) return <Failure error={error} />
  if (!documents.data || there.length < documents.data.length) return <Loading />
  if (lines.length === 0) return <Empty as="h1" title={words.noCommitments} />
  const parties = (codes: readonly string[]) => codes.map((code) => party(code)).join(', ')
  const wanted = find.trim().toLowerCase()
  const shown = lines.filter(({ words: said, commitment, title }) =>
    [said, issue(commitment.issue), parties(commitment.actors), title].join('\n').toLowerCase().includes(wanted),
  )
  const labels: Record<LedgerGroup, string> = {
    issue: words.issue,
    party: words.party,
    strength: words.strength,
    deadline: words.deadline,
    document: words.document,
  }
  const headOf = (key: string | null): string => {
    if (key === null) return by === 'issue' ? words.noIssue : words.unknown
    if (by === 'issue') return issue(key) ?? key
    if (by === 'party') return parties(key.split(' '))
    if (by === 'strength') return words.strengths[key as Strength]
    return by === 'document' ? (lines.find(({ document }) => document === key)?.title ?? key) : key
  }
  return (
    <div className="page ledger">
      <div className="section-head">
        <h1 className="section-title">{words.follow}</h1>
        <input
          ref={filter}
          type="search"
          aria-label={words.filterCommitments}
          placeholder={`${words.filterCommitments}  /`}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
        <label>
          {words.group}
          <select value={by} onChange={(event) => setBy(event.target.value as LedgerGroup)}>
            {GROUPS.map((group) => (
              <option key={group} value={group}>
                {labels[group]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="quiet" role="status">
        {fill(words.commitmentsCount, {
          n: shown.length,
          documents: new Set(shown.map(({ document }) => document)).size,
        })}
      </p>
      <p className="proposal">{words.proposal}</p>
      {groupLedger(shown, by).map(([key, group]) => (
        <section key={key ?? ''}>
          <h2 className="group-head">
            {headOf(key)} <span className="count">{group.length}</span>
          </h2>
          <ul>
            {group.map((line) => (
              <LedgerRow key={line.key} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
