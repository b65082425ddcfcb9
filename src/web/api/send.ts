import { ApiError } from './queries.ts'

/** Sends JSON to a path below /api and gives the answer; ApiError where it was refused, with what the server said in `body`. */
export async function send<Value>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Value> {
  const response = await fetch(`/api${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const said: unknown = await response.json().catch(() => null)
  if (response.ok) return said as Value
  const { message, remedy } = (said ?? {}) as { message?: string; remedy?: string }
  throw new Refused(message ?? `${response.status} ${response.statusText}`, remedy ?? null, response.status, said)
}

/** A refusal with the whole answer. */
export class Refused extends ApiError {
  readonly body: unknown
  constructor(message: string, remedy: string | null, status: number, body: unknown) {
    super(message, remedy, status)
    this.body = body
  }
}
