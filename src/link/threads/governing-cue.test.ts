import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../lexicon/load-lexicon.ts'
import { findGoverningCue } from './governing-cue.ts'
import { findStatusCues } from './status.ts'

const lexicon = loadLexicon()

/** The status that a sentence reports of the words in square brackets. */
function status(marked: string, language: string, isChannel = false): string | null {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace(/[[\]]/g, '')
  const cues = findStatusCues(lexicon, text, { start: 0, end: text.length }, language)
  return findGoverningCue(cues, text, { span: { start, end }, language, isChannel })?.status ?? null
}

describe('the word of status that is about some words', () => {
  it.each([
    ['The two sides restarted [counternarcotics] cooperation.', 'resumed'],
    ['Cooperation on [counternarcotics] has been suspended for years.', 'suspended'],
    ['They discussed next steps on [trade], fisheries and tourism.', 'next-steps'],
    ['Arvenia implemented a new tariff in order to stop the flow of [fentanyl].', null],
    ['Arvenia suspended the exemption to stem the flow of [fentanyl].', null],
    ['After the two ministers met, Hailan published rules on [fishing].', null],
    ['The president has launched many programmes; the leaders spoke of [fishing].', null],
    ['They held a round of talks on [fishing].', 'held'],
    ['They reported progress on pledges, including steps to stop smuggling, and talks on [fishing].', 'progress'],
    ['Arvenia suspended the tariff, and it spoke of [fishing].', null],
  ])('%s', (sentence, wanted) => {
    expect(status(sentence, 'en')).toBe(wanted)
  })
  it.each([
    ['双方恢复了[禁毒]合作。', 'resumed'],
    ['海岚以[芬太尼]为由加征关税，并取消了一项豁免。', null],
    ['双方举行了[渔业]磋商。', 'held'],
    ['双方举行了盛大仪式；领导人谈到[渔业]。', null],
    ['过去几个月，双方在经贸、[禁毒]、人文等领域保持沟通，取得了进展。', 'progress'],
  ])('%s', (sentence, wanted) => {
    expect(status(sentence, 'zh')).toBe(wanted)
  })
  it('lets a channel be held without another word of contact', () => {
    expect(status('The [Working Group on Tides] was convened in May.', 'en', true)).toBe('held')
  })
})
