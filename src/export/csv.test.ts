import { describe, expect, it } from 'vitest'
import { printCsv } from './csv.ts'

describe('printCsv', () => {
  it('quotes what holds commas, quotes or line ends, in any language', () => {
    expect(printCsv([{ words: 'said "yes", then\nleft', title: '会晤', count: 2, none: null }])).toBe(
      'words,title,count,none\r\n"said ""yes"", then\nleft",会晤,2,\r\n',
    )
  })
  it('keeps a spreadsheet from running a cell', () => {
    expect(printCsv([{ cell: '=HYPERLINK("x")' }, { cell: '-5' }])).toBe(`cell\r\n"'=HYPERLINK(""x"")"\r\n'-5\r\n`)
  })
  it('is empty for no rows', () => expect(printCsv([])).toBe(''))
})
