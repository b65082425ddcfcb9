import { useQuery } from '@tanstack/react-query'
import { problemsQuery } from '../api/queries.ts'
import { useSettings } from '../frame/settings.tsx'

/** What is wrong with what was added, and what to do; nothing where nothing is. */
export function Problems() {
  const { words } = useSettings()
  const { data } = useQuery(problemsQuery)
  if (!data || data.length === 0) return null
  return (
    <section aria-labelledby="problems-title" className="problems">
      <h2 id="problems-title" className="section-title">
        {words.problems}
      </h2>
      <ul>
        {data.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: problems have no identity of their own
          <li key={index} className={`problem ${problem.severity}`}>
            <strong>{problem.message}</strong> {problem.remedy}
            <span className="path">
              {problem.path}
              {problem.line && `:${problem.line}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
