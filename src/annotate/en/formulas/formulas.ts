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
      `(?<open>["“‘'])?\\b(?<number>${NUMBERS})(?:-(?:point|step|pronged|part|pillar|phase) (?:[a-z]+ )?(?:plan|proposal|approach|initiative|formula|strategy|roadmap|agenda|framework)|(?: (?:key|main|core|basic|guiding|major|strategic|common|shared))? (?:${lexicon
        .rows(doctrineNouns, 'en')
        .map(({ noun }) => noun)
        .join('|')}))\\b(?<close>["”’'])?`,
      'gi',
    ),
)

/** What parts the items of a doctrine: semicolons, commas with or without "and", ordinals. */
const BETWEEN =
  /; (?:and )?|, (?:and )?(?=(?:must|should|to|not|first|second|third|fourth|fifth|mutual|respect|no)\b)|, and |, /y
/** At the beginning of a sentence or an item. */
const ORDINAL =
  /^(?:(?:first|second|third|fourth|fifth|sixth|seventh|finally|last)(?:ly)?,? |(?:one|two|three|four|five|six|seven), |number (?:one|two|three|four|five), )/i

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
    const listed = colon && name.end + colon[0].length < span.end
    const items = listed
      ? cutItems(text, { start: name.end + colon[0].length, end: span.end }, numberOf(number!.toLowerCase()))
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

function cutItems(text: string, span: Span, declared: number | null): Span[] {
  let end = span.end
  while (end > span.start && /[.\s”"]/.test(text[end - 1]!)) end--
  // Where semicolons part the items, commas stand inside them.
  const between = text.slice(span.start, end).includes(';') ? /; (?:and )?/y : BETWEEN
  const items = cutEnumeration(text, { start: span.start, end }, { between })
  const bare = items.map((item) => withoutMark(text, item))
  if (bare.length === declared) return bare
  const last = bare.length + 1 === declared ? LAST_TWO.exec(text.slice(bare.at(-1)!.start, end)) : null
  if (!last) return joinTails(text, bare)
  const { start } = bare.at(-1)!
  return [...bare.slice(0, -1), { start, end: start + last[1]!.length }, { start: start + last[0].length, end }]
}

/** (1) open the strait; second, count the whales: the mark is no part of the item. */
function withoutMark(text: string, item: Span): Span {
  const mark = MARK.exec(text.slice(item.start, item.end))?.[0].length ?? 0
  return item.end - item.start > mark ? { start: item.start + mark, end: item.end } : item
}
/** A list without the comma before its last item: peace, trade, fish and ferries. */
const LAST_TWO = /^([^;,]+) and (?=[^;,]+$)/
const MARK =
  /^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[).] ?|(?:first|second|third|fourth|fifth|sixth|seventh|finally|last)(?:ly)?,? (?!\w+ity\b))/i

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

/** "First, … Second, …", or the lines of a list: the sentences that follow, as long as they count on or go on with the count. */
function ordinalSentences({ text, sentences }: Passage, index: number): Span[] {
  const items: Span[] = []
  for (const { span } of sentences.slice(index + 1, index + 40)) {
    const ordinal = ORDINAL.exec(text.slice(span.start, span.start + 20))
    const line = text.lastIndexOf('\n', span.start - 1) + 1
    const bullet = BULLET.exec(text.slice(line, span.start + 8))
    if (/^\(?\d{1,2}[.)]$/.test(text.slice(span.start, span.end))) continue
    if (ordinal || bullet) {
      const lead = ordinal ? ordinal[0].length : Math.max(0, line + bullet![0].length - span.start)
      items.push(withoutStop(text, { start: span.start + lead, end: span.end }))
    } else if (items.length === 0) break
  }
  return items.length > 1 ? items : []
}
const BULLET = /^\s*(?:[-•*–·]|\(?\d{1,2}[.)]) ?/

function withoutStop(text: string, span: Span): Span {
  const item = trim(text, span)
  return /[.;,]/.test(text[item.end - 1] ?? '') ? { start: item.start, end: item.end - 1 } : item
}

/** The party of whoever is told to say it; null where nobody is. */
const ownerAt = ({ layers }: Passage, name: Span): string | null =>
  attributionsAt(layers.attributions, name.start).at(-1)?.speaker?.party ?? null
