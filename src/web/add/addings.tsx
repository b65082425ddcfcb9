import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { AddJobShown } from '../../serve/add-routes.ts'
import { addingsQuery, resumeAdding, stopAdding } from '../api/add-queries.ts'
import { addWords } from '../words/pages/add.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'

/** So often what is under way is asked for, in milliseconds. */
const PAUSE = 500
const moves = ({ state }: AddJobShown) => state === 'running' || state === 'waiting'

/** What is being added and what was, with rate and problems as they come. */
export function Addings() {
  const words = usePageWords(addWords)
  const client = useQueryClient()
  const { data = [] } = useQuery({
    ...addingsQuery,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.some(moves) ? PAUSE : false),
  })
  const finished = data.filter((job) => !moves(job)).length
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever ended may have changed every page
  useEffect(() => {
    client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'addings' })
  }, [finished, client])
  const jobs = data.filter(({ state }) => state !== 'receiving')
  if (jobs.length === 0) return null
  return (
    <section aria-labelledby="addings-title" className="addings">
      <h2 id="addings-title" className="section-title">
        {words.addings}
      </h2>
      <ul>
        {jobs.map((job) => (
          <Job key={job.id} job={job} />
        ))}
      </ul>
    </section>
  )
}

function Job({ job }: { job: AddJobShown }) {
  const words = usePageWords(addWords)
  const client = useQueryClient()
  const { id, state, done, share, rate, path, counts, problems, problemCount, failure } = job
  const act = (work: (id: string) => Promise<unknown>) => async () => {
    await work(id)
    client.invalidateQueries({ queryKey: ['addings'] })
  }
  return (
    <li data-state={state}>
      <p className="job-head">
        <strong>{words.states[state]}</strong>
        <progress aria-label={words.states[state]} value={share} max={1} />
        {moves(job) && (
          <button type="button" onClick={act(stopAdding)}>
            {words.stop}
          </button>
        )}
        {(state === 'stopped' || state === 'failed') && (
          <button type="button" onClick={act(resumeAdding)}>
            {words.goOn}
          </button>
        )}
      </p>
      {moves(job) && (
        <p className="quiet" role="status">
          {fill(words.progress, { done, rate: rate < 10 ? rate.toFixed(1) : Math.round(rate) })}{' '}
          <span className="path">{path}</span>
        </p>
      )}
      {failure && <p className="warning">{failure}</p>}
      {counts && (
        <p>
          {fill(words.counts, counts)} <Link to="/">{words.toDocuments}</Link>{' '}
          <Link to="/compare">{words.toCompare}</Link>
        </p>
      )}
      {problemCount > 0 && (
        <details>
          <summary>{fill(words.problems, { n: problemCount })}</summary>
          <ul>
            {problems.map((problem, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: problems have no identity of their own
              <li key={index}>
                <strong>{problem.message}</strong> {problem.remedy} <span className="path">{problem.path}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
