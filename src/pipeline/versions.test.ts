import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ingestBytes } from '../ingest/ingest.ts'
import { loadLexicon } from '../lexicon/load-lexicon.ts'
import { sketchOf } from '../link/reprints/sketch.ts'
import { findVersions, type VersionKey } from '../link/versions/find-versions.ts'
import { type Collection, openCollection } from './collection.ts'
import { differenceOf } from './compare-readings.ts'
import { readDocument } from './read-paths.ts'

const lexicon = loadLexicon()
const read = (words: string) =>
  readDocument(ingestBytes(new TextEncoder().encode(words), 'a.txt').documents[0]!, lexicon).reading
const first =
  'President Macron met Prime Minister Ishiba on May 20, 2025. The two sides agreed to send 12 ships to the strait. The port lies in the north.'
const second =
  'President Macron met Prime Minister Ishiba on May 20, 2025. The two sides agreed to send 8 ships to the strait. Talks will go on.'

describe('differenceOf', () => {
  it('shows changed, removed and added sentences, and the words that differ', () => {
    const [before, after] = [read(first), read(second)]
    const { changes, count, silent } = differenceOf(before, after)
    expect(count).toBe(3)
    expect(changes.map(({ kind }) => kind)).toEqual(['same', 'removed', 'changed', 'added'])
    const changed = changes.find(({ kind }) => kind === 'changed')!
    expect(changed.removed.map(({ start, end }) => before.text.slice(start, end))).toEqual(['12'])
    expect(changed.added.map(({ start, end }) => after.text.slice(start, end))).toEqual(['8'])
    expect(changed.touches).toEqual(['commitment', 'figure'])
    expect(silent).toEqual(['commitment', 'figure'])
  })
  it('is not silent where the newer text says that it was changed', () => {
    expect(differenceOf(read(first), read(`${second}\n\nThis story has been updated.`)).silent).toEqual([])
  })
  it('finds nothing between a text and itself, and compares Chinese by characters', () => {
    expect(differenceOf(read(first), read(first)).count).toBe(0)
    const [before, after] = [
      read('双方同意恢复渡轮航线。会谈持续两小时。'),
      read('双方同意尽快恢复渡轮航线。会谈持续两小时。'),
    ]
    const changed = differenceOf(before, after).changes.find(({ kind }) => kind === 'changed')!
    expect(changed.added.map(({ start, end }) => after.text.slice(start, end))).toEqual(['尽快'])
  })
})

describe('a sentence that only moved', () => {
  it('is no change, and no silent edit', () => {
    const [one, two, three] = first.split('. ')
    const moved = [two, three!.replace('.', ''), `${one}.`].join('. ')
    const { changes, count, silent } = differenceOf(read(first), read(moved))
    expect([count, silent]).toEqual([0, []])
    expect(changes.some(({ kind }) => kind === 'moved')).toBe(true)
  })
})

describe('findVersions', () => {
  const key = (document: string, more: Partial<VersionKey>): VersionKey => ({
    document,
    url: null,
    title: null,
    published: null,
    publisher: null,
    sketch: sketchOf(second.repeat(4)),
    seen: `2025-05-0${document}`,
    ...more,
  })
  it('groups by address, whatever trackers and slashes do to it, and by title, day and publisher', () => {
    expect(
      findVersions([
        key('2', { url: 'http://www.Example.org/a/?utm_source=x' }),
        key('1', { url: 'https://example.org/a#top' }),
        key('3', { url: 'https://example.org/A' }),
        key('4', { title: 'Ferry', published: '2025-05-20', publisher: 'Desk' }),
        key('5', { title: 'Ferry', published: '2025-05-20', publisher: 'Desk' }),
        key('6', { title: 'Ferry', published: '2025-05-21', publisher: 'Desk' }),
      ]),
    ).toEqual([
      { documents: ['1', '2'], because: 'address' },
      { documents: ['4', '5'], because: 'title, day and publisher' },
    ])
  })
})

describe('a collection', () => {
  let folder = ''
  let collection: Collection
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'readout-versions-'))
    collection = await openCollection(join(folder, 'a.readout'), lexicon)
  })
  afterEach(async () => {
    await collection.close()
    rmSync(folder, { recursive: true })
  })
  it('keeps both versions of one address, and says what changed silently', async () => {
    const file = (name: string, words: string) => {
      writeFileSync(join(folder, name), `---\nurl: https://example.org/ferry\ntitle: Ferry\n---\n\n${words}\n`)
      return join(folder, name)
    }
    await collection.add([file('one.md', first)])
    await collection.add([file('two.md', second)])
    const [group, ...more] = await collection.versions()
    expect(more).toEqual([])
    expect(group).toMatchObject({ because: 'address' })
    const [before, after] = group!.documents
    expect((await collection.difference(before!, after!))!.silent).toContain('commitment')
    expect((await collection.reprints()).groups).toEqual([])
  })
  it('keeps what a person puts right about an article, also when it is read again', async () => {
    const path = join(folder, 'a.txt')
    writeFileSync(path, first)
    await collection.add([path])
    const { id } = (await collection.documents())[0]!
    const corrected = await collection.correct(
      id,
      0,
      [
        { field: 'party', value: 'FRA' },
        { field: 'published', value: '2025-05-21' },
      ],
      'Desk',
    )
    expect(corrected).toMatchObject({ party: 'FRA', published: '2025-05-21', accounts: [{ party: 'FRA' }] })
    expect(corrected!.evidence).toContainEqual({
      field: 'party',
      span: null,
      claim: 'Desk',
      inferred: false,
      rule: 'article/corrected',
    })
    const reading = (await collection.reading(id))!
    expect([...new Set(reading.commitments.map(({ claimedBy }) => claimedBy))]).toEqual(['FRA'])
    await collection.close()
    const other = loadLexicon([join(import.meta.dirname, '../../sample/words')])
    collection = await openCollection(join(folder, 'a.readout'), other)
    expect(await collection.add([path])).toMatchObject({ readAgain: 1 })
    expect((await collection.reading(id))!.articles[0]).toMatchObject({ party: 'FRA', published: '2025-05-21' })
    expect(await collection.correct('0000000000000000', 0, [], 'Desk')).toBeNull()
  })
})
