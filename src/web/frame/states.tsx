import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ApiError } from '../api/queries.ts'
import { useSettings } from './settings.tsx'

/** What stands while something is fetched. */
export function Loading() {
  const { words } = useSettings()
  return (
    <p className="state" role="status">
      {words.loading}
    </p>
  )
}

/** What went wrong, in the server's words, and what to do. */
export function Failure({ error }: { error: Error }) {
  const { words } = useSettings()
  const known = error instanceof ApiError
  return (
    <div className="state" role="alert">
      <h2>{known ? error.message : words.serverAway}</h2>
      <p>{known ? error.remedy : words.serverAwayRemedy}</p>
      <p>
        <Link to="/">{words.documents}</Link>
      </p>
    </div>
  )
}

/** Nothing to show, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <h2>{title}</h2>
      {children}
    </div>
  )
}

/** The address leads nowhere. */
export function NotHere() {
  const { words } = useSettings()
  return (
    <Empty title={words.notHere}>
      <Link to="/">{words.documents}</Link>
    </Empty>
  )
}
