/** How well passages are found that were planted into texts: copied within a language, and translated. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Measure } from '../scripts/report.ts'
import type { AccountRef } from '../src/link/account.ts'
import { cutWords } from '../src/link/keyness/cut-words.ts'
import { copiedFrom, translatedFrom } from '../src/link/reuse/find-reused.ts'
import { findShared } from '../src/link/reuse/shingles.ts'
import { lengthOf, overlapOf, type Span } from '../src/text/span.ts'
import { archivePieces } from './archive-pieces.ts'
import { lexicon, readWhole } from './reading.ts'
import { shared } from './shared.ts'

/** A passage in a text, and where it was taken from. */
interface Planted {
  readonly span: Span
  readonly source: number
  readonly from: Span
}

/** Texts of a language: the sources, and hosts of the same size into which passages of them are planted. */
const TEXTS = 40
const SIZE = 3000
/** Passages for each host, sentences for each passage. */
const [PASSAGES, SENTENCES] = [3, 2]
const SENTENCE = { en: /[^.!?\n]{40,400}[.!?](?=\s)/g, zh: /[^。！？\n]{15,200}[。！？]/g } as const
type Language = keyof typeof SENTENCE

/** Every so-many-th article of the archives that is long enough, so that each is of another year and kind. */
function pickTexts(): Record<Language, string[]> {
  const all: Record<Language, string[]> = { en: [], zh: [] }
  for (const { text } of archivePieces()) {
    const language = /\p{Script=Han}{20}/u.test(text.slice(0, 2000)) ? 'zh' : 'en'
    if (text.length >= (language === 'zh' ? 500 : SIZE)) all[language].push(text.slice(0, SIZE))
  }
  const spread = (texts: string[]) =>
    texts.filter((_, at) => at % Math.floor(texts.length / (2 * TEXTS)) === 0).slice(0, 2 * TEXTS)
  return { en: spread(all.en), zh: spread(all.zh) }
}

/** Puts one of so many words elsewhere into a passage: left out, or doubled by another. */
function disturb(words: string, language: Language, every: number): string {
  const units = language === 'en' ? words.split(' ') : [...(words.match(/[\s\S]{1,2}/g) ?? [])]
  return units
    .flatMap((unit, at) =>
      at % every !== every - 1 ? [unit] : at % 2 === 0 ? [] : [unit, language === 'en' ? 'indeed' : '确实'],
    )
    .join(language === 'en' ? ' ' : '')
}

/** A host with passages of the source put between its lines. */
function plant(host: string, passages: readonly { words: string; source: number; from: Span }[]) {
  const lines = host.split('\n')
  const planted: Planted[] = []
  let text = ''
  for (const [at, line] of lines.entries()) {
    text += `${line}\n`
    const turn = (at + 1) / Math.max(1, Math.floor(lines.length / (passages.length + 1)))
    const passage = Number.isInteger(turn) ? passages[turn - 1] : undefined
    if (!passage) continue
    planted.push({ span: { start: text.length, end: text.length + passage.words.length }, ...passage })
    text += `${passage.words}\n`
  }
  return { text, planted }
}

interface Found {
  readonly span: Span
  readonly source: number
  readonly from: Span
}
const half = (a: Span, b: Span) => overlapOf(a, b) >= lengthOf(a) / 2
/** Of what was found: mostly planted, from that place. Of what was planted: at least half of it found so. */
function score(found: readonly Found[], planted: readonly Planted[]) {
  const fits = (one: Found, other: Planted) => one.source === other.source && overlapOf(one.from, other.from) > 0
  const right = found.filter((one) => planted.some((other) => half(one.span, other.span) && fits(one, other)))
  const met = planted.filter((other) => {
    const parts = found
      .filter((one) => fits(one, other))
      .reduce((sum, { span }) => sum + overlapOf(span, other.span), 0)
    return parts >= lengthOf(other.span) / 2
  })
  return { right: right.length, found: found.length, met: met.length, planted: planted.length }
}
type Score = ReturnType<typeof score>
const add = (scores: readonly Score[]) =>
  scores.reduce((a, b) => ({
    right: a.right + b.right,
    found: a.found + b.found,
    met: a.met + b.met,
    planted: a.planted + b.planted,
  }))
const rowOf = (name: string, { right, found, met, planted }: Score) =>
  `| ${name} | ${planted} | ${found} | ${((100 * right) / Math.max(1, found)).toFixed(1)} | ${((100 * met) / planted).toFixed(1)} |`

const numbers = new Map<string, number>()
function numberOf(word: string): number {
  const number = numbers.get(word) ?? numbers.size + 1
  numbers.set(word, number)
  return number
}
const numbersOf = ({ reading, article }: AccountRef): Int32Array => {
  const { span, language } = reading.articles[article]!
  return Int32Array.from(cutWords(reading.text, span, language, lexicon), ({ word }) => numberOf(word))
}

const account = (name: string, text: string) => ({ reading: readWhole(name, text), article: 0 })

function measureCopied(language: Language, texts: readonly string[], change: (words: string) => string): Score {
  const sources = texts.slice(0, TEXTS)
  const accounts = sources.map((text, at) => account(`source ${at}`, text))
  return add(
    texts.slice(TEXTS).map((host, number) => {
      const passages = Array.from({ length: PASSAGES }, (_, at) => {
        const source = (number + 7 * at) % sources.length
        const sentences = [...sources[source]!.matchAll(SENTENCE[language])]
        const first = sentences[Math.floor(sentences.length / 2) - 1]
        const last = sentences[Math.floor(sentences.length / 2) + SENTENCES - 2]
        if (!first || !last) return null
        const from = { start: first.index, end: last.index + last[0].length }
        return { words: change(sources[source]!.slice(from.start, from.end).replace(/\s+/g, ' ').trim()), source, from }
      }).filter((passage) => passage !== null)
      const { text, planted } = plant(host, passages)
      const own = account('host', text)
      const { isTelling } = findShared(
        numbersOf(own),
        accounts.map((other) => numbersOf(other)),
      )
      const found = accounts.flatMap((other, source) =>
        copiedFrom(own, other, lexicon, isTelling, numberOf).map(({ span, from }) => ({
          span,
          source,
          from: from.span,
        })),
      )
      return score(found, planted)
    }),
  )
}

/** Runs of so many gold links are planted, after every so-many-th. */
const [RUN, EVERY] = [3, 24]

function measureTranslated(to: Language, hosts: readonly string[]): Score {
  const folder = join(shared, 'eval/alignment')
  const files = readdirSync(folder)
  const load = (name: string, encoding: string) =>
    new TextDecoder(encoding)
      .decode(readFileSync(join(folder, name)))
      .replaceAll('\r', '')
      .split('\n')
  const scores = files
    .filter((name) => name.endsWith('.gold.align'))
    .sort()
    .map((gold, source): Score => {
      const stem = gold.slice(0, -'.gold.align'.length)
      const named = (letter: string) => files.find((file) => file.startsWith(stem) && file.endsWith(`${letter}.txt`))!
      const texts = { en: load(named('e'), 'utf-8'), zh: load(named('c'), 'gb18030') }
      const links = load(gold, 'utf-8')
        .filter((line) => line.includes('<=>') && !line.includes('omitted'))
        .map((line) =>
          line.split('<=>').map((side) =>
            side
              .trim()
              .split(',')
              .map((index) => Number(index) - 1),
          ),
        )
      const other = to === 'en' ? 'zh' : 'en'
      // The text that is quoted, a sentence a line, and where each line of it is.
      const whole = texts[other].join('\n')
      const starts = texts[other].map((_, at) => texts[other].slice(0, at).join('\n').length + (at > 0 ? 1 : 0))
      const runs = links.flatMap((_, at) => (at % EVERY === EVERY - 1 ? [links.slice(at - RUN, at)] : []))
      const quoted = account(stem, whole)
      const all: Score[] = []
      for (let at = 0; at < runs.length; at += PASSAGES) {
        const passages = runs.slice(at, at + PASSAGES).map((run) => {
          const [own, theirs] = to === 'en' ? [0, 1] : [1, 0]
          const indexes = run.flatMap((link) => link[theirs]!)
          return {
            words: run.flatMap((link) => link[own]!.map((index) => texts[to][index]!)).join(to === 'en' ? ' ' : ''),
            source,
            from: {
              start: starts[indexes[0]!]!,
              end: starts[indexes.at(-1)!]! + texts[other][indexes.at(-1)!]!.length,
            },
          }
        })
        const { text, planted } = plant(hosts[at % hosts.length]!, passages)
        const found = translatedFrom(account('host', text), [quoted], lexicon)
        all.push(
          score(
            found.map(({ span, from }) => ({ span, source, from: from.span })),
            planted,
          ),
        )
      }
      return add(all)
    })
  return add(scores)
}

const measure: Measure = async () => {
  const texts = pickTexts()
  const rows = (['en', 'zh'] as const).flatMap((language) => {
    const name = language === 'en' ? 'English' : 'Chinese'
    const copied = (every: number | null) =>
      measureCopied(language, texts[language], (words) => (every === null ? words : disturb(words, language, every)))
    return [
      rowOf(`${name}, word for word`, copied(null)),
      rowOf(`${name}, one word in twelve changed`, copied(12)),
      rowOf(`${name}, one word in eight changed`, copied(8)),
    ]
  })
  return {
    title: 'Reuse',
    command: 'npm run eval -- reuse',
    body: `Passages of ${SENTENCES} sentences of ${TEXTS} articles of the archives, planted into ${TEXTS} others (${PASSAGES} each), looked for in all ${TEXTS}; and runs of ${RUN} hand-aligned sentences (../shared/eval/alignment) whose counterparts were planted into articles of the archives. P: of the passages found, at least half in a planted one and from its place; what two articles really share counts as wrong. R: of the planted ones, at least half found so.

| planted | passages | found | P | R |
|---|---|---|---|---|
${rows.join('\n')}
${rowOf('English that stands in a Chinese text', measureTranslated('en', texts.en))}
${rowOf('Chinese that stands in an English text', measureTranslated('zh', texts.zh))}`,
  }
}
export default measure
