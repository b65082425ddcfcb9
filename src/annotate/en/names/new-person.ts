import type { Span } from '../../../text/span.ts'
import type { SentenceHits } from './hit.ts'

/** Particles of names, a nickname in quotation marks between them, and capital words that are none. */
const NAME =
  /^\s+(?<name>(?:(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.|(?:al|el|bin|ben|ibn|de|da|di|del|della|dos|la|le|van|von|der|den|du|ul|ud|Al|El)(?=[\s-](?:(?:la|las|los|der|den)\s)?\p{Lu})|[“"‘']\p{Lu}\p{L}+[”"’'](?=\s\p{Lu}))[\s-]?){1,5})/u
const NOT_NAMES =
  /^(?:I['’].*|The|A|An|On|In|At|And|But|For|Of|He|She|It|They|We|I|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Office|Affairs|Ministry|Department|Council|Committee|Summit|Meeting|Dialogue|Conference|Commission|House|Street|Day|War|State|Security|National|Foreign|Defense|General|Special|Senior|Joint|Working|Group|Forum|Act|Medal|Elect|Emeritus|Level|Designate|Extraordinary|Plenipotentiary|Deputy|Nominee|Today|Yesterday|This|That|His|Her|Their|Our|Mr|Mrs|Ms|Motors|Electric|Counsel|Services|Dynamics|I{2,3}|IV)$/

/** The name that begins behind a title, in no word file; null where none follows. It ends before the next name or title. */
export function newNameAfter(
  { passage, sentence, hits }: SentenceHits,
  at: number,
): { span: Span; name: string } | null {
  const from = hits[at]!.end
  const limit = Math.min(sentence.span.end, hits[at + 1]?.start ?? sentence.span.end)
  const found = NAME.exec(passage.text.slice(from, limit))
  if (!found) return null
  const words = found.groups!.name!.split(/\s+/).filter((word) => word !== '')
  const stop = words.findIndex((word) => NOT_NAMES.test(word))
  const kept = (stop < 0 ? words : words.slice(0, stop)).map((word) => word.replace(/['’]s?$/, ''))
  if (kept.length === 0 || /^\p{Lu}\.$/u.test(kept.at(-1)!) || !/^\p{Lu}\p{Ll}|^\p{Lu}[’']/u.test(kept.at(-1)!))
    return null
  const start = from + found[0].indexOf(kept[0]!)
  const end = passage.text.indexOf(kept.at(-1)!, start) + kept.at(-1)!.length
  return { span: { start, end }, name: passage.text.slice(start, end).replace(/\s+/g, ' ') }
}
