import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../../../lexicon/load-lexicon.ts'
import { tokenize } from '../../tokens.ts'
import { neutralTokens } from './neutral-tokens.ts'

const lexicon = loadLexicon()
const read = (text: string) => neutralTokens(tokenize(text, { start: 0, end: text.length }), lexicon)
const lowers = (text: string) => read(text).map(({ lower }) => lower)

describe('tokens as the model sees them', () => {
  it.each([
    ['Norway said that Oslo would help Danes.', 'South Korea said that New Delhi would help Brazilians.'],
    ['Danish officials and Denmark’s neighbours', "Brazilian officials and U.S.'s neighbours"],
    ['a Norway-related matter', 'a China-related matter'],
    ['Norway’s position', 'Honduras’ position'],
  ])('%s ~ %s', (one, other) => expect(lowers(one)).toEqual(lowers(other)))
  it('keeps every other word, and the words of each name in one span', () => {
    const text = 'They told the United States: us, too.'
    expect(read(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'They',
      'told',
      'the',
      'United States',
      ':',
      'us',
      ',',
      'too',
      '.',
    ])
    expect(lowers(text)).toContain('us')
  })
})
