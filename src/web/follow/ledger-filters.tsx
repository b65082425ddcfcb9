import { type Ref, useCallback } from 'react'
import type { Strength } from '../../model/commitment.ts'
import type { Ledger } from '../../serve/follow-routes.ts'
import { useNames } from '../api/use-names.ts'
import { FilterSelect } from '../filters/filter-select.tsx'
import { FilterText } from '../filters/filter-text.tsx'
import { useSettings } from '../frame/settings.tsx'
import { eventWords } from '../words/pages/events.ts'
import { followWords } from '../words/pages/follow.ts'
import { recordWords } from '../words/pages/record.ts'
import { usePageWords } from '../words/use-words.ts'
import type { LedgerSearch } from './search.ts'

interface LedgerFiltersProps {
  readonly ref: Ref<HTMLInputElement>
  readonly search: LedgerSearch
  readonly facets: Ledger['facets']
  readonly onChange: (change: Partial<LedgerSearch>) => void
}

/** Whatever the ledger can be narrowed, grouped and sorted by. */
export function LedgerFilters({ ref, search, facets, onChange }: LedgerFiltersProps) {
  const words = usePageWords(followWords)
  const shared = usePageWords(recordWords)
  const { statuses } = usePageWords(eventWords)
  const { words: common } = useSettings()
  const { issue, party } = useNames()
  const seek = useCallback((find: string | undefined) => onChange({ find }), [onChange])
  const options = (facet: Ledger['facets']['party'], labelOf: (id: string) => string | null | undefined) =>
    facet.map(({ id, count }) => ({ id, label: labelOf(id) ?? id, count }))
  const choice = <Value extends string>(labels: Readonly<Record<Value, string>>, value: Value) => (
    <option key={value} value={value}>
      {labels[value]}
    </option>
  )
  return (
    <search aria-label={shared.filters} className="filters">
      <FilterText ref={ref} label={words.find} value={search.find} onChange={seek} />
      <FilterSelect
        label={shared.party}
        value={search.party}
        options={options(facets.party, party)}
        onChange={(value) => onChange({ party: value })}
      />
      <FilterSelect
        label={common.issue}
        value={search.issue}
        options={options(facets.issue, issue)}
        onChange={(value) => onChange({ issue: value })}
      />
      <FilterSelect
        label={words.status}
        value={search.status}
        options={options(facets.status, (id) => statuses[id as keyof typeof statuses])}
        onChange={(value) => onChange({ status: value })}
      />
      <FilterSelect
        label={words.strength}
        value={search.strength}
        options={options(facets.strength, (id) => common.strengths[id as Strength])}
        onChange={(value) => onChange({ strength: value })}
      />
      <FilterSelect
        label={words.deadline}
        value={search.deadline}
        options={(['said', 'none'] as const).map((id) => ({ id, label: words.deadlines[id] }))}
        onChange={(value) => onChange({ deadline: value as LedgerSearch['deadline'] })}
      />
      <label className="filter">
        <span>{words.group}</span>
        <select
          value={search.group ?? 'issue'}
          onChange={({ target: { value } }) =>
            onChange({ group: value === 'issue' ? undefined : (value as LedgerSearch['group']) })
          }
        >
          {(['issue', 'party', 'status', 'strength', 'deadline'] as const).map((group) => choice(words.groups, group))}
        </select>
      </label>
      <label className="filter">
        <span>{words.sort}</span>
        <select
          value={search.sort ?? 'newest'}
          onChange={({ target: { value } }) =>
            onChange({ sort: value === 'newest' ? undefined : (value as LedgerSearch['sort']) })
          }
        >
          {(['newest', 'oldest', 'due', 'firmest'] as const).map((sort) => choice(words.sorts, sort))}
        </select>
      </label>
    </search>
  )
}
