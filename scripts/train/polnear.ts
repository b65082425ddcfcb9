import { pairQuotations } from '../../src/annotate/common/attribution/quotations.ts'
import { cutSentences } from '../../src/annotate/common/sentences.ts'
import {
  describeDocument,
  type ModelDocument,
  type WordTables,
} from '../../src/annotate/en/attribution/model/document.ts'
import { hashWord, indexKeys } from '../../src/annotate/en/attribution/model/hash.ts'
import { CONTENT, CUE, LABELS, SOURCE } from '../../src/annotate/en/attribution/model/labels.ts'
import { neutralTokens } from '../../src/annotate/en/attribution/model/neutral-tokens.ts'
import type { RawNumbers } from '../../src/annotate/en/attribution/model/weights-file.ts'
import { tokenize } from '../../src/annotate/en/tokens.ts'
import type { Lexicon } from '../../src/lexicon/lexicon.ts'
import type { Span } from '../../src/text/span.ts'

/** One attribution of the training data, over the text. */
export interface Gold {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** A text with its attributions, as brat stand-off gives them. */
export interface MarkedText {
  readonly name: string
  readonly text: string
  readonly gold: readonly Gold[]
}

/** A marked text prepared for the model; token sets of each attribution, by label. */
export interface MarkedDocument extends MarkedText {
  readonly doc: ModelDocument
  readonly roles: readonly Uint8Array[]
}

/** Reads brat stand-off: `T` lines are spans (pieces parted by `;`), `E` lines group them into attributions. */
export function parseBrat(content: string): Gold[] {
  const spans = new Map<string, Span[]>()
  const gold: Gold[] = []
  for (const line of content.split('\n')) {
    const bound = /^(?<id>T\d+)\t\S+ (?<pieces>[\d; ]+)\t/.exec(line)?.groups
    if (bound)
      spans.set(
        bound.id!,
        bound.pieces!.split(';').map((piece) => {
          const [start, end] = piece.trim().split(' ').map(Number)
          return { start: start!, end: end! }
        }),
      )
    const event = /^E\d+\t(?<parts>.*)$/.exec(line)?.groups
    if (!event) continue
    const parts = event.parts!.split(/\s+/).map((part) => part.split(':'))
    const of = (role: string) =>
      parts.filter(([name]) => name!.replace(/\d+$/, '') === role).flatMap(([, id]) => spans.get(id!) ?? [])
    const one = { source: of('Source'), cue: of('Cue'), content: of('Content') }
    if (one.cue.length > 0 && one.content.length > 0) gold.push(one)
  }
  return gold
}

/** Cuts texts into sentences and tokens, as the model sees them. */
export function cutTexts(texts: readonly MarkedText[], lexicon: Lexicon) {
  return texts.map((one) => {
    const within = { start: 0, end: one.text.length }
    const sentences = cutSentences(one.text, within, 0, lexicon, 'en').filter(({ language }) => language === 'en')
    return {
      ...one,
      sentences,
      tokens: sentences.map(({ span }) => neutralTokens(tokenize(one.text, span), lexicon)),
      quotations: pairQuotations(one.text, within),
    }
  })
}

type CutText = ReturnType<typeof cutTexts>[number]

export function prepare(texts: readonly CutText[], tables: WordTables): MarkedDocument[] {
  return texts.map(({ name, text, gold, sentences, tokens, quotations }) => {
    const doc = describeDocument(tokens, sentences, quotations, tables)
    return { name, text, gold, doc, roles: gold.map((one) => rolesOf(doc, one)) }
  })
}

/** The label of each token in one attribution: cue before source before content. */
function rolesOf(doc: ModelDocument, gold: Gold): Uint8Array {
  const roles = new Uint8Array(doc.count)
  for (const [label, spans] of [
    [CONTENT, gold.content],
    [SOURCE, gold.source],
    [CUE, gold.cue],
  ] as const)
    for (const span of spans)
      for (let i = firstAfter(doc, span.start); i < doc.count && doc.start[i]! < span.end; i++) roles[i] = label
  return roles
}

/** The first token that ends behind an offset. */
function firstAfter(doc: ModelDocument, offset: number): number {
  let low = 0
  let high = doc.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (doc.end[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The label of each token over all attributions of a text: cue before source before content. */
export function unite({ doc, roles }: MarkedDocument): Uint8Array {
  const rank = new Uint8Array(LABELS)
  rank[CONTENT] = 1
  rank[SOURCE] = 2
  rank[CUE] = 3
  const all = new Uint8Array(doc.count)
  for (const own of roles) for (let i = 0; i < doc.count; i++) if (rank[own[i]!]! > rank[all[i]!]!) all[i] = own[i]!
  return all
}

const LEAST_SEEN = 5

/** How often each word stands in a cue, as classes: from 3, 10, 25 and 50 in a hundred. */
export function countCueRates(texts: readonly CutText[]): { keys: Int32Array; classes: Uint8Array } {
  const seen = new Map<number, [number, number]>()
  for (const { tokens, gold } of texts) {
    const cues = gold.flatMap(({ cue }) => cue)
    for (const token of tokens.flat()) {
      const key = hashWord(token.lower)
      const count = seen.get(key) ?? [0, 0]
      count[0]++
      if (cues.some((cue) => cue.start < token.end && token.start < cue.end)) count[1]++
      seen.set(key, count)
    }
  }
  const rated = [...seen]
    .map(([key, [all, cue]]) => ({ key, kind: all < LEAST_SEEN ? 0 : classOf(cue / all) }))
    .filter(({ kind }) => kind > 0)
    .sort((a, b) => a.key - b.key)
  return { keys: Int32Array.from(rated, ({ key }) => key), classes: Uint8Array.from(rated, ({ kind }) => kind) }
}

const classOf = (rate: number): number => (rate >= 0.5 ? 4 : rate >= 0.25 ? 3 : rate >= 0.1 ? 2 : rate >= 0.03 ? 1 : 0)

/** The tables that features are made with, indexed. */
export const indexTables = (rates: RawNumbers, classes: RawNumbers): WordTables => ({
  rates: { index: indexKeys(rates.keys), classes: rates.classes },
  classes: { index: indexKeys(classes.keys), classes: classes.classes },
})
