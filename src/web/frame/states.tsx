import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ApiError } from '../api/queries.ts'
import { PageAway } from './page-away.ts'
import { useSettings } from './settings.tsx'
import { useServerReturn } from './use-server-return.ts'

/** What stands while something is fetched. */
export function Loading() {
  const { words } = useSettings()
  return (
    <p className="state" role="status">
      {words.loading}
    </p>
  )
}

/** What went wrong, in the server's words, and what to do. Where the server is away, the page goes on by itself once it is back. */
export function Failure({ error }: { error: Error }) {
  const { words } = useSettings()
  const known = error instanceof ApiError
  useServerReturn(known ? null : error instanceof PageAway ? 'page' : 'data')
  return (
    <div className="state" role="alert">
      <h1>{known ? error.message : words.serverAway}</h1>
      <p>{known ? error.remedy : words.serverAwayRemedy}</p>
      <p>
        <Link to="/">{words.documents}</Link>
      </p>
    </div>
  )
}

interface EmptyProps {
  readonly title: string
  readonly children?: ReactNode
  /** h1 where nothing else stands on the page. */
  readonly as?: 'h1' | 'h2'
}

/** Nothing to show, and what to do about it. */
export function Empty({ title, children, as: Heading = 'h2' }: EmptyProps) {
  return (
    <div className="state">
      <Heading>{title}</Heading>
      {children}
    </div>
  )
}

/** The address leads nowhere. */
export function NotHere() {
  const { words } = useSettings()
  return (
    <Empty title={words.notHere} as="h1">
      <Link to="/">{words.documents}</Link>
    </Empty>
  )
}
