import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { loadLexicon } from '../lexicon/load-lexicon.ts'
import { dumpCollection } from './add/testing/dump-collection.ts'
import { makeDocuments } from './add/testing/make-documents.ts'
import { openCollection } from './collection.ts'
import { readPaths } from './read-paths.ts'
import { isAsked } from './reading-version.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'readout-version-'))
afterAll(() => rmSync(folder, { recursive: true }))
const documents = join(folder, 'documents')
makeDocuments(documents, 12)

/** A lexicon that keeps which files it is asked for. */
function listen(asked: Set<string>): Lexicon {
  const lexicon = loadLexicon()
  return {
    ...lexicon,
    model: (path) => {
      asked.add(path)
      return lexicon.model(path)
    },
    rows: (table, language) => {
      asked.add(`${table.folder === 'language' ? language : table.folder}/${table.name}.tsv`)
      return lexicon.rows(table, language)
    },
  }
}

describe('the version of a reading', () => {
  it.each(['en', 'zh'])('names every word file that a reading in %s asks', async (language) => {
    const asked = new Set<string>()
    const paths = [join(root, 'sample/documents'), documents]
    const lexicon = listen(asked)
    for await (const { documents: read } of readPaths(paths, loadLexicon()))
      for (const { reading } of read)
        if (reading.sentences.every((sentence) => sentence.language === language))
          for await (const _ of readPaths([reading.document.path], lexicon));
    expect(asked.size).toBeGreaterThan(20)
    expect([...asked].filter((path) => !isAsked(path, [language]))).toEqual([])
  })
  it('changes with a word file of its language alone: the others are not read again, and the result is that of reading anew', async () => {
    const own = join(folder, 'words')
    const path = join(folder, 'a.readout')
    const add = async (collectionPath: string) => {
      const collection = await openCollection(collectionPath, loadLexicon([own]))
      const { problems: _, ...counts } = await collection.add([documents])
      await collection.record.update()
      await collection.close()
      return counts
    }
    mkdirSync(join(own, 'zh'), { recursive: true })
    await add(path)
    const shipped = readFileSync(join(root, 'lexicon/zh/position-cues.tsv'), 'utf8')
    const head = shipped.split('\n').find((line) => line !== '' && !line.startsWith('#'))!
    writeFileSync(join(own, 'zh/position-cues.tsv'), `${head}\n`)
    expect(await add(path)).toEqual({ added: 0, unchanged: 6, readAgain: 6, failed: 0 })
    const anew = join(folder, 'anew.readout')
    await add(anew)
    expect(dumpCollection(path)).toEqual(dumpCollection(anew))
  })
})
