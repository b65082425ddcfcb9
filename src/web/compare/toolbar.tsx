import { Link } from '@tanstack/react-router'
import type { Ref } from 'react'
import { useSettings } from '../frame/settings.tsx'
import { download } from '../text/download.ts'
import { threeWords } from '../words/pages/three.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { type TableWords, writeCsv, writeMarkdown } from './export-table.ts'
import { type CompareSearch, type Row, type RowOrder, type RowShow, shows } from './rows.ts'
import { useSearch } from './use-search.ts'

interface ToolbarProps {
  readonly ref: Ref<HTMLInputElement>
  readonly rows: readonly Row[]
  readonly shown: readonly Row[]
  readonly table: TableWords
  readonly search: (change: Partial<CompareSearch>) => void
}

/** Filter, order and export of the rows. */
export function Toolbar({ ref, rows, shown, table, search }: ToolbarProps) {
  const { words } = useSettings()
  const { a, b, show, order, find } = useSearch()
  const own = usePageWords(threeWords)
  const { names } = table
  const views: readonly (readonly [RowShow | undefined, string])[] = [
    [undefined, words.all],
    ['both', words.both],
    ['differs', words.differs],
    ['A', fill(words.only, { side: names.A })],
    ['B', fill(words.only, { side: names.B })],
  ]
  return (
    <div className="toolbar">
      <fieldset className="views">
        <legend className="unseen">{words.show}</legend>
        {views.map(([value, label]) => (
          <button key={label} type="button" aria-pressed={show === value} onClick={() => search({ show: value })}>
            {label} <span className="count">{rows.filter(({ point }) => shows(point, value)).length}</span>
          </button>
        ))}
      </fieldset>
      <input
        ref={ref}
        type="search"
        aria-label={words.filter}
        placeholder={`${words.filter}  /`}
        value={find ?? ''}
        onChange={(event) => search({ find: event.target.value || undefined })}
      />
      <label className="order">
        {words.order}
        <select
          value={order ?? 'A'}
          onChange={(event) =>
            search({ order: event.target.value === 'A' ? undefined : (event.target.value as RowOrder) })
          }
        >
          <option value="A">{fill(words.asIn, { side: names.A })}</option>
          <option value="B">{fill(words.asIn, { side: names.B })}</option>
          <option value="issue">{words.byIssue}</option>
        </select>
      </label>
      <p className="row-count" role="status">
        {fill(words.rowCount, { n: shown.length, total: rows.length })}
      </p>
      <div className="exports">
        <Link to="/compare/three" search={{ a, b, c: undefined, show: undefined }}>
          {own.addThird}
        </Link>
        <button type="button" onClick={() => download('comparison.csv', 'text/csv', writeCsv(shown, table))}>
          {words.exportCsv}
        </button>
        <button type="button" onClick={() => download('comparison.md', 'text/markdown', writeMarkdown(shown, table))}>
          {words.exportMarkdown}
        </button>
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
      </div>
    </div>
  )
}
