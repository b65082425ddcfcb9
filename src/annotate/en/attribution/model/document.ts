import type { Sentence } from '../../../../model/sentence.ts'
import type { Quotation } from '../../../common/attribution/quotations.ts'
import type { Token } from '../../tokens.ts'
import { clauseStarters } from '../words.ts'
import { hashWord, type KeyIndex } from './hash.ts'

/** A number from 0 to 255 for each known word. */
export interface WordNumbers {
  readonly index: KeyIndex
  readonly classes: Uint8Array
}

/** What the training texts say of words. */
export interface WordTables {
  /** How often a word is (part of) a cue: from 0 (hardly ever) to 4 (mostly). */
  readonly rates: WordNumbers
  /** Words that stand in like places share a class, from 1 to 200. */
  readonly classes: WordNumbers
}

/** An article as the model sees it: one number a token and property. Sentence arrays have one entry a sentence. */
export interface ModelDocument {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly word: Int32Array
  readonly suffix: Int32Array
  /** 0 small letters, 1 Capital, 2 ALL CAPITALS, 3 mIxed, 4 digits, 5 other mark, 6 comma, 7 stop, 8 colon or semicolon, 9 opening, 10 closing, 11 dash. */
  readonly shape: Uint8Array
  /** 0 outside quotation marks, 1 inside, 2 an opening mark, 3 a closing one. */
  readonly quote: Uint8Array
  readonly cueRate: Uint8Array
  /** The word's class; for a rare word 210 and its shape. */
  readonly kind: Uint8Array
  /** Nearest likely cue word of the sentence at or before / after the token, -1 when there is none. */
  readonly leftCue: Int32Array
  readonly rightCue: Int32Array
  /** Nearest word that begins a clause, before the token in its sentence, -1 when there is none. */
  readonly starter: Int32Array
  /** Commas, and quotation marks, from the beginning of the article up to the token. */
  readonly commas: Int32Array
  readonly marks: Int32Array
  readonly sentence: Int32Array
  readonly sentenceFirst: Int32Array
  /** One past the sentence's last token. */
  readonly sentenceEnd: Int32Array
  readonly paragraph: Int32Array
}

const LIKELY_CUE = 2
/** Rare words are told apart by their shape only. */
const UNKNOWN_KIND = 210

/** Prepares the tokens of sentences (in order, tokens cut sentence by sentence) for the model. */
export function describeDocument(
  tokens: readonly (readonly Token[])[],
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  tables: WordTables,
): ModelDocument {
  const count = tokens.reduce((sum, one) => sum + one.length, 0)
  const ints = () => new Int32Array(count)
  const bytes = () => new Uint8Array(count)
  const doc = {
    count,
    start: ints(),
    end: ints(),
    word: ints(),
    suffix: ints(),
    shape: bytes(),
    quote: bytes(),
    cueRate: bytes(),
    kind: bytes(),
    leftCue: ints(),
    rightCue: ints(),
    starter: ints(),
    commas: ints(),
    marks: ints(),
    sentence: ints(),
    sentenceFirst: new Int32Array(sentences.length),
    sentenceEnd: new Int32Array(sentences.length),
    paragraph: Int32Array.from(sentences, (sentence) => sentence.paragraph),
  }
  let at = 0
  for (const [index, own] of tokens.entries()) {
    doc.sentenceFirst[index] = at
    for (const token of own) describeToken(doc, at++, token, index, tables)
    doc.sentenceEnd[index] = at
    linkCues(doc, doc.sentenceFirst[index]!, at)
  }
  markQuotations(doc, quotations)
  for (let i = 0; i < count; i++) {
    doc.commas[i] = (i > 0 ? doc.commas[i - 1]! : 0) + (doc.shape[i] === 6 ? 1 : 0)
    doc.marks[i] = (i > 0 ? doc.marks[i - 1]! : 0) + (doc.quote[i]! > 1 ? 1 : 0)
  }
  return doc
}

type Writable = ReturnType<typeof describeDocument>

function describeToken(
  doc: Writable,
  at: number,
  token: Token,
  sentence: number,
  { rates, classes }: WordTables,
): void {
  doc.start[at] = token.start
  doc.end[at] = token.end
  const word = hashWord(token.lower)
  doc.word[at] = word
  doc.suffix[at] = hashWord(token.lower.slice(-3))
  doc.shape[at] = shapeOf(token.word)
  doc.sentence[at] = sentence
  const rate = rates.index.find(word)
  doc.cueRate[at] = rate < 0 ? 0 : rates.classes[rate]!
  const kind = classes.index.find(word)
  doc.kind[at] = kind < 0 ? UNKNOWN_KIND + doc.shape[at]! : classes.classes[kind]!
  const previous = at > 0 && doc.sentence[at - 1] === sentence ? at - 1 : -1
  doc.starter[at] = previous < 0 ? -1 : isStarter.get(doc.word[previous]!) ? previous : doc.starter[previous]!
}

const isStarter = new Map([...clauseStarters].map((word) => [hashWord(word), true]))

function shapeOf(word: string): number {
  const first = word.charCodeAt(0)
  if (word.length === 1) {
    const mark = marks.get(word)
    if (mark !== undefined) return mark
  }
  if (first >= 97 && first <= 122) return word === word.toLowerCase() ? 0 : 3
  if (first >= 48 && first <= 57) return 4
  if (word.toLowerCase() === word.toUpperCase()) return 5
  if (word === word.toLowerCase()) return 0
  if (word.length > 1 && word === word.toUpperCase()) return 2
  return first >= 65 && first <= 90 ? 1 : word[0] === word[0]!.toUpperCase() ? 1 : 3
}

const marks = new Map<string, number>([
  [',', 6],
  ['.', 7],
  ['!', 7],
  ['?', 7],
  ['…', 7],
  [':', 8],
  [';', 8],
  ['(', 9],
  ['[', 9],
  [')', 10],
  [']', 10],
  ['—', 11],
  ['–', 11],
  ['-', 11],
])

function linkCues(doc: Writable, first: number, end: number): void {
  let cue = -1
  for (let i = first; i < end; i++) {
    if (doc.cueRate[i]! >= LIKELY_CUE) cue = i
    doc.leftCue[i] = cue
  }
  cue = -1
  for (let i = end - 1; i >= first; i--) {
    doc.rightCue[i] = cue
    if (doc.cueRate[i]! >= LIKELY_CUE) cue = i
  }
}

/** Outer quotations only; both lists are in order. */
function markQuotations(doc: Writable, quotations: readonly Quotation[]): void {
  let at = 0
  for (const quotation of quotations) {
    if (quotation.depth > 0) continue
    while (at < doc.count && doc.start[at]! < quotation.start) at++
    for (let i = at; i < doc.count && doc.start[i]! < quotation.end; i++)
      doc.quote[i] = doc.start[i] === quotation.start ? 2 : quotation.closed && doc.end[i] === quotation.end ? 3 : 1
  }
}
