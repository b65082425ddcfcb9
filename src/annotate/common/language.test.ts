import { expect, it } from 'vitest'
import { loadLexicon } from '../../lexicon/load-lexicon.ts'
import { languageOf } from './language.ts'

const lexicon = loadLexicon()

it.each([
  ['India condemned Japan yesterday.', 'en'],
  ['Sanctions imposed on banks', 'en'],
  ['President meets Prime Minister', 'en'],
  ['The two sides met.', 'en'],
  ['Macron rencontre Scholz', 'und'],
  ['Bundeskanzler trifft Premierminister', 'und'],
  ['Presidente visita Brasil', 'und'],
  ['Ministros discuten comercio', 'und'],
  ['Ministre annonce sanctions importantes', 'und'],
  ['Governo approva sanzioni contro export', 'und'],
  ['Menteri luar negeri bertemu', 'und'],
  ['Xi Jinping', 'und'],
  ['习近平会见外宾', 'zh'],
  ['2025-05-20', 'und'],
])('%s: %s', (words, language) => expect(languageOf(words, 'und', lexicon)).toBe(language))
