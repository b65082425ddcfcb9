import { describe, expect, it } from 'vitest'
import { makeSourceText } from '../../text/source-text.ts'
import { findDamage } from './damage.ts'
import { findNeeded, findRepairs } from './repairs.ts'

const repair = (raw: string) => makeSourceText(raw, findRepairs(raw))
const rulesIn = (raw: string) => repair(raw).map.edits.map(({ rule }) => rule)

describe('findRepairs', () => {
  it.each([
    [
      'The list includedUS ships. They were included by the US side.',
      'The list included US ships. They were included by the US side.',
      'repair/lost-space',
    ],
    [
      'He flew to ArveniaIt was late. It rained in Arvenia.',
      'He flew to Arvenia It was late. It rained in Arvenia.',
      'repair/lost-space',
    ],
    ['He saw Moranbefore leaving. Moran smiled.', 'He saw Moran before leaving. Moran smiled.', 'repair/lost-space'],
    ['They improve , and stay.', 'They improve, and stay.', 'repair/space-before-mark'],
    ['The body ( Arvenia) met.', 'The body (Arvenia) met.', 'repair/space-before-mark'],
    ['They met,, and left.', 'They met, and left.', 'repair/doubled-mark'],
    ['双方会谈。。渡轮复航。', '双方会谈。渡轮复航。', 'repair/doubled-mark'],
    ['女士们, 先生们; 朋友们', '女士们，先生们；朋友们', 'repair/half-width'],
  ])('%s', (raw, clean, rule) => {
    expect(repair(raw).text).toBe(clean)
    expect(new Set(rulesIn(raw))).toEqual(new Set([rule]))
  })
  it('joins a shorter line where the page broke another sentence for certain, and leaves headings', () => {
    const broken = '渡轮公司的代表在码头上说，航线将于明年春天恢复，票价和班次都要等到两国海事部门商定以后再宣布'
    const raw = `${broken}\n\n给乘客。\n海上执法领域，双方同意在平等和尊重\n\n基础上恢复热线。\n一、深化互信，共筑未来新图景\n双方商定细节。`
    const joined = `${broken}给乘客。\n海上执法领域，双方同意在平等和尊重基础上恢复热线。\n一、深化互信，共筑未来新图景\n双方商定细节。`
    expect(repair(raw).text).toBe(joined)
    const certain = raw.replace(broken, '航线恢复。')
    expect(rulesIn(certain)).not.toContain('repair/column-break')
  })
  it.each([
    'TikTok and TomKat are names; so are MomsRising and McDonald. Tom saw Kat.',
    'See HealthCare.gov, @FederalReserve and #HealthcareTalks. Health Care Federal Reserve Healthcare Talks',
    'Everywhere and moreover stay whole. Every where more over.',
    'It cost 1,000,000 (in May) , no less'.replace(' ,', ','),
    '2023年11月15日, 旧金山',
  ])('leaves alone: %s', (raw) => {
    expect(rulesIn(raw).filter((rule) => rule !== 'repair/half-width')).toEqual([])
  })
})

describe('findDamage', () => {
  it.each([
    ['damage/broken-sentence', 'They improve contacts. to avoid mistakes they met.', '. to'],
    ['damage/stray-mark', 'So it is”, perhaps; we read in the text.', '”, perhaps;'],
  ])('marks %s at its place', (rule, text, words) => {
    const [problem, ...more] = findDamage(text, 'a.txt')
    expect(more).toEqual([])
    expect(problem).toMatchObject({ rule, severity: 'warning' })
    expect(text.slice(problem!.span!.start, problem!.span!.end)).toBe(words)
  })
  it('marks lost quotation marks only where the whole text has none', () => {
    const text =
      'We hope that the port will open soon, Moran said. Talks went on.\nI think that the quotas will stay as they are, he said.'
    expect(findDamage(text, 'a').map(({ rule }) => rule)).toEqual([
      'damage/lost-quotation-marks',
      'damage/lost-quotation-marks',
    ])
    expect(findDamage(`${text} “Yes.”`, 'a')).toEqual([])
  })
  it('takes abbreviations for no damage', () => {
    expect(findDamage('Joseph R. Biden, Jr. spoke at 2:00 a.m. this morning at Arm Inc. today.', 'a')).toEqual([])
  })
})

describe('findBoilerplate', () => {
  it.each([
    ['The text ends.\n\nView original content: https://example.org/1\n', 'boilerplate/original'],
    ['正文结束。\n\n[查看原文]\n', 'boilerplate/original'],
    ['The text ends.\n\nShare on Facebook\n', 'boilerplate/share'],
    ['The text ends.\n\nSign up for our newsletter\n', 'boilerplate/subscribe'],
    ['The text ends.\n\nRead more: Port reopens\n', 'boilerplate/more'],
    ['正文结束。\n\n责任编辑：某人\n', 'boilerplate/editor'],
    ['The text ends.\n\n###\n', 'boilerplate/end'],
  ])('takes out the line of %j', (raw, rule) => {
    expect(rulesIn(raw)).toEqual([rule])
    expect(repair(raw).text).toBe(`${raw.split('\n')[0]}\n\n`)
  })
  it('leaves running text and credits alone', () => {
    const raw = 'You will\nsee more to come.\n\nShare prices fell on Monday.\n\nSOURCE Example Daily\n'
    expect(rulesIn(raw)).toEqual([])
  })
})

describe('findTraditional', () => {
  it('reads Traditional through Simplified, with the way back', () => {
    const raw = '兩國元首會晤，雙方同意恢復對話，並發表聯合聲明。'
    const { text, map } = repair(raw)
    expect(text).toBe('两国元首会晤，双方同意恢复对话，并发表联合声明。')
    expect(map.raw.slice(map.toRaw({ start: 9, end: 11 }).start, map.toRaw({ start: 9, end: 11 }).end)).toContain('意')
    expect(new Set(rulesIn(raw))).toEqual(new Set(['repair/traditional']))
  })
  it('leaves Simplified text, and a single old name in it, alone', () => {
    expect(rulesIn('两国元首会晤，双方同意恢复对话。他提到「國泰」。')).toEqual([])
  })
})

describe('repairs switched off', () => {
  it('puts right only what no text can be read without', () => {
    expect(findNeeded('a\r\nThey met,, and left.').map(({ rule }) => rule)).toEqual(['repair/line-end'])
  })
})

describe('mojibake', () => {
  it.each(['The ministerâ€™s cafÃ©', '锟斤拷锟斤拷'])('is marked: %s', (text) => {
    expect(findDamage(text, 'a').some(({ rule }) => rule === 'damage/mojibake')).toBe(true)
  })
})
