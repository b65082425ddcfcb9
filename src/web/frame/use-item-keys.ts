import type { RefObject } from 'react'
import { useKeys } from './use-keys.ts'

/** Lets j and k go through the items of a list: the focus goes to the first link of the next or the former one. */
export function useItemKeys(list: RefObject<HTMLElement | null>): void {
  const step = (by: number) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-item], :scope > li') ?? [])]
    const at = items.findIndex((item) => item.contains(document.activeElement))
    const next = items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + by))]
    next?.querySelector<HTMLElement>('a[href], button')?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
  useKeys({ j: () => step(1), k: () => step(-1) })
}
