import { useEffect, useRef } from 'react'

/** What to do for each key, by its KeyboardEvent name in small letters. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>

/** Calls for keys pressed anywhere but in a field; Escape leaves a field first. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      const target = event.target as HTMLElement
      if (target.closest('input, textarea, select, dialog')) {
        if (event.key === 'Escape') target.blur()
        return
      }
      const call = latest.current[event.key.toLowerCase()]
      if (!call) return
      event.preventDefault()
      call(event)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
