import { useSyncExternalStore } from 'react'

const KEY = 'readout.memo'
const listeners = new Set<() => void>()

/** The memo that picks go into, kept in this browser; null where none was begun. */
export const useCurrentMemo = (): string | null => useSyncExternalStore(subscribe, currentMemo)

export const currentMemo = (): string | null => localStorage.getItem(KEY)

/** Lets picks go into a memo from now on; null for a new one. */
export function setCurrentMemo(id: string | null): void {
  if (id === null) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, id)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}
