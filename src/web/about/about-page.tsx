import { useQuery } from '@tanstack/react-query'
import { versionQuery } from '../api/queries.ts'
import { useSettings } from '../frame/settings.tsx'
import { AccuracyTable } from './accuracy-table.tsx'

/** What the readers can and can not do, and the version. */
export function AboutPage() {
  const { words } = useSettings()
  const { data } = useQuery(versionQuery)
  return (
    <article className="page prose">
      <h1>{words.about}</h1>
      <p className="lead">{words.aboutLead}</p>
      <h2>{words.aboutCan}</h2>
      <ul>
        {words.aboutCanList.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{words.aboutCannot}</h2>
      <ul>
        {words.aboutCannotList.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <AccuracyTable />
      <p>{words.aboutPrivate}</p>
      <p className="quiet">
        {words.version}: {data?.version} · <a href="/api/openapi.json">OpenAPI</a>
      </p>
    </article>
  )
}
