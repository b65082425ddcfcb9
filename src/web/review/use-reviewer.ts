import { useEffect, useState } from 'react'

const KEY = 'readout.reviewer'

/** The name that a person's decisions are kept under, kept in this browser. */
export function useReviewer(): readonly [string, (name: string) => void] {
  const [name, setName] = useState(() => localStorage.getItem(KEY) ?? '')
  useEffect(() => localStorage.setItem(KEY, name), [name])
  return [name, setName]
}
