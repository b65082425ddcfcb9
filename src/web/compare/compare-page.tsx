import { useQueries, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import '../styles/compare.css'
import { comparisonQuery, readingQuery } from '../api/queries.ts'
import { useSettings } from '../frame/settings.tsx'
import { Failure, Loading } from '../frame/states.tsx'
import { AccountPicker } from './account-picker.tsx'
import { Comparing } from './comparing.tsx'

const route = getRouteApi('/compare')

/** Two accounts side by side; without two, a choice of them. */
export function ComparePage() {
  const { a, b } = route.useSearch()
  return a && b ? <Compared a={a} b={b} /> : <Choose a={a} b={b} />
}

function Choose({ a, b }: { a: string | undefined; b: string | undefined }) {
  const { words } = useSettings()
  return (
    <section className="page choose">
      <h1>{words.chooseTwo}</h1>
      <AccountPicker a={a} b={b} />
    </section>
  )
}

function Compared({ a, b }: { a: string; b: string }) {
  const { language } = useSettings()
  const comparison = useQuery(comparisonQuery(a, b, language))
  const documentOf = (id: string) => id.slice(0, id.lastIndexOf('.'))
  const [first, second] = useQueries({ queries: [readingQuery(documentOf(a)), readingQuery(documentOf(b))] })
  const error = comparison.error ?? first.error ?? second.error
  if (error) return <Failure error={error} />
  if (!comparison.data || !first.data || !second.data) return <Loading />
  return (
    <Comparing
      key={`${a} ${b}`}
      a={a}
      b={b}
      comparison={comparison.data}
      readings={{ A: first.data, B: second.data }}
    />
  )
}
