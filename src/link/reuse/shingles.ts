/** Words of a shingle. */
export const SHINGLE = 5

/** A hash of the words, as numbers, from a place on (FNV-1a over 32 bits). */
export function shingleAt(words: Int32Array, at: number): number {
  let hash = 0x811c9dc5
  for (let i = at; i < at + SHINGLE; i++) hash = Math.imul(hash ^ words[i]!, 0x01000193) ^ (words[i]! >>> 13)
  return hash | 0
}

/** A text's words as numbers, without its breaks. */
export const withoutBreaks = (words: Int32Array): Int32Array => words.filter((word) => word !== 0)

/** Shingles that more texts have are phrases of the trade: nobody took them from anybody. */
const MOST_HOLDERS = 20
/** So many texts with most in common are looked at word by word, if they share so many telling shingles. */
const MOST_TEXTS = 24
const LEAST_COMMON = 2

/** What a text shares with others. */
export interface Shared {
  /** Indexes of the others that share most, the most first. */
  readonly texts: readonly number[]
  /** Whether a shingle is in few enough texts to tell where a passage comes from. */
  readonly isTelling: (shingle: number) => boolean
}

/** Finds which texts share telling shingles with a text; every text is given as its words' numbers. */
export function findShared(own: Int32Array, others: readonly Int32Array[]): Shared {
  const wanted = new Map<number, number[]>()
  const used = new Set(own)
  const highest = own.reduce((most, word) => Math.max(most, word), 0)
  const inOwn = new Uint8Array(highest + 1)
  for (const word of used) inOwn[word] = 1
  for (let at = 0; at + SHINGLE <= own.length; at++) wanted.set(shingleAt(own, at), [])
  for (const [index, text] of others.entries()) {
    let met = 0
    for (let at = 0; at < text.length; at++) {
      met = inOwn[text[at]!] === 1 ? met + 1 : 0
      if (met < SHINGLE) continue
      const holders = wanted.get(shingleAt(text, at - SHINGLE + 1))
      if (holders && holders.at(-1) !== index) holders.push(index)
    }
  }
  const common = new Map<number, number>()
  for (const holders of wanted.values())
    if (holders.length <= MOST_HOLDERS) for (const index of holders) common.set(index, (common.get(index) ?? 0) + 1)
  const texts = [...common]
    .filter(([, count]) => count >= LEAST_COMMON)
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, MOST_TEXTS)
    .map(([index]) => index)
  return { texts, isTelling: (shingle) => (wanted.get(shingle)?.length ?? 0) <= MOST_HOLDERS }
}
