import type { AddJobShown } from '../../serve/add-routes.ts'
import { ApiError, query } from './queries.ts'
import { send } from './send.ts'

export const addingsQuery = query<AddJobShown[]>(['addings'], '/add')

export interface Adding {
  readonly files: readonly { readonly name: string; readonly file: File }[]
  readonly text: { readonly name: string; readonly words: string } | null
  readonly addresses: readonly string[]
}

/** So many files are sent at once. */
const AT_ONCE = 4

/** Sends files and starts an adding; `onSent` counts the files that arrived. */
export async function startAdding({ files, text, addresses }: Adding, onSent: (count: number) => void): Promise<void> {
  const { id } = await send<AddJobShown>('POST', '/add')
  const waiting = [...files]
  let sent = 0
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await sendFile(id, next.name, next.file)
      onSent(++sent)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  await send('POST', `/add/${id}/start`, { addresses: [...addresses], ...(text && { text }) })
}

async function sendFile(id: string, name: string, file: File): Promise<void> {
  const response = await fetch(`/api/add/${id}/files?name=${encodeURIComponent(name)}`, { method: 'PUT', body: file })
  if (response.ok) return
  const { message, remedy } = (await response.json().catch(() => ({}))) as { message?: string; remedy?: string }
  throw new ApiError(`${name}: ${message ?? response.statusText}`, remedy ?? null, response.status)
}

export const stopAdding = (id: string) => send<AddJobShown>('POST', `/add/${id}/stop`)
export const resumeAdding = (id: string) => send<AddJobShown>('POST', `/add/${id}/start`, {})
