import { describe, expect, it } from 'vitest'
import { readText } from '../../annotate/read-text.ts'
import { makeLexicon } from '../../lexicon/lexicon.ts'
import { loadLexicon } from '../../lexicon/load-lexicon.ts'
import { choosePassages, copiedFrom, translatedFrom } from './find-reused.ts'
import { findShared, shingleAt, withoutBreaks } from './shingles.ts'

const lexicon = loadLexicon([])
const bare = makeLexicon([], 'none')
const origin = {
  ...{ path: 'x', url: null, retrieved: null, sha256: '0'.repeat(64), bytes: 0 },
  ...{ format: 'text', encoding: 'utf-8', claims: {} },
}
const read = (id: string, text: string) => ({
  reading: readText(
    {
      document: { id, path: `${id}.txt`, origin },
      text,
      cuts: [{ span: { start: 0, end: text.length }, title: null, complete: true }],
      problems: [],
    },
    lexicon,
  ),
  article: 0,
})
const readout = read(
  'readout',
  `Readout of the Ministers' Meeting

The two ministers met in Port Selby on 20 May 2025. They agreed to open a new ferry line between the two coasts before the end of the year. They also agreed that fishing boats will carry lights and that the coast guards will speak to one another every morning at six. The talks lasted three hours.`,
)

describe('what an article took over', () => {
  it('is found word for word, both spans in their texts', () => {
    const commentary = read(
      'commentary',
      `Much was said this week about little. The ministry says that "fishing boats will carry lights and that the coast guards will speak to one another every morning at six", and nobody asks why six. Ferries are another matter.`,
    )
    const [passage, ...more] = copiedFrom(commentary, readout, lexicon)
    expect(more).toEqual([])
    expect(passage).toMatchObject({
      kind: 'copied',
      share: 1,
      words:
        'that "fishing boats will carry lights and that the coast guards will speak to one another every morning at six',
      from: { document: 'readout', words: passage!.words.replace('"', '') },
    })
    const { span, from } = passage!
    expect(commentary.reading.text.slice(span.start, span.end)).toBe(passage!.words)
    expect(readout.reading.text.slice(from.span.start, from.span.end)).toBe(from.words)
  })
  it('is found with some words changed, and is not found where only the subject is the same', () => {
    const near = read(
      'near',
      'As was reported, they also agreed that all fishing boats will carry lights and that both coast guards will speak to one another each and every morning at six.',
    )
    const [passage] = copiedFrom(near, readout, lexicon)
    expect(passage!.share).toBeLessThan(1)
    expect(passage!.from.words).toContain('fishing boats will carry lights')
    const other = read(
      'other',
      'The fishing fleet asks for lights. A coast guard spoke to the press at six in the morning.',
    )
    expect(copiedFrom(other, readout, lexicon)).toEqual([])
  })
  it('is found in Chinese', () => {
    const [a, b] = [
      read(
        'a',
        '评论员文章。双方商定年底前开通两岸之间的新渡轮航线，渔船须配备灯光，海警每天早上六点通话。这值得关注。',
      ),
      read(
        'b',
        '会谈在塞尔比港举行。双方商定年底前开通两岸之间的新渡轮航线，渔船须配备灯光，海警每天早上六点通话。会谈历时三小时。',
      ),
    ]
    expect(copiedFrom(a, b, lexicon)[0]!.words).toContain('开通两岸之间的新渡轮航线，渔船须配备灯光')
  })
  it('is found in another language, sentence beside sentence', () => {
    const chinese = read(
      'chinese',
      '部长们举行了会谈。双方同意于2025年5月恢复两军领导人通话和海上军事安全磋商。天气很好。双方同意成立人工智能工作组，扩大教育、青年和文化交流，增加直航航班。',
    )
    const english = read(
      'english',
      'It rained. The two sides agreed to establish a working group on artificial intelligence, to expand educational, youth and cultural exchanges and to increase direct flights. The harbour was closed for repairs.',
    )
    const found = translatedFrom(english, [chinese], lexicon)
    expect(found.map(({ kind, words }) => [kind, words.slice(0, 20)])).toEqual([['translated', 'The two sides agreed']])
    expect(found[0]!.from.words).toContain('人工智能工作组')
    expect(translatedFrom(readout, [chinese], bare)).toEqual([])
  })
  it('keeps one earlier text for each place: the copied, the longer, the earlier', () => {
    const [passage] = copiedFrom(readout, readout, lexicon)
    const at = (published: string) => ({ ...passage!, from: { ...passage!.from, published } })
    const translated = { ...at('2024-01-01'), kind: 'translated' as const }
    expect(choosePassages([at('2025-02-01'), translated, at('2025-01-01')])).toEqual([at('2025-01-01')])
  })
})

describe('findShared', () => {
  it('names the texts that share most, and which runs of words are of the trade', () => {
    const own = Int32Array.from([1, 2, 3, 4, 5, 6, 7, 0, 8, 9, 10, 11, 12])
    const some = Int32Array.from([20, 1, 2, 3, 4, 5, 6, 7])
    const trade = Array.from({ length: 30 }, (_, n) => Int32Array.from([8, 9, 10, 11, 12, 100 + n]))
    const { texts, isTelling } = findShared(withoutBreaks(own), [...trade, some])
    expect(texts).toEqual([30])
    expect(isTelling(shingleAt(some, 1))).toBe(true)
    expect(isTelling(shingleAt(trade[0]!, 0))).toBe(false)
  })
})
