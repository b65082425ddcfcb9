import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readText } from '../../annotate/read-text.ts'
import { loadLexicon } from '../../lexicon/load-lexicon.ts'
import type { AccountRef } from '../account.ts'
import { mainMeetings, nameMeeting } from './meeting-names.ts'

const lexicon = loadLexicon([join(import.meta.dirname, '../../../sample/words')])

function read(text: string): AccountRef {
  const origin = {
    path: 'x',
    url: null,
    retrieved: null,
    sha256: '0'.repeat(64),
    bytes: 1,
    format: 'text',
    encoding: 'utf-8',
    claims: { published: '2025-05-20' },
  }
  const cuts = [{ span: { start: 0, end: text.length }, title: null, complete: true }]
  const document = { id: '0'.repeat(16), path: 'x', origin }
  return { reading: readText({ document, text, cuts, problems: [] }, lexicon), article: 0 }
}
const names = (account: AccountRef, ...others: AccountRef[]) =>
  nameMeeting(account, mainMeetings(account, ...others), lexicon)
const wordsOf = (text: string) => names(read(text)).map(({ words }) => words)

describe('nameMeeting', () => {
  it('gives the words of each account, with their place and where it was', () => {
    const english = read('President Elena Maro met on May 20 with President Lin Zhiyuan of Hailan in Port Selin.')
    const chinese = read('当地时间5月20日，海岚总统林致远在塞林港同阿维尼亚总统马罗举行会晤。')
    expect(names(english, chinese).map(({ words, place }) => [words, place])).toEqual([['met', 'Port Selin']])
    const called = names(chinese, english)
    expect(called.map(({ words, place }) => [words, place])).toEqual([['会晤', '塞林港']])
    for (const { words, span } of called) expect(chinese.reading.text.slice(span.start, span.end)).toBe(words)
  })

  it('takes the names before a noun along, and leaves people and beginnings out', () => {
    expect(
      wordsOf('President Elena Maro held the Port Selin Summit with President Lin Zhiyuan of Hailan on May 20.'),
    ).toEqual(['Port Selin Summit'])
    expect(wordsOf('President Maro’s call with President Lin Zhiyuan of Hailan took place on May 20.')).toEqual([
      'call',
    ])
  })

  it('leaves out earlier meetings and what is beside the talks', () => {
    const later = `President Elena Maro met on May 20 with President Lin Zhiyuan of Hailan in Port Selin.

They last held a summit in Norburg.

President Maro hosted a dinner for President Lin Zhiyuan of Hailan.`
    expect(wordsOf(later)).toEqual(['met'])
  })

  it('gives nothing for an account that tells of no meeting', () => {
    expect(wordsOf('The harbour of Port Selin was closed for repairs.')).toEqual([])
  })
})
