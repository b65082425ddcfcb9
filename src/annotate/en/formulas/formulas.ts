import { perLexicon } from '../../../lexicon/lexicon.ts'
import { doctrineNouns } from '../../../lexicon/tables/doctrine-noun.ts'
import type { Formula } from '../../../model/formula.ts'
import type { Sentence } from '../../../model/sentence.ts'
import { compareSpans, overlapOf, type Span, trim } from '../../../text/span.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { attributionsAt } from '../../common/domain/attributions-at.ts'
import { cutEnumeration } from '../../common/domain/enumeration.ts'
import { findKnownFormulas } from '../../common/domain/known-formulas.ts'
import { numberOf } from '../figures/number.ts'

/**
 * Fixed wordings and counted doctrines in English:
 * - those of the word file, as written
 * - "the following “five musts”: A, B, C, D, and E" · "three principles: first, …; second, …" · "four points. First, … Second, …"
 */
export const formulas: Annotator = {
  id: 'en/formulas',
  annotate(passage) {
    const counted = passage.sentences.flatMap((sentence, index) => readCounted(passage, sentence, index))
    const known = findKnownFormulas(passage, 'en/formulas/listed').filter(
      ({ span }) => !counted.some((one) => overlapOf(one.span, span) > 0),
    )
    const found = [...known, ...counted].sort((a, b) => compareSpans(a.span, b.span))
    return { formulas: [...passage.layers.formulas, ...found] }
  },
}

const NUMBERS = 'two|three|four|five|six|seven|eight|nine|ten|twelve'

const countedOf = perLexicon(
  (lexicon) =>
    new RegExp(
      `(?<open>["“‘'])?\\b(?<number>${NUMBERS}) (?<noun>${lexicon
        .rows(doctrineNouns, 'en')
        .map(({ noun }) => noun)
        .join('|')})\\b(?<close>["”’'])?`,
      'gi',
    ),
)

/** What parts the items of a doctrine: semicolons, commas with or without "and", ordinals. */
const BETWEEN =
  /; (?:and )?|, (?:and )?(?=(?:must|should|to|not|first|second|third|fourth|fifth|mutual|respect|no)\b)|, and |, /y
/** At the beginning of a sentence or an item. */
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|finally|last)(?:ly)?,? /i

function readCounted(passage: Passage, sentence: Sentence, index: number): Formula[] {
  const { text, lexicon } = passage
  const { span } = sentence
  const words = text.slice(span.start, Math.min(span.end, span.start + 3000))
  return [...words.matchAll(countedOf(lexicon))].flatMap((match): Formula[] => {
    const { open, close, number } = match.groups!
    const name = { start: span.start + match.index, end: span.start + match.index + match[0].length }
    const quoted = open !== undefined && close !== undefined
    const rest = text.slice(name.end, span.end)
    const colon = /^[^:.;]{0,40}:\s*/.exec(rest)
    const items = colon
      ? cutItems(text, { start: name.end + colon[0].length, end: span.end })
      : ordinalSentences(passage, index)
    if (items.length === 0 && !quoted) return []
    return [
      {
        span: name,
        id: null,
        wording: match[0].replace(/^["“‘']|["”’']$/g, ''),
        owner: ownerAt(passage, name),
        items,
        declared: numberOf(number!.toLowerCase()) ?? null,
        found: items.length,
        rule: 'en/formulas/counted',
      },
    ]
  })
}

function cutItems(text: string, span: Span): Span[] {
  let end = span.end
  while (end > span.start && /[.\s”"]/.test(text[end - 1]!)) end--
  // Where semicolons part the items, commas stand inside them.
  const between = text.slice(span.start, end).includes(';') ? /; (?:and )?/y : BETWEEN
  const items = cutEnumeration(text, { start: span.start, end }, { between })
  return joinTails(text, items)
}

/** Items of one list begin alike ("must …"): a piece that does not begins in the middle of the one before. */
function joinTails(text: string, items: readonly Span[]): Span[] {
  const lead = /^[a-z]+/i.exec(text.slice(items[0]?.start ?? 0))?.[0] ?? ''
  const alike = items.filter(({ start }) => text.startsWith(lead, start)).length
  if (lead === '' || alike < 2) return [...items]
  const joined: { start: number; end: number }[] = []
  for (const item of items) {
    const last = joined.at(-1)
    if (last && !text.startsWith(lead, item.start)) last.end = item.end
    else joined.push({ ...item })
  }
  return joined
}

/** "First, … Second, …": the sentences that follow, as long as they count on or stand in one paragraph with the count. */
function ordinalSentences({ text, sentences }: Passage, index: number): Span[] {
  const items: Span[] = []
  for (const { span } of sentences.slice(index + 1, index + 40)) {
    const ordinal = ORDINAL.exec(text.slice(span.start, span.start + 20))
    if (ordinal) items.push(trim(text, { start: span.start + ordinal[0].length, end: span.end }))
    else if (items.length === 0) break
  }
  return items.length > 1 ? items : []
}

/** The party of whoever is told to say it; null where nobody is. */
const ownerAt = ({ layers }: Passage, name: Span): string | null =>
  attributionsAt(layers.attributions, name.start).at(-1)?.speaker?.party ?? null
