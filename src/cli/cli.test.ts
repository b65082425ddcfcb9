import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comparisonSchema } from '../model/comparison.ts'
import { readingSchema } from '../model/reading.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sample = join(root, 'sample/documents')
const arvenia = join(sample, '2025-05-20-summit-arvenia.md')
const hailan = join(sample, '2025-05-20-summit-hailan.txt')
const folder = mkdtempSync(join(tmpdir(), 'readout-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Ended {
  code: number
  out: string
  err: string
}

const run = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'bin/readout.mjs'), ...args],
      { maxBuffer: 1 << 26, env: { ...process.env, NO_COLOR: '1' } },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    )
  })

describe('readout read', () => {
  it('prints readout.reading/1, a line a document, its spans over its text', async () => {
    const { code, out } = await run('read', sample, '--json')
    const readings = out
      .trim()
      .split('\n')
      .map((line) => readingSchema.parse(JSON.parse(line)))
    expect(code).toBe(0)
    expect(readings.map((reading) => reading.document.path)).toHaveLength(5)
    for (const { text, sentences } of readings)
      for (const { span } of sentences) expect(text.slice(span.start, span.end).trim()).not.toBe('')
  })
  it('--offsets raw counts in the file as it is', async () => {
    const { out } = await run('read', arvenia, '--json', '--offsets', 'raw')
    const reading = JSON.parse(out)
    expect(reading.text).toBe(readFileSync(arvenia, 'utf8'))
    const [first] = reading.sentences
    expect(reading.text.slice(first.span.start, first.span.end)).toMatch(/^President Elena Maro met today/)
  })
  it('prints for people what was read', async () => {
    const { out } = await run('read', arvenia)
    expect(out).toContain("Readout of President Maro's Meeting")
    expect(out).toContain('“working group on illegal fishing”')
  })
  it('goes on behind a file that can not be read, and ends with 1', async () => {
    const empty = join(folder, 'empty.txt')
    writeFileSync(empty, '')
    const { code, out, err } = await run('read', empty, join(folder, 'missing.txt'), arvenia, '--json')
    expect(code).toBe(1)
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(err.trim().split('\n')).toHaveLength(2)
    expect(err).not.toMatch(/ at .*\.ts:\d+/)
  })
})

describe('readout compare', () => {
  it('prints readout.comparison/1, every sentence accounted for', async () => {
    const { code, out } = await run('compare', arvenia, hailan, '--json')
    const comparison = comparisonSchema.parse(JSON.parse(out))
    expect(code).toBe(0)
    expect(comparison.points.some((point) => point.verdict === 'both')).toBe(true)
    const readings = (await run('read', arvenia, hailan, '--json')).out
      .trim()
      .split('\n')
      .map((line) => readingSchema.parse(JSON.parse(line)))
    for (const [i, side] of (['A', 'B'] as const).entries()) {
      const inPoints = new Set(comparison.points.flatMap((point) => point.sentences[side]))
      const elsewhere = [...comparison.coverage[side].frame, ...comparison.coverage[side].unread].map(
        (span) => span.start,
      )
      for (const [n, { span }] of readings[i]!.sentences.entries())
        expect(inPoints.has(n) || elsewhere.includes(span.start)).toBe(true)
    }
  })
  it('prints a table for people, in either language', async () => {
    const table = (await run('compare', arvenia, hailan, '--csv')).out
    expect(table.split('\r\n')[0]).toBe('point,verdict,in,kind,issue,gist,a,a_places,b,b_places,differs,because')
    expect(table).toContain('coast guard hotline')
    expect((await run('compare', arvenia, hailan)).out).toMatch(/Both report \(\d+\)/)
    expect((await run('compare', arvenia, hailan, '--lang', 'zh')).out).toMatch(/双方均提及 \(\d+\)/)
  })
  it('takes an article by its number, and says how many there are', async () => {
    const dump = join(sample, '2025-05-22-page-dump.txt')
    expect((await run('compare', arvenia, `${dump}#3`)).out).toMatch(/fragment/)
    const { code, err } = await run('compare', arvenia, `${dump}#9`)
    expect(code).toBe(2)
    expect(err).toContain('holds 3 article(s)')
  })
})

describe('readout add', () => {
  const collection = join(folder, 'deep/er/c.readout')
  let first: Ended
  beforeAll(async () => {
    first = await run('add', sample, '--collection', collection, '--json')
  })
  it('adds once; the same files again change nothing', async () => {
    expect(JSON.parse(first.out)).toMatchObject({ added: 5, unchanged: 0, failed: 0 })
    const again = await run('add', sample, '--collection', collection, '--json')
    expect(JSON.parse(again.out)).toMatchObject({ added: 0, unchanged: 5, readAgain: 0 })
  })
  it('reads again what was read with other word files', async () => {
    const { out } = await run(
      'add',
      hailan,
      '--collection',
      collection,
      '--json',
      '--words',
      join(root, 'sample/words'),
    )
    expect(JSON.parse(out)).toMatchObject({ added: 0, readAgain: 1 })
  })
  it('lists documents with their accounts, and compares two of them', async () => {
    const list = JSON.parse((await run('list', '--collection', collection, '--json')).out)
    const idOf = (path: string) => `${list.documents.find((d: { path: string }) => d.path === path).id}.0`
    const { code, out } = await run('compare', idOf(arvenia), idOf(hailan), '--collection', collection, '--json')
    expect(code).toBe(0)
    expect(comparisonSchema.parse(JSON.parse(out)).accounts[0].path).toBe(arvenia)
  })
  it.each([
    [
      'a text',
      (path: string) => writeFileSync(path, 'not a database, but long enough to look like one to nobody'.repeat(40)),
      'no collection',
    ],
    [
      'another database',
      (path: string) => void new DatabaseSync(path).exec('create table x(y)'),
      "no collection of Readout's",
    ],
    [
      'a newer version',
      (path: string) =>
        void new DatabaseSync(path).exec(
          "create table collection(key text primary key, value text); insert into collection values ('application','readout'),('version','99')",
        ),
      'version 99',
    ],
  ])('refuses %s with one line and leaves it as it is', async (name, make, said) => {
    const path = join(folder, `${name}.readout`)
    make(path)
    const before = readFileSync(path)
    const { code, err } = await run('add', arvenia, '--collection', path)
    expect(code).toBe(2)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toContain(said)
    expect(readFileSync(path)).toEqual(before)
  })
  it('says when the folder of the collection can not be made', async () => {
    writeFileSync(join(folder, 'file'), '')
    const { code, err } = await run('add', arvenia, '--collection', join(folder, 'file/c.readout'))
    expect(code).toBe(2)
    expect(err).toMatch(/can not be opened there/)
  })
})

describe('wrong calls', () => {
  it.each([
    [['frobnicate'], 'unknown command'],
    [['read'], 'missing required argument'],
    [['compare', arvenia, 'missing.txt'], 'there is no such file'],
    [['read', arvenia, '--words', 'nowhere'], 'there is no such folder'],
    [['list', '--collection', join(folder, 'none.readout')], 'there is no collection yet'],
    [['serve', '--port', 'x'], 'is no port'],
    [['explain', arvenia, '--at', '99999999'], 'is no place'],
  ])('%j ends with 2 and says why', async (args, said) => {
    const { code, err } = await run(...args)
    expect(code).toBe(2)
    expect(err).toContain(said)
    expect(err).not.toMatch(/ at .*\.ts:\d+/)
    expect(existsSync(join(folder, 'none.readout'))).toBe(false)
  })
  it('search keeps a search under a name, lists what is new in it and asks it again', async () => {
    const collection = ['--collection', join(folder, 'saved.readout')]
    await run('add', join(root, 'sample/documents'), ...collection)
    expect((await run('search', 'fisheries', '--save', 'fish', ...collection)).err).toContain('saved as fish')
    expect((await run('search', '--saved', ...collection)).out).toContain('0 new')
    expect((await run('search', '--saved', 'fish', ...collection)).out).toContain('article(s)')
    expect((await run('search', '--saved', 'fish', '--new', ...collection)).out).toContain('0 article(s)')
    expect(JSON.parse((await run('search', '--saved', '--json', ...collection)).out)).toMatchObject([
      { name: 'fish', fresh: 0 },
    ])
    expect((await run('search', '--saved', 'none', ...collection)).err).toContain('there is no saved search none')
    expect((await run('search', ...collection)).err).toContain('a search needs words')
  })
  it('review keeps corrected words, and prints them as gold', async () => {
    const collection = ['--collection', join(folder, 'saved.readout')]
    const [{ id }] = JSON.parse((await run('list', '--json', ...collection)).out).documents
    const at = ['--layer', 'commitments', '--at', `${id}:10-40`, '--by', 'A. Reader', ...collection]
    expect((await run('review', '--decide', 'correct', '--corrected', 'all', ...at)).err).toContain('is no span')
    expect((await run('review', '--decide', 'correct', '--corrected', '0-40', ...at)).err).toBe('')
    expect((await run('review', '--gold', 'brat', ...collection)).out).toMatch(/T1\tcommitments 0 40\t/)
  })
  it('--help shows examples for every command', async () => {
    for (const command of [
      'read',
      'compare',
      'add',
      'list',
      'meetings',
      'follow',
      'mechanisms',
      'wording',
      'reuse',
      'review',
      'search',
      'explain',
      'serve',
    ])
      expect((await run(command, '--help')).out).toContain('Examples:')
  })
})
