import type { SearchExpression, SearchPhrase } from '../../store/search-expression.ts'
import { phraseOf } from './phrase.ts'

/** Longer queries are cut here, and so many words are searched at most. */
const MOST_CHARACTERS = 1000
const MOST_WORDS = 64

/** One word or phrase that was asked for, with the same name in other languages. */
export interface Term {
  readonly words: string
  readonly phrase: SearchPhrase
  readonly others: readonly { readonly words: string; readonly phrase: SearchPhrase }[]
}

/** A query over the index's tokens; null when nothing in it can be searched. */
export interface Query {
  readonly expression: SearchExpression | null
  /** What a hit is marked by; words that are excluded are not among them. */
  readonly terms: readonly Term[]
  /** What was done about the query's faults, for people. */
  readonly notices: readonly string[]
}

/** Names of the same person, party or issue in other words. */
export type Expand = (words: string) => readonly string[]

const PIECE = /(?<not>-(?=["(\p{L}\p{N}]))?(?:"(?<quoted>[^"]*)"?(?<openQuoted>\*)?|(?<sign>[()])|(?<word>[^\s()"]+))/gu

interface Piece {
  readonly kind: 'word' | 'phrase' | 'sign'
  readonly words: string
  readonly prefix: boolean
}

function cut(query: string): Piece[] {
  const pieces: Piece[] = []
  for (const { groups } of query.matchAll(PIECE)) {
    if (groups?.not !== undefined) pieces.push({ kind: 'sign', words: 'NOT', prefix: false })
    const quoted = groups?.quoted
    const word = groups?.word
    if (quoted !== undefined) pieces.push({ kind: 'phrase', words: quoted, prefix: groups?.openQuoted !== undefined })
    else if (word === undefined) pieces.push({ kind: 'sign', words: groups!.sign!, prefix: false })
    else if (/^(?:AND|OR|NOT|NEAR)$/.test(word)) pieces.push({ kind: 'sign', words: word, prefix: false })
    else pieces.push({ kind: 'word', words: word.replace(/\*+$/, ''), prefix: word.endsWith('*') })
  }
  return pieces
}

/**
 * Reads a query: words (all of them), "exact phrases", prefi*, AND, OR, NOT or -, brackets, NEAR(a b). Never throws: what can not be
 * understood is left out and told. `near`: all words within so many words of one another.
 */
export function readQuery(written: string, expand: Expand, near: number | null = null): Query {
  const notices: string[] = []
  if (written.length > MOST_CHARACTERS) notices.push(`the query was cut after ${MOST_CHARACTERS} characters`)
  const query = written.slice(0, MOST_CHARACTERS)
  if ((query.match(/"/g)?.length ?? 0) % 2 === 1)
    notices.push('a quotation mark was not closed: the phrase goes to the end')
  const reader = new QueryReader(cut(query), expand, notices)
  const expression = near === null ? reader.readAll() : reader.readNear(near)
  if (expression === null) notices.push('there is no word in the query that could be searched')
  return { expression, terms: reader.terms, notices }
}

class QueryReader {
  readonly terms: Term[] = []
  readonly #pieces: readonly Piece[]
  readonly #expand: Expand
  readonly #notices: string[]
  #at = 0
  #words = 0
  #excluding = 0

  constructor(pieces: readonly Piece[], expand: Expand, notices: string[]) {
    this.#pieces = pieces
    this.#expand = expand
    this.#notices = notices
  }

  readAll(): SearchExpression | null {
    const parts: SearchExpression[] = []
    while (this.#at < this.#pieces.length) {
      const part = this.#readOr()
      if (part !== null) parts.push(part)
      if (this.#takes(')')) this.#notices.push('a bracket was closed that was not opened')
    }
    return join(parts, 'and')
  }

  readNear(distance: number): SearchExpression | null {
    const words = this.#pieces.filter(({ kind }) => kind !== 'sign').slice(0, MOST_WORDS)
    return this.#near(words, distance)
  }

  #near(pieces: readonly Piece[], distance: number): SearchExpression | null {
    const phrases = pieces.flatMap(({ words, prefix }) => {
      const phrase = phraseOf(words, prefix)
      if (phrase) this.#keep({ words, phrase, others: [] })
      return phrase ? [phrase] : []
    })
    if (phrases.length === 0) return null
    return phrases.length === 1 ? { kind: 'phrase', phrase: phrases[0]! } : { kind: 'near', phrases, distance }
  }

  #keep(term: Term): void {
    if (this.#excluding === 0) this.terms.push(term)
  }

  #takes(sign: string): boolean {
    const piece = this.#pieces[this.#at]
    if (piece?.kind !== 'sign' || piece.words !== sign) return false
    this.#at++
    return true
  }

  #readOr(): SearchExpression | null {
    const parts: SearchExpression[] = []
    do {
      const part = this.#readAnd()
      if (part !== null) parts.push(part)
    } while (this.#takes('OR'))
    return join(parts, 'or')
  }

  #readAnd(): SearchExpression | null {
    const wanted: SearchExpression[] = []
    const unwanted: SearchExpression[] = []
    for (let piece = this.#pieces[this.#at]; piece; piece = this.#pieces[this.#at]) {
      if (piece.kind === 'sign' && (piece.words === 'OR' || piece.words === ')')) break
      if (this.#takes('AND')) continue
      if (this.#takes('NOT')) {
        this.#excluding++
        const part = this.#readOne()
        this.#excluding--
        if (part !== null) unwanted.push(part)
      } else {
        const part = this.#readOne()
        if (part !== null) wanted.push(part)
      }
    }
    const all = join(wanted, 'and')
    if (all === null && unwanted.length > 0)
      this.#notices.push('what is only excluded finds nothing: name what to find too')
    const none = join(unwanted, 'or')
    return all === null || none === null ? all : { kind: 'except', wanted: all, unwanted: none }
  }

  #readOne(): SearchExpression | null {
    if (this.#takes('NEAR')) return this.#readNearGroup()
    if (this.#takes('(')) {
      const inside = this.#readOr()
      if (!this.#takes(')')) this.#notices.push('a bracket was not closed')
      return inside
    }
    const piece = this.#pieces[this.#at]
    if (!piece || piece.kind === 'sign') return null
    this.#at++
    return this.#readTerm(piece)
  }

  #readNearGroup(): SearchExpression | null {
    if (!this.#takes('(')) return this.#readTerm({ kind: 'word', words: 'near', prefix: false })
    const pieces: Piece[] = []
    for (let piece = this.#pieces[this.#at]; piece && piece.kind !== 'sign'; piece = this.#pieces[++this.#at])
      pieces.push(piece)
    this.#takes(')')
    const last = pieces.at(-1)?.words
    const distance = pieces.length > 2 && /^\d{1,3}$/.test(last ?? '') ? Number(pieces.pop()!.words) : 10
    return this.#near(pieces.slice(0, MOST_WORDS), distance)
  }

  #readTerm({ kind, words, prefix }: Piece): SearchExpression | null {
    const phrase = phraseOf(words, prefix)
    if (!phrase) return null
    if (++this.#words > MOST_WORDS) {
      if (this.#words === MOST_WORDS + 1) this.#notices.push(`only the first ${MOST_WORDS} words were searched`)
      return null
    }
    const named = prefix ? [] : this.#expand(kind === 'phrase' ? words : words.replace(/[.,;:，。；：]+$/u, ''))
    const others = named.flatMap((name) => {
      const other = phraseOf(name, false)
      return other ? [{ words: name, phrase: other }] : []
    })
    this.#keep({ words, phrase, others })
    return join(
      [phrase, ...others.map((other) => other.phrase)].map((one) => ({ kind: 'phrase', phrase: one })),
      'or',
    )
  }
}

function join(parts: readonly SearchExpression[], kind: 'and' | 'or'): SearchExpression | null {
  return parts.length < 2 ? (parts[0] ?? null) : { kind, parts }
}
