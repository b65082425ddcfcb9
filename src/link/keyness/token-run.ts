/** The words of an article in their order, kept small: what counting needs of it, without the text. */
export interface TokenRun {
  /** Index into the reading's articles. */
  readonly article: number
  readonly language: string
  /** Its words, each once, the most frequent first. */
  readonly words: readonly string[]
  /** One code point a word: its place in `words`; BREAK where a mark, a line's or a paragraph's end parts two words. */
  readonly run: string
}

/** Code points from here on, so that JSON and every database take them as they are; those of surrogates are left out. */
const FIRST = 0xa1
const SURROGATES = { from: 0xd800, count: 0x800 }
/** Stands for the break between two words. */
const BREAK = 0

const codeOf = (place: number): number => {
  const code = FIRST + place
  return code < SURROGATES.from ? code : code + SURROGATES.count
}
const placeOf = (code: number): number => (code < SURROGATES.from ? code : code - SURROGATES.count) - FIRST

/** Encodes words in their order (null: a break); decodeRun undoes it. */
export function encodeRun(tokens: readonly (string | null)[]): Pick<TokenRun, 'words' | 'run'> {
  const counts = new Map<string, number>()
  for (const token of tokens) if (token !== null) counts.set(token, (counts.get(token) ?? 0) + 1)
  const words = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word)
  const places = new Map(words.map((word, index) => [word, index + 1]))
  const run = tokens.map((token) => String.fromCodePoint(codeOf(token === null ? BREAK : places.get(token)!))).join('')
  return { words, run }
}

/** The words of a run as numbers that `numberOf` gives them, from 1; 0 for a break. */
export function decodeRun(
  { words, run }: Pick<TokenRun, 'words' | 'run'>,
  numberOf: (word: string) => number,
): Int32Array {
  const numbers = words.map(numberOf)
  const decoded = new Int32Array(run.length)
  let size = 0
  for (let at = 0; at < run.length; at++) {
    const code = run.codePointAt(at)!
    if (code > 0xffff) at++
    const place = placeOf(code)
    decoded[size++] = place === BREAK ? 0 : numbers[place - 1]!
  }
  return decoded.subarray(0, size)
}
