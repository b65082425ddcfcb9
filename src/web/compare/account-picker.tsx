import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { titleOf } from '../../model/reading.ts'
import { articlesQuery, readingQuery } from '../api/queries.ts'
import { useNames } from '../api/use-names.ts'
import { FilterText } from '../filters/filter-text.tsx'
import { useSettings } from '../frame/settings.tsx'
import { Failure } from '../frame/states.tsx'
import { langTag } from '../text/lang-tag.ts'
import { recordWords } from '../words/pages/record.ts'
import { usePageWords } from '../words/use-words.ts'

/** So many accounts are offered at once; words narrow them. */
const OFFERED = 8

interface AccountPickerProps {
  readonly a: string | undefined
  readonly b: string | undefined
}

/** Two searches for accounts; choosing in both puts them side by side. */
export function AccountPicker({ a, b }: AccountPickerProps) {
  const { words } = useSettings()
  const navigate = useNavigate()
  const choose = (side: 'a' | 'b', id: string | undefined) =>
    navigate({ to: '/compare', search: { a, b, [side]: id }, replace: true })
  return (
    <div className="account-picker">
      <AccountSide label={words.left} value={a} onChoose={(id) => choose('a', id)} />
      <AccountSide label={words.right} value={b} onChoose={(id) => choose('b', id)} />
    </div>
  )
}

interface AccountSideProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChoose: (id: string | undefined) => void
}

/** A search for one account, or the one that was chosen. */
export function AccountSide({ label, value, onChoose }: AccountSideProps) {
  const { words } = useSettings()
  const shared = usePageWords(recordWords)
  const { party } = useNames()
  const [find, setFind] = useState<string | undefined>()
  const { data, error } = useQuery({ ...articlesQuery(find, 0, OFFERED), placeholderData: keepPreviousData })
  if (error) return <Failure error={error} />
  return (
    <section aria-label={label} className="account-side">
      <h2 className="section-title">{label}</h2>
      {value ? (
        <p>
          <Chosen id={value} />{' '}
          <button type="button" onClick={() => onChoose(undefined)}>
            {words.clearChoice}
          </button>
        </p>
      ) : (
        <>
          <FilterText label={words.filterDocuments} value={find} onChange={setFind} />
          <ul>
            {data?.articles.map(({ document, number, title, path, language, published, publisher, party: code }) => (
              <li key={`${document}.${number}`}>
                <button type="button" onClick={() => onChoose(`${document}.${number}`)}>
                  <span lang={langTag(language)}>{title ?? path.split('/').pop()}</span>
                  <span className="facts">
                    {[party(code) ?? publisher, published].filter(Boolean).map((fact) => (
                      <span key={fact}>{fact}</span>
                    ))}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {data?.total === 0 && <p className="quiet">{shared.nothingFits}</p>}
        </>
      )}
    </section>
  )
}

/** The title of a chosen account, or of a chosen document. */
function Chosen({ id }: { id: string }) {
  const [document = id, article = '0'] = id.split('.')
  const { data } = useQuery(readingQuery(document))
  return <strong>{(data && titleOf(data, Number(article))) ?? data?.document.path.split('/').pop() ?? id}</strong>
}
