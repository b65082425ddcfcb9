import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../lexicon/load-lexicon.ts'
import { findStatusCues } from './status.ts'

const lexicon = loadLexicon()
const statuses = (text: string, language: string) =>
  findStatusCues(lexicon, text, { start: 0, end: text.length }, language).map(({ status }) => status)

describe('findStatusCues', () => {
  it.each([
    ['The two sides resumed the dialogue.', 'en', ['resumed']],
    ['The two sides agreed to resume the dialogue.', 'en', ['agreed']],
    ['He came to make progress on trade.', 'en', []],
    ['They have made progress on trade.', 'en', ['progress']],
    ['The two sides signed an agreement on fisheries.', 'en', ['agreed']],
    ['双方签署了渔业协定。', 'zh', ['agreed']],
    ['双方恢复了磋商。', 'zh', ['resumed']],
    ['双方同意尽快恢复磋商。', 'zh', ['agreed']],
    ['双方同意在互利基础上启动谈判。', 'zh', ['agreed']],
    ['两国举行了首轮磋商。', 'zh', ['held', 'begun']],
  ])('%s', (text, language, wanted) => {
    expect(statuses(text, language)).toEqual(wanted)
  })
})
