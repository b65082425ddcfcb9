import { describe, expect, it } from 'vitest'
import type { Reading } from '../../model/reading.ts'
import { countLayers, findWords, LAYERS, type LayerName, markLayers } from './layers.ts'

const text = 'He said trade matters.'
const reading = {
  ...Object.fromEntries(LAYERS.map((name) => [name, []])),
  text,
  attributions: [{ source: [{ start: 0, end: 2 }], cue: [{ start: 3, end: 7 }], content: [{ start: 8, end: 21 }] }],
  mentions: [{ span: { start: 0, end: 2 } }],
} as unknown as Reading

describe('layers', () => {
  it('mark an attribution in its parts, and only the layers that are on', () => {
    const marks = markLayers(reading, new Set<LayerName>(['attributions']))
    expect(marks.map(({ start, end, className }) => [text.slice(start, end), className.split(' ')[1]])).toEqual([
      ['He', 'source'],
      ['said', 'cue'],
      ['trade matters', 'content'],
    ])
    expect(markLayers(reading, new Set<LayerName>(['mentions'])).map(({ key }) => key)).toEqual(['mentions:0'])
  })
  it('are counted within an article', () => {
    expect(countLayers(reading, { start: 0, end: 22 })).toMatchObject({ attributions: 1, mentions: 1, times: 0 })
    expect(countLayers(reading, { start: 5, end: 22 })).toMatchObject({ mentions: 0 })
  })
})

describe('finding words', () => {
  it('finds them in any case, in any script', () => {
    expect(findWords('Talks, talks', 'TALKS')).toEqual([
      { start: 0, end: 5 },
      { start: 7, end: 12 },
    ])
    expect(findWords('双方同意', '同意')).toEqual([{ start: 2, end: 4 }])
    expect(findWords('abc', ' ')).toEqual([])
    expect(findWords('İzmir and IZMIR', 'izmir')).toEqual([{ start: 10, end: 15 }])
    expect(findWords('a'.repeat(5000), 'A')).toHaveLength(5000)
  })
})
