import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../../lexicon/load-lexicon.ts'
import { soundOfHan, soundOfLatin, soundsAlike } from './sound.ts'

const lexicon = loadLexicon()

describe('sound', () => {
  it('of transliterations is that of the name', () => {
    for (const [han, latin] of [
      ['布林肯', 'Blinken'],
      ['马克龙', 'Macron'],
      ['马克宏', 'Macron'],
      ['拜登', 'Biden'],
      ['泽连斯基', 'Zelensky'],
      ['朔尔茨', 'Scholz'],
      ['梅洛尼', 'Meloni'],
      ['特鲁多', 'Trudeau'],
    ] as const)
      expect(soundsAlike(soundOfHan(lexicon, han), soundOfLatin(latin)), `${han} ${latin}`).toBe(true)
  })
  it('tells other names apart', () => {
    for (const [han, latin] of [
      ['布林肯', 'Rubio'],
      ['马克龙', 'Scholz'],
      ['拜登', 'Harris'],
      ['莫迪', 'Putin'],
    ] as const)
      expect(soundsAlike(soundOfHan(lexicon, han), soundOfLatin(latin)), `${han} ${latin}`).toBe(false)
  })
  it('is not known where a character is not', () => {
    expect(soundOfHan(lexicon, '㐀㐁')).toBe('')
  })
})
