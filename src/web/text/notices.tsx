import { Link } from '@tanstack/react-router'
import type { Problem } from '../../model/problem.ts'
import { useSettings } from '../frame/settings.tsx'

interface NoticesProps {
  readonly document: string
  readonly article: number
  readonly problems: readonly Problem[]
}

/** What is good to know of a text's words, folded; each leads to its place. */
export function Notices({ document, article, problems }: NoticesProps) {
  const { words } = useSettings()
  const notices = problems.filter(({ severity }) => severity === 'notice')
  if (notices.length === 0) return null
  return (
    <details className="notices">
      <summary>
        {words.notices} <span className="count">{notices.length}</span>
      </summary>
      <ul>
        {notices.map(({ rule, message, remedy, span }) => (
          <li key={`${rule} ${span?.start}`}>
            {span ? (
              <Link to="/read/$id" params={{ id: document }} search={{ article, at: span.start }}>
                {message}
              </Link>
            ) : (
              message
            )}{' '}
            <span className="quiet">{remedy}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What is wrong with a text, each kind once, with how often. */
export function Warnings({ problems }: Pick<NoticesProps, 'problems'>) {
  const warnings = problems.filter(({ severity }) => severity !== 'notice')
  return [...Map.groupBy(warnings, ({ message }) => message)].map(([message, same]) => (
    <p className="warning" key={message}>
      <strong>{message}</strong>
      {same.length > 1 && <span className="count"> ×{same.length}</span>} {same[0]!.remedy}
    </p>
  ))
}
