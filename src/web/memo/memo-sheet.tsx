import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Memo } from '../../model/memo.ts'
import type { Sheet } from '../../serve/memo-routes.ts'
import { sheetQuery } from '../api/memo-queries.ts'
import { useSettings } from '../frame/settings.tsx'
import { langTag } from '../text/lang-tag.ts'

/** The memo as it is printed: what the exports hold too. `hidden`: on the screen; on paper it always stands. */
export function MemoSheet({ memo, hidden }: { memo: Memo; hidden: boolean }) {
  const { language } = useSettings()
  const { data } = useQuery({ ...sheetQuery(memo.id, memo.version, language), placeholderData: keepPreviousData })
  if (!data) return null
  return (
    <div className="sheet" aria-hidden={hidden}>
      <h1>{data.title}</h1>
      {data.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is drawn anew as a whole
        <Block key={index} block={block} />
      ))}
      {data.notes.length > 0 && (
        <section className="sheet-notes">
          <h2>{data.notesTitle}</h2>
          <ol>
            {data.notes.map(({ number, said, address, words, language: of, warnings }) => (
              <li key={number} id={`note-${number}`}>
                {said}. {/^https?:\/\//.test(address) ? <a href={address}>{address}</a> : address}.{' '}
                {words && <q lang={langTag(of)}>{words}</q>}
                {warnings.map((warning) => (
                  <strong key={warning}> {warning}</strong>
                ))}
              </li>
            ))}
          </ol>
        </section>
      )}
      {data.tables.map((table) => (
        <Appendix key={table.title} table={table} />
      ))}
    </div>
  )
}

function Block({ block }: { block: Sheet['blocks'][number] }) {
  if (block.kind === 'heading') return <h2>{block.words}</h2>
  if (block.kind === 'text') return <p className="own-words">{block.words}</p>
  return (
    <div className="sheet-passages">
      {block.head && <p className="sheet-head">{block.head}</p>}
      {block.lines.map(({ name, language, words, missing, note }) => (
        <blockquote key={note}>
          <strong>{name}:</strong> {words === null ? <em>{missing}</em> : <q lang={langTag(language)}>{words}</q>}
          <sup>
            <a href={`#note-${note}`}>{note}</a>
          </sup>
        </blockquote>
      ))}
    </div>
  )
}

function Appendix({ table: { title, remarks, columns, rows, languages } }: { table: Sheet['tables'][number] }) {
  const languageOf = (column: number) => (column === 2 ? languages[0] : column === 3 ? languages[1] : null)
  return (
    <div className="appendix">
      <h2>{title}</h2>
      <p className="quiet">{remarks.join(' ')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys */}
      <section className="appendix-table" tabIndex={0} aria-label={title}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is drawn anew as a whole
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={columns[column]} lang={langTag(languageOf(column) ?? 'und')}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
