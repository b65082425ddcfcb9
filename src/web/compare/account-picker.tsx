import { useNavigate } from '@tanstack/react-router'
import type { DocumentSummary } from '../../serve/routes.ts'
import { useSettings } from '../frame/settings.tsx'

interface AccountPickerProps {
  readonly documents: readonly DocumentSummary[]
  readonly a: string | undefined
  readonly b: string | undefined
}

/** Two lists of all accounts; choosing in both puts them side by side. */
export function AccountPicker({ documents, a, b }: AccountPickerProps) {
  const { words } = useSettings()
  const navigate = useNavigate()
  const choose = (side: 'a' | 'b', id: string) =>
    navigate({ to: '/compare', search: { a, b, [side]: id || undefined }, replace: true })
  return (
    <div className="account-picker">
      {(
        [
          ['a', words.left, a],
          ['b', words.right, b],
        ] as const
      ).map(([side, label, value]) => (
        <label key={side}>
          {label}
          <select value={value ?? ''} onChange={(event) => choose(side, event.target.value)}>
            <option value="">—</option>
            {documents.flatMap((document) =>
              document.articles.map((article) => (
                <option key={article.number} value={`${document.id}.${article.number}`}>
                  {[article.title ?? document.path.split('/').pop(), article.party, article.published]
                    .filter(Boolean)
                    .join(' · ')}
                </option>
              )),
            )}
          </select>
        </label>
      ))}
    </div>
  )
}
