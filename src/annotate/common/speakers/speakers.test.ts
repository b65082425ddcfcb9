import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../../lexicon/load-lexicon.ts'
import type { Speaker } from '../../../model/entity.ts'
import type { Passage } from '../../annotator.ts'
import { readText } from '../../read-text.ts'
import { partiesBetween, partiesOf } from '../parties.ts'
import { resolveReference, resolveSpeaker } from './resolve-speaker.ts'

const lexicon = loadLexicon()

/** A text read as one article of a day, as the annotators behind the names see it. */
function passageOf(text: string, published = '2024-03-20'): Passage {
  const span = { start: 0, end: text.length }
  const origin = {
    path: 'x',
    url: null,
    retrieved: null,
    sha256: '0'.repeat(64),
    bytes: 1,
    format: 'text',
    encoding: 'utf-8',
    claims: { published },
  }
  const reading = readText(
    {
      document: { id: '0'.repeat(16), path: 'x', origin },
      text,
      cuts: [{ span, title: null, complete: true }],
      problems: [],
    },
    lexicon,
  )
  const [article] = reading.articles
  const { language } = reading.sentences[0]!
  return {
    text,
    article: article!,
    sentences: reading.sentences,
    allSentences: reading.sentences,
    language,
    layers: { ...reading, attributions: [] },
    lexicon,
  }
}

/** The last place where the words stand. */
const spanOf = (text: string, words: string) => {
  const start = text.lastIndexOf(words)
  expect(start, words).toBeGreaterThanOrEqual(0)
  return { start, end: start + words.length }
}
const speakerOf = (text: string, words: string, holder: Speaker | null = null) =>
  resolveSpeaker(passageOf(text), spanOf(text, words), holder)
const nameOf = (text: string, words: string) => speakerOf(text, words)?.name ?? null

describe('speakers', () => {
  it('are named, titled, described, and stood for', () => {
    const text =
      'President Emmanuel Macron met with Prime Minister Narendra Modi of India. Macron said that the talks were good. He thanked the hosts. The two leaders agreed to meet again. They welcomed the progress. The Indian side was pleased.'
    expect(nameOf(text, 'President Emmanuel Macron')).toBe('Emmanuel Macron')
    expect(nameOf(text, 'Macron')).toBe('Emmanuel Macron')
    expect(nameOf(text, 'He')).toBe('Emmanuel Macron')
    expect(speakerOf(text, 'The two leaders')).toEqual({
      id: 'collective/leaders',
      name: 'both leaders',
      party: 'both',
    })
    expect(speakerOf(text, 'They')?.party).toBe('both')
    expect(speakerOf(text, 'The Indian side')).toEqual({ id: 'IND', name: 'India', party: 'IND' })
  })
  it('show the chain that led to them', () => {
    const text = 'Foreign Minister Elena Varga of Hungary arrived on Monday. She said that the talks were good.'
    const { chain } = resolveReference(passageOf(text), spanOf(text, 'She'))
    expect(chain.map(({ start, end }) => text.slice(start, end))).toEqual(['She', 'Foreign Minister Elena Varga'])
  })
  it('stay open where the words tell nobody', () => {
    expect(
      nameOf('Officials familiar with the talks said that the plan had changed.', 'Officials familiar with the talks'),
    ).toBeNull()
    expect(nameOf('Chinese officials said that the plan had changed on Monday.', 'Chinese officials')).toBeNull()
    const two =
      'The note names President Emmanuel Macron and President Andrzej Duda. In the evening there was music. It was late. The hall was full. The end was near. He said nothing.'
    expect(nameOf(two, 'He')).toBeNull()
  })
  it('are several where several share the verb', () => {
    const text = 'China and France said that they would talk. Macron and Modi said the same in the end.'
    const listed = 'The leaders of France, Germany, and Poland said that they would talk in the autumn.'
    expect(speakerOf(listed, 'The leaders of France, Germany, and Poland')).toMatchObject({
      id: 'collective/FRA+DEU+POL',
      party: null,
    })
    expect(speakerOf(text, 'China and France')).toMatchObject({ name: 'China and France', party: 'both' })
  })
  it('are the body that gave out a statement', () => {
    const text =
      'Japan’s Foreign Ministry said in a statement that the talks were good. The statement added that more would come.'
    expect(speakerOf(text, 'The statement')).toMatchObject({ id: 'body/foreign-ministry@JPN', party: 'JPN' })
  })
  it('of a first person are those who hold it', () => {
    const text = '法国总统马克龙同印度总理莫迪会谈。马克龙表示，去年我同莫迪总理见面，我们愿意合作。'
    expect(nameOf(text, '我')).toBe('Emmanuel Macron')
    expect(speakerOf(text, '我们')).toMatchObject({ name: 'France', party: 'FRA' })
    const holder = { id: 'new/A', name: 'A', party: null }
    expect(speakerOf('“I agree,” the guest said.', 'I', holder)).toEqual(holder)
  })
  it('of a turn are told by its label', () => {
    const text =
      'President Emmanuel Macron was in the hall.\nTHE PRESIDENT: Thank you for the question.\nSECRETARY BLINKEN: I agree with that.\nMR. TORVALD: And so do I.'
    expect(nameOf(text, 'THE PRESIDENT')).toBe('Emmanuel Macron')
    expect(nameOf(text, 'SECRETARY BLINKEN')).toBe('Antony Blinken')
    expect(speakerOf(text, 'MR. TORVALD')).toEqual({ id: 'new/Torvald', name: 'Torvald', party: null })
  })
  it('in no list are known by their form', () => {
    expect(nameOf('That was late, Elena Varga said to the press.', 'Elena Varga')).toBe('Elena Varga')
    expect(nameOf('That was late, the Harbour Council said to the press.', 'the Harbour Council')).toBeNull()
  })
})

describe('parties', () => {
  it('are the two sides, the most prominent first', () => {
    const text =
      'President Emmanuel Macron met with Prime Minister Narendra Modi of India. The two leaders spoke about Ukraine and about Israel, and about Ukraine again.'
    expect([...partiesOf(passageOf(text))].sort()).toEqual(['FRA', 'IND'])
  })
  it('at a place are those of the words before it', () => {
    const text = `中法两国外长会谈。双方同意合作。${'会议在河边举行，天气很好，来宾很多。'.repeat(60)}\n日韩两国外长会谈。双方同意继续对话。`
    const passage = passageOf(text)
    expect([...partiesBetween(passage, text.indexOf('双方'))].sort()).toEqual(['CHN', 'FRA'])
    expect([...partiesBetween(passage, text.lastIndexOf('双方'))].sort()).toEqual(['JPN', 'KOR'])
  })
  it('are none in a text about none', () => {
    expect(partiesOf(passageOf('The weather was fine in the hills and the river was low.'))).toEqual([])
  })
})
