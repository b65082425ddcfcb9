import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { namesQuery } from '../api/queries.ts'
import { useNames } from '../api/use-names.ts'
import { FilterSelect } from '../filters/filter-select.tsx'
import { FilterText } from '../filters/filter-text.tsx'
import { recordWords } from '../words/pages/record.ts'
import { searchWords } from '../words/pages/search.ts'
import { usePageWords } from '../words/use-words.ts'
import type { SearchSearch } from './search.ts'

interface SearchFiltersProps {
  readonly search: SearchSearch
  readonly onChange: (changes: SearchSearch) => void
}

/** What a search is narrowed by. */
export function SearchFilters({ search, onChange }: SearchFiltersProps) {
  const words = usePageWords(searchWords)
  const shared = usePageWords(recordWords)
  const { issue, party } = useNames()
  const { data } = useQuery(namesQuery)
  const named = (rows: readonly { id: string }[] | undefined, nameOf: (id: string) => string | null) =>
    (rows ?? []).map(({ id }) => ({ id, label: nameOf(id) ?? id })).sort((a, b) => a.label.localeCompare(b.label))
  const since = useCallback((value: string | undefined) => onChange({ since: value }), [onChange])
  const until = useCallback((value: string | undefined) => onChange({ until: value }), [onChange])
  const speaker = useCallback((value: string | undefined) => onChange({ speaker: value }), [onChange])
  return (
    <search aria-label={shared.filters} className="filters">
      <FilterSelect
        label={words.language}
        value={search.language}
        options={[
          { id: 'en', label: 'English' },
          { id: 'zh', label: '中文' },
        ]}
        onChange={(language) => onChange({ language })}
      />
      <FilterSelect
        label={words.party}
        value={search.party}
        options={named(data?.parties, party)}
        onChange={(value) => onChange({ party: value })}
      />
      <FilterSelect
        label={words.genre}
        value={search.genre}
        options={Object.entries(words.genres).map(([id, label]) => ({ id, label }))}
        onChange={(genre) => onChange({ genre })}
      />
      <FilterSelect
        label={words.issue}
        value={search.issue}
        options={named(data?.issues, issue)}
        onChange={(value) => onChange({ issue: value })}
      />
      <FilterText label={words.speaker} value={search.speaker} onChange={speaker} />
      <FilterText label={words.since} value={search.since} placeholder={words.dateHint} onChange={since} />
      <FilterText label={words.until} value={search.until} placeholder={words.dateHint} onChange={until} />
    </search>
  )
}
