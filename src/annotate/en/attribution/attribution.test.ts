import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../../lexicon/load-lexicon.ts'
import type { Reading } from '../../../model/reading.ts'
import { isInside } from '../../../text/span.ts'
import { readText } from '../../read-text.ts'
import { english } from '../annotators.ts'
import { attribution } from './attribution.ts'

const lexicon = loadLexicon()
const only = [{ ...english, annotators: [attribution] }]

function read(text: string): Reading {
  const origin = {
    path: 'x',
    url: null,
    retrieved: null,
    sha256: '0'.repeat(64),
    bytes: text.length,
    format: 'text',
    encoding: 'utf-8',
    claims: {},
  }
  const cuts = [{ span: { start: 0, end: text.length }, title: null, complete: true }]
  return readText({ document: { id: '0'.repeat(16), path: 'x', origin }, text, cuts, problems: [] }, lexicon, only)
}

const sentence = 'The minister said the border would open, and the envoy added that “boats may pass”. '

describe('English attribution', () => {
  it('gives spans inside the text, never an empty one, and a nesting without circles', () => {
    const { text, attributions } = read(sentence.repeat(20))
    expect(attributions.length).toBeGreaterThanOrEqual(40)
    for (const one of attributions) {
      for (const span of [...one.source, ...one.cue, ...one.content]) {
        expect(isInside(span, text.length)).toBe(true)
        expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end))
        expect(span.end).toBeGreaterThan(span.start)
      }
      let depth = 0
      for (let at = one.nestedIn; at !== null; at = attributions[at]!.nestedIn) expect(++depth).toBeLessThan(20)
    }
  })
  it('says a ground wherever there is no cue', () => {
    const { attributions } = read('MODERATOR: Welcome.\nQ    Will you sign?\nMODERATOR: We said that we will.')
    expect(attributions.length).toBeGreaterThan(2)
    for (const one of attributions) expect(one.cue.length > 0 || one.ground !== null).toBe(true)
  })
  it.each([
    ['unbalanced marks', `“${sentence}“ ‘ " ${sentence}”” "`.repeat(30)],
    ['capitals', sentence.toUpperCase().repeat(30)],
    ['no punctuation', sentence.replace(/[^\p{L} ]/gu, '').repeat(30)],
    ['marks only', '” “ , . : ; ? ! " '.repeat(300)],
    ['two languages in one sentence', '王毅 said that 双方同意恢复对话 and the minister noted 重要性. '.repeat(30)],
    ['one word', 'said'],
    ['cues only', 'said told added noted stressed '.repeat(200)],
  ])('reads %s without falling over', (_, text) => {
    for (const one of read(text).attributions)
      for (const span of [...one.source, ...one.cue, ...one.content]) expect(isInside(span, text.length)).toBe(true)
  })
  it('reads a paragraph of two hundred kilobytes, with and without sentence ends', { timeout: 120_000 }, () => {
    for (const text of [
      sentence.repeat(Math.ceil(1e5 / sentence.length)),
      sentence.replace(/[.“”,]/g, '').repeat(Math.ceil(1e5 / sentence.length)),
    ])
      expect(read(text).attributions.length).toBeGreaterThan(100)
  })
})
