import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { fill, type PageWords } from './words.ts'
import { zh } from './zh.ts'

type Tree = string | readonly Tree[] | { readonly [key: string]: Tree }
const leaves = (tree: Tree, path = ''): [string, string][] =>
  typeof tree === 'string'
    ? [[path, tree]]
    : Object.entries(tree).flatMap(([key, value]) => leaves(value as Tree, `${path}/${key}`))
const holes = (message: string) => [...message.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort()

const pages = Object.values(import.meta.glob<Record<string, PageWords<Tree>>>('./pages/*.ts', { eager: true })).flatMap(
  (module) => Object.values(module),
)

describe.each([{ en, zh }, ...pages])('the words of the interface', (words) => {
  it('are complete in both languages, with the same places for values', () => {
    const chinese = new Map(leaves(words.zh))
    const english = leaves(words.en)
    expect([...chinese.keys()]).toEqual(english.map(([path]) => path))
    for (const [path, message] of english) {
      expect(chinese.get(path)!.trim(), path).not.toBe('')
      expect(holes(chinese.get(path)!), path).toEqual(holes(message))
    }
  })
  it('say nothing in Latin letters in Chinese but names', () => {
    const latin = leaves(words.zh).filter(([, message]) =>
      /[A-Za-z]/.test(message.replace(/\{\w+\}|Readout|npm start|CSV|Markdown/g, '')),
    )
    expect(latin).toEqual([])
  })
  it('take values', () => {
    expect(fill('{n} of {total} rows', { n: 3, total: 7 })).toBe('3 of 7 rows')
  })
})
