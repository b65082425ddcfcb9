import { expect, it } from 'vitest'
import { readText } from '../../annotate/read-text.ts'
import { loadLexicon } from '../../lexicon/load-lexicon.ts'
import { peopleInTitle } from './people-in-title.ts'
import { readTellings } from './telling.ts'

const lexicon = loadLexicon()

function read(text: string, title: string | null) {
  const origin = {
    path: 'x',
    url: null,
    retrieved: null,
    sha256: '0'.repeat(64),
    bytes: 1,
    format: 'text',
    encoding: 'utf-8',
    claims: title === null ? {} : { title },
  }
  return readText(
    {
      document: { id: '0'.repeat(16), path: 'x', origin },
      text,
      cuts: [{ span: { start: 0, end: text.length }, title: null, complete: true }],
      problems: [],
    },
    lexicon,
  )
}

const TRANSCRIPT = `10:02 A.M.

PRESIDENT BIDEN: Well, it is good to have you here. We have a great deal to talk about.

PRIME MINISTER KISHIDA: Thank you for the welcome. I look forward to our talks.

PRESIDENT BIDEN: Thank you all.`

it('knows the people of a transcript by the labels of their turns', () => {
  const people = peopleInTitle(
    read(TRANSCRIPT, null),
    0,
    'Remarks by President Biden and Prime Minister Kishida Before Bilateral Meeting',
  )
  expect(people.map(({ name, party }) => [name, party])).toEqual([
    ['Joe Biden', 'USA'],
    ['Fumio Kishida', 'JPN'],
  ])
})

it('does not take a speaker whom the title does not name', () => {
  expect(peopleInTitle(read(TRANSCRIPT, null), 0, 'Remarks by President Biden Before Bilateral Meeting')).toHaveLength(
    1,
  )
})

it('tells of a meeting that only a title from outside the text names', () => {
  const reading = read(TRANSCRIPT, 'Remarks by President Biden and Prime Minister Kishida Before Bilateral Meeting')
  expect(readTellings(reading).map(({ kind, main, parties }) => [kind, main, parties])).toEqual([
    ['talks', true, ['JPN', 'USA']],
  ])
})
