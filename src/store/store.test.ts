import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { loadLexicon } from '../lexicon/load-lexicon.ts'
import { openCollection } from '../pipeline/collection.ts'
import { explainStoreError } from './store-error.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-store-'))
afterAll(() => rmSync(folder, { recursive: true }))
const sample = join(import.meta.dirname, '../../sample/documents')

describe('a collection', () => {
  it('says when another program writes to it, waits, and loses nothing', async () => {
    const path = join(folder, 'busy.readout')
    const waits: string[] = []
    const collection = await openCollection(path, loadLexicon(), () => {
      waits.push('waiting')
      if (other.isTransaction) other.exec('commit')
    })
    const other = new DatabaseSync(path)
    other.exec('begin immediate')
    const { added } = await collection.add([sample])
    expect(added).toBe(5)
    expect(waits.length).toBeGreaterThan(0)
    expect(await collection.documents()).toHaveLength(5)
    other.close()
    await collection.close()
  })
  it('holds for every span that its words stand in the kept text', async () => {
    const collection = await openCollection(join(folder, 'spans.readout'), loadLexicon())
    await collection.add([sample])
    for (const { id } of await collection.documents()) {
      const reading = (await collection.reading(id))!
      const raw = (await collection.raw(id))!
      const back = [...raw.edits]
        .reverse()
        .reduce(
          (text, { clean, raw: from }) =>
            text.slice(0, clean.start) + raw.raw.slice(from.start, from.end) + text.slice(clean.end),
          reading.text,
        )
      expect(back).toBe(raw.raw)
      for (const { span } of [...reading.commitments, ...reading.mentions])
        expect(reading.text.slice(span.start, span.end).trim()).not.toBe('')
      for (const { actors } of reading.commitments) expect(actors.length).toBeGreaterThan(0)
    }
    await collection.close()
  })
})

describe('what the database says', () => {
  it.each([
    ['attempt to write a readonly database', 'read-only'],
    ['EROFS: read-only file system, mkdir', 'read-only'],
    ['database or disk is full', 'disk is full'],
    ['EACCES: permission denied', 'can not be opened'],
    ['something new', 'something new'],
  ])('%s', (said, shown) => {
    const error = explainStoreError(new Error(said), 'c.readout')
    expect(error.message).toContain(`c.readout: `)
    expect(error.message).toContain(shown)
    expect(error.remedy).not.toBe('')
  })
})
