import type { CollectionRecord } from '../pipeline/record/record.ts'

/** Gives what `make` made under a name, made once for each state of the record. */
export type Kept = <Value>(name: string, make: () => Promise<Value>) => Promise<Value>

/** Keeps what is made from the record until documents are added or read again. */
export function keepWhileUnchanged(record: Pick<CollectionRecord, 'update'>): Kept {
  const made = new Map<string, Promise<unknown>>()
  let state: string | null = null
  return async <Value>(name: string, make: () => Promise<Value>): Promise<Value> => {
    const now = await record.update()
    if (now !== state) {
      made.clear()
      state = now
    }
    const known = made.get(name) as Promise<Value> | undefined
    if (known) return known
    const value = make()
    made.set(name, value)
    value.catch(() => made.delete(name))
    return value
  }
}
