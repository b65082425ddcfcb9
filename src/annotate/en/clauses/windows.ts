/**
 * Stretches counted in words, never in characters: what a rule sees must not depend on how long a name is.
 * Both look at no more than 60 characters a word, so that a text without spaces stays cheap.
 */

/** The last `count` words of `[from, at)`, with the marks between them. */
export function wordsBefore(text: string, from: number, at: number, count: number): string {
  const words = text.slice(Math.max(from, at - count * 60), at)
  const starts = [...words.matchAll(/\S+/g)].map(({ index }) => index)
  return words.slice(starts.at(-count) ?? 0)
}

/** The first `count` words of `[at, to)`, with the marks between them. */
export function wordsAfter(text: string, at: number, to: number, count: number): string {
  const words = text.slice(at, Math.min(to, at + count * 60))
  const next = [...words.matchAll(/\S+/g)][count]
  return next ? words.slice(0, next.index) : words
}
