import type { Memo, MemoBlock } from '../../model/memo.ts'

/** What a person changes of a memo. */
export interface Draft {
  readonly title: string
  readonly blocks: readonly MemoBlock[]
  readonly removed: boolean
}

/** A draft with what was before it and what was undone. */
export interface History {
  readonly now: Draft
  readonly past: readonly Draft[]
  readonly future: readonly Draft[]
}

/** So many steps can be undone without asking the server for an earlier version. */
const STEPS = 300

export const draftOf = ({ title, blocks, removed }: Memo): Draft => ({ title, blocks, removed })
export const begin = (now: Draft): History => ({ now, past: [], future: [] })

/** Goes on to a new draft. `joins`: it belongs to the step before (typing on). */
export const change = ({ now, past }: History, next: Draft, joins = false): History => ({
  now: next,
  past: joins && past.length > 0 ? past : [...past, now].slice(-STEPS),
  future: [],
})

export const undo = (history: History): History => {
  const { now, past, future } = history
  const before = past.at(-1)
  return before ? { now: before, past: past.slice(0, -1), future: [now, ...future] } : history
}

export const redo = (history: History): History => {
  const { now, past, future } = history
  const [next, ...rest] = future
  return next ? { now: next, past: [...past, now], future: rest } : history
}

/** Moves a block by so many places, within the ends. */
export function moveBlock(blocks: readonly MemoBlock[], id: string, by: number): readonly MemoBlock[] {
  const at = blocks.findIndex((block) => block.id === id)
  const to = Math.max(0, Math.min(blocks.length - 1, at + by))
  if (at < 0 || to === at) return blocks
  const moved = [...blocks]
  moved.splice(to, 0, ...moved.splice(at, 1))
  return moved
}

/**
 * Joins what others only added at the end to what a person changed from the same version; null where they changed
 * anything else, so that a person has to choose.
 */
export function joinAdded(base: Draft, mine: Draft, theirs: Draft): Draft | null {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  const added = theirs.blocks.slice(base.blocks.length)
  const untouched = same(theirs.blocks.slice(0, base.blocks.length), base.blocks)
  if (!untouched || theirs.title !== base.title || theirs.removed !== base.removed) return null
  return { ...mine, blocks: [...mine.blocks, ...added] }
}
