import { describe, expect, it } from 'vitest'
import type { MemoBlock } from '../../model/memo.ts'
import { begin, change, type Draft, joinAdded, moveBlock, redo, undo } from './memo-state.ts'

const block = (id: string): MemoBlock => ({ id, kind: 'text', words: id })
const draft = (ids: string, title = 'T'): Draft => ({ title, blocks: [...ids].map(block), removed: false })
const ids = (blocks: readonly MemoBlock[]) => blocks.map(({ id }) => id).join('')

describe('a memo that is being written', () => {
  it('is undone and redone step by step; typing on is one step', () => {
    const typed = change(change(change(begin(draft('')), draft('a')), draft('a', 'Ti')), draft('a', 'Title'), true)
    expect(typed.now.title).toBe('Title')
    expect(undo(typed).now.title).toBe('T')
    expect(undo(undo(typed)).now.blocks).toEqual([])
    expect(undo(undo(undo(typed))).now.blocks).toEqual([])
    expect(redo(undo(typed))).toEqual(typed)
  })
  it('has blocks that move within its ends', () => {
    expect(ids(moveBlock(draft('abc').blocks, 'a', 1))).toBe('bac')
    expect(ids(moveBlock(draft('abc').blocks, 'a', -1))).toBe('abc')
    expect(ids(moveBlock(draft('abc').blocks, 'c', -9))).toBe('cab')
    expect(ids(moveBlock(draft('abc').blocks, 'none', 1))).toBe('abc')
  })
  it('takes in what others added, and leaves other changes to a person', () => {
    expect(ids(joinAdded(draft('ab'), draft('ba'), draft('abc'))!.blocks)).toBe('bac')
    expect(joinAdded(draft('ab'), draft('ba'), draft('ac'))).toBeNull()
    expect(joinAdded(draft('ab'), draft('ba'), draft('abc', 'Other'))).toBeNull()
    expect(joinAdded(draft('ab'), draft('ba'), draft('a'))).toBeNull()
  })
})
