import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goldOf, printBrat } from '../../export/gold.ts'
import { loadLexicon } from '../../lexicon/load-lexicon.ts'
import { placedDecisionSchema } from '../../model/decision.ts'
import { type Collection, openCollection } from '../collection.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-decide-'))
const file = join(folder, 'text.txt')
const text = 'The two sides agreed to resume ferry services 🛳 next year. They will meet again in Lancheng in May.'
let collection: Collection
let document: string
const agreed = { start: 14, end: 45 }

beforeAll(async () => {
  collection = await openCollection(join(folder, 'c.readout'), loadLexicon())
  writeFileSync(file, text)
  await collection.add([file])
  document = (await collection.documents())[0]!.id
})
afterAll(async () => {
  await collection.close()
  rmSync(folder, { recursive: true })
})

const accept = (by: string, seen?: string) =>
  collection.record.decide({
    by,
    action: 'accept',
    layer: 'commitments',
    place: { document, span: agreed },
    ...(seen && { seen }),
  })

describe("people's decisions", () => {
  it('are kept with who and when; of two at once one wins and the other is told', async () => {
    const both = await Promise.all([accept('A. Reader'), accept('B. Reader')])
    const kept = both.filter((one) => 'decision' in one)
    const told = both.filter((one) => 'problem' in one)
    expect([kept.length, told.length]).toEqual([1, 1])
    expect('first' in told[0]! && told[0].first).toEqual('decision' in kept[0]! && kept[0].decision)
    expect(await collection.record.decisions()).toHaveLength(1)
  })
  it('can all be undone, the undoing too, and the history keeps everything', async () => {
    const [first] = await collection.record.decisions()
    const undo = await collection.record.undoDecision(first!.id, 'B. Reader')
    expect((await collection.record.decisions())[0]!.undone).toBe(true)
    expect(await collection.record.undoDecision(first!.id, 'B. Reader')).toMatchObject({
      problem: { rule: 'decide/undone' },
    })
    await collection.record.undoDecision('decision' in undo ? undo.decision.id : '', 'A. Reader')
    const history = await collection.record.decisions()
    expect(history.map(({ action, undone }) => [action, undone])).toEqual([
      ['accept', false],
      ['undo', true],
      ['undo', false],
    ])
    for (const one of history) expect(placedDecisionSchema.parse(one)).toEqual(one)
  })
  it('are printed as gold, brat counting characters', async () => {
    const decisions = await collection.record.decisions()
    expect(goldOf(decisions)).toHaveLength(1)
    expect(printBrat(decisions, document, text)).toBe('T1\tcommitments 14 45\tagreed to resume ferry services\n')
  })
  it('hold of each annotation what was judged last, a correction by the corrected words', async () => {
    const seen = (await collection.record.decisions()).at(-1)!.id
    const wider = { start: 4, end: text.indexOf(' 🛳') }
    const judge = (by: string, action: 'correct' | 'reject', known: string, fields = {}) =>
      collection.record.decide({
        by,
        action,
        layer: 'commitments',
        place: { document, span: agreed },
        fields,
        seen: known,
      })
    const corrected = await judge('B. Reader', 'correct', seen, { span: wider, note: 'with who' })
    const first = 'decision' in corrected ? corrected.decision.id : ''
    expect(await collection.record.judgements()).toMatchObject([
      {
        action: 'correct',
        by: 'B. Reader',
        span: agreed,
        corrected: { span: wider, words: 'two sides agreed to resume ferry services' },
        note: 'with who',
        contested: true,
      },
    ])
    const decisions = await collection.record.decisions()
    expect(goldOf(decisions).map(({ goldAt }) => text.slice(goldAt.start, goldAt.end))).toEqual([
      'two sides agreed to resume ferry services',
    ])
    expect(printBrat(decisions, document, text)).toContain('two sides agreed')
    const rejected = await judge('B. Reader', 'reject', first)
    expect(goldOf(await collection.record.decisions())).toEqual([])
    await collection.record.undoDecision('decision' in rejected ? rejected.decision.id : '', 'B. Reader')
    await collection.record.undoDecision(first, 'B. Reader')
    expect(await collection.record.judgements()).toMatchObject([
      { action: 'accept', corrected: null, contested: false },
    ])
    expect(await judge('B. Reader', 'correct', first, { span: { start: 9, end: 9999 } })).toMatchObject({
      problem: { rule: 'decide/no-words' },
    })
  })
  it('follow their words into a new version of the text, and are orphaned, not dropped, when they are gone', async () => {
    const place = { document, span: { start: text.indexOf('They'), end: text.length } }
    await collection.record.decide({ by: 'A. Reader', action: 'note', layer: 'meetings', place })
    writeFileSync(file, 'PORT SELIN. The two sides agreed to resume ferry services next year.')
    await collection.add([file])
    const decisions = await collection.record.decisions()
    expect(decisions.at(-1)).toMatchObject({ action: 'note', nowIn: document, state: 'attached' })
  })
  it.each([
    [{ by: ' ' }, 'decide/nobody'],
    [{ place: { document: 'none', span: agreed } }, 'decide/no-document'],
    [{ place: { document: '', span: { start: 5, end: 5 } } }, 'decide/no-document'],
    [{}, 'decide/no-target'],
  ])('refuse %j with what to do', async (wrong, rule) => {
    const done = await collection.record.decide({ by: 'A. Reader', action: 'accept', layer: 'commitments', ...wrong })
    expect(done).toMatchObject({ problem: { rule } })
  })
})
