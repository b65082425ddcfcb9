import type { ContextLine } from '../../model/wording.ts'

/** Every place of some words in a text, in any case, with `width` code units on both sides (key word in context). */
export function findInContext(
  { document, path, text }: { readonly document: string; readonly path: string; readonly text: string },
  wanted: string,
  width = 40,
): ContextLine[] {
  const form = wanted
    .trim()
    .split(/\s+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')
  if (form === '') return []
  const isLatin = (letter: string) => /\p{Script=Latin}/u.test(letter)
  const edge = {
    before: isLatin(wanted.trim()[0]!) ? '(?<!\\p{L})' : '',
    after: isLatin(wanted.trim().at(-1)!) ? '(?!\\p{L})' : '',
  }
  const flat = (words: string) => words.replace(/\s+/g, ' ')
  return [...text.matchAll(new RegExp(`${edge.before}${form}${edge.after}`, 'giu'))].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    return {
      document,
      path,
      span,
      left: flat(text.slice(Math.max(0, span.start - width), span.start)),
      words: flat(match[0]),
      right: flat(text.slice(span.end, span.end + width)),
    }
  })
}
