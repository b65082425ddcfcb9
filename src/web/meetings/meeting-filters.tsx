import type { Ref } from 'react'
import type { Meetings } from '../../serve/meetings-routes.ts'
import { useNames } from '../api/use-names.ts'
import { FilterSelect } from '../filters/filter-select.tsx'
import { FilterText } from '../filters/filter-text.tsx'
import { meetingsWords } from '../words/pages/meetings.ts'
import { recordWords } from '../words/pages/record.ts'
import { usePageWords } from '../words/use-words.ts'
import type { MeetingsSearch } from './search.ts'

interface MeetingFiltersProps {
  readonly ref: Ref<HTMLInputElement>
  readonly search: MeetingsSearch
  readonly facets: Meetings['facets'] | undefined
  readonly onChange: (change: Partial<MeetingsSearch>) => void
}

/** Whatever the meetings can be narrowed by. */
export function MeetingFilters({ ref, search, facets, onChange }: MeetingFiltersProps) {
  const words = usePageWords(meetingsWords)
  const shared = usePageWords(recordWords)
  const { issue, party } = useNames()
  const parties = (facets?.party ?? []).map(({ id, count }) => ({ id, label: party(id) ?? id, count }))
  const kinds = (facets?.kind ?? []).map(({ id, count }) => ({
    id,
    label: words.kinds[id as keyof typeof words.kinds] ?? id,
    count,
  }))
  return (
    <search aria-label={shared.filters} className="filters">
      <FilterSelect
        label={shared.party}
        value={search.party}
        options={parties}
        onChange={(value) => onChange({ party: value })}
      />
      <FilterSelect
        label={shared.secondParty}
        value={search.with}
        options={parties.filter(({ id }) => id !== search.party)}
        onChange={(value) => onChange({ with: value })}
      />
      <FilterText
        ref={ref}
        label={words.person}
        value={search.person}
        options={facets?.person.map(({ label, id }) => label ?? id) ?? []}
        onChange={(value) => onChange({ person: value })}
      />
      <FilterText
        label={words.place}
        value={search.place}
        options={facets?.place.map(({ id }) => id) ?? []}
        onChange={(value) => onChange({ place: value })}
      />
      <FilterSelect
        label={words.kind}
        value={search.kind}
        options={kinds}
        onChange={(value) => onChange({ kind: value })}
      />
      <FilterSelect
        label={words.issue}
        value={search.issue}
        options={(facets?.issue ?? []).map(({ id, count }) => ({ id, label: issue(id) ?? id, count }))}
        onChange={(value) => onChange({ issue: value })}
      />
      <label className="filter check">
        <input
          type="checkbox"
          checked={search.least === 2}
          onChange={(event) => onChange({ least: event.target.checked ? 2 : undefined })}
        />
        <span>{words.least}</span>
      </label>
      <label className="filter">
        <span>{words.order}</span>
        <select
          value={search.order ?? 'newest'}
          onChange={(event) => onChange({ order: event.target.value === 'oldest' ? 'oldest' : undefined })}
        >
          <option value="newest">{words.newest}</option>
          <option value="oldest">{words.oldest}</option>
        </select>
      </label>
    </search>
  )
}
