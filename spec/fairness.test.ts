import { describe, expect, it } from 'vitest'
import { readWhole } from '../eval/reading.ts'
import { issueOfParty } from '../src/lexicon/issues.ts'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'
import { parties } from '../src/lexicon/tables/party.ts'
import { type Pair, putParties, unfairLayers } from './swap.ts'

const lexicon = loadLexicon()
const rows = lexicon.rows(parties)
const row = (code: string) => rows.find((one) => one.code === code)!
const pair: Pair = [row('NOR'), row('DNK')]
const issues = [issueOfParty(lexicon, 'NOR'), issueOfParty(lexicon, 'DNK')] as const
const back: Pair = [pair[1], pair[0]]

const TEXTS = [
  `Norway and Denmark held talks in Oslo on April 30. The two sides agreed to resume the ferry line, establish a working group on cod, and hold consultations on maritime affairs. Norway stressed that Denmark should release the fishermen, and raised concerns about Danish quotas. Denmark said that it opposes any change of the border. Denmark will provide $20 million for the new harbour. The Norwegian side invited the Danish side to visit Oslo.`,
  `Denmark is committed to expanding the whale sanctuary. Norway welcomed Denmark’s decision to join the tide centre. Both sides underscored the importance of working together on storms. The Danish side set out three principles: mutual respect, openness, and patience.`,
  `挪威和丹麦30日在奥斯陆举行会谈。双方同意恢复渡轮航线，成立鳕鱼工作组，并就海洋事务举行磋商。挪方强调，丹麦应当释放渔民。丹方表示反对任何改变边界的做法。丹麦将提供2000万美元。`,
  `丹麦愿同挪威扩大贸易。挪威外交部发言人表示，希望丹方信守承诺，不要干涉挪威内政。挪丹两国同意加强禁毒合作。`,
]

describe('fairness: a reading swaps with the parties and changes in nothing else', () => {
  it.each(TEXTS)('%s', (text) => {
    const swapped = putParties(text, pair, back)
    expect(swapped).not.toBe(text)
    expect(putParties(swapped, pair, back)).toBe(text)
    expect(unfairLayers(readWhole('a', text), readWhole('b', swapped), pair, issues)).toEqual([])
  })
  it('reads something in the English texts at all', () => {
    const reading = readWhole('a', TEXTS[0]!)
    expect(reading.commitments.length).toBeGreaterThan(3)
    expect(reading.positions.length).toBeGreaterThan(1)
  })
  it('sees an unfair reading', () => {
    const [text] = TEXTS
    const reading = readWhole('a', text!)
    const swapped = readWhole('b', putParties(text!, pair, back))
    const unfair = { ...swapped, commitments: swapped.commitments.slice(1) }
    expect(unfairLayers(reading, unfair, pair, issues).map(({ layer }) => layer)).toEqual(['commitments'])
  })
})
