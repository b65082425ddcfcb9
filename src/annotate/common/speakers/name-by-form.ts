import type { Span } from '../../../text/span.ts'
import type { Reference } from './reference.ts'

const TITLE = /^(?:(?:Mr|Mrs|Ms|Dr|Sir|Prof|Sen|Rep|Gov|Gen|Adm)\.?\s+)/
const ENGLISH =
  /^(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)(?:\s+(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.|al|el|bin|ben|de|da|di|la|van|von|der|den)){1,4}$/u
const CHINESE = /^\p{Script=Han}{1,6}[·•]\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8})?$/u
const NO_PERSON =
  /\b(?:The|Ministry|Department|Office|House|Council|Committee|Agency|Party|University|Institute|Center|Centre|Group|Bank|Court|Press|News|Times|Post|Journal|Officials|State|National|Commission|Association|Foundation|Union|Forces|Army|Police)\b/

/** A name in no word file, by its form: two or more capital words ("Elena Varga"), or 名·姓. It becomes a new entity. */
export function nameByForm(language: string, words: string, span: Span): Reference | null {
  const name = words
    .split(/,|，|\s\(|（/)[0]!
    .replace(TITLE, '')
    .trim()
  const fits = language === 'zh' ? CHINESE.test(name) : ENGLISH.test(name) && !NO_PERSON.test(name)
  return fits
    ? { speaker: { id: `new/${name}`, name, party: null }, chain: [span], rule: 'speakers: name in no list' }
    : null
}
