import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../../lexicon/load-lexicon.ts'
import type { Meeting } from '../../../model/meeting.ts'
import { findVenueNames } from './venue-names.ts'

const lexicon = loadLexicon()

/** Meetings that a text tells of, a span a line, each with its date. */
const noticesOf = (...told: { words: string; date?: string; people?: string[] }[]) => {
  const text = told.map(({ words }) => words).join('\n')
  const meetings = told.map(({ words, date, people = [] }): Meeting => {
    const start = text.indexOf(words)
    const participants = people.map((name) => ({ id: name, name, party: 'IND', role: null }))
    return {
      span: { start, end: start + words.length },
      kind: 'talks',
      date: date ?? null,
      participants,
      status: 'mentioned',
      rule: 'test',
      dateSaid: null,
      place: null,
      level: null,
      hosts: [],
      partOf: null,
    }
  })
  return findVenueNames(text, [{ start: 0, end: text.length }], meetings, lexicon).map(({ span, message }) => ({
    words: text.slice(span!.start, span!.end),
    message,
  }))
}

describe('findVenueNames', () => {
  it('raises the second name of a venue', () => {
    const [notice, ...more] = noticesOf({ words: 'met in Chennai' }, { words: 'the Mamallapuram summit' })
    expect(more).toEqual([])
    expect(notice).toEqual({
      words: 'Mamallapuram',
      message: 'a meeting is told of by “Mamallapuram”, and one by “Chennai”: two names of one venue',
    })
    expect(noticesOf({ words: '海湖庄园会晤' }, { words: '棕榈滩会谈' }).map(({ words }) => words)).toEqual(['棕榈滩'])
  })

  it('raises nothing for one name, for two days, for other people, or where the text puts both names together', () => {
    expect(noticesOf({ words: 'met in Chennai' }, { words: 'the Chennai summit' })).toEqual([])
    expect(
      noticesOf({ words: 'met in Bali', date: '2022-11-14' }, { words: 'talks in Nusa Dua', date: '2023-05-02' }),
    ).toEqual([])
    expect(noticesOf({ words: 'met in Bali', people: ['A'] }, { words: 'talks in Nusa Dua', people: ['B'] })).toEqual(
      [],
    )
    expect(noticesOf({ words: 'met in Nusa Dua, Bali' }, { words: 'the Bali meeting' })).toEqual([])
    expect(noticesOf({ words: 'met in Balikpapan' }, { words: 'the Nusa Dua meeting' })).toEqual([])
  })
})
