import type { Event } from '../../../model/event.ts'
import type { Mention } from '../../../model/mention.ts'
import type { Sentence } from '../../../model/sentence.ts'
import { overlapOf, type Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { codeChinese } from './chinese.ts'
import { codeEnglish } from './english.ts'

const CODERS = { en: codeEnglish, zh: codeChinese } as const
const isCoded = (language: string): language is keyof typeof CODERS => language in CODERS

/** How the doer stands to the verb, and the verb to whom it is done to; elsewhere who does what can not be told by order alone. */
const DIRECT = {
  en: {
    longest: 400,
    /** The United States (has today formally) imposed. */
    between:
      /^(?:’s|'s)?\s+(?:(?:has|have|had|will|would|is|are|was|were|did|does|not|also|today|yesterday|again|then|on \w+|\w+ly)\s+){0,4}$/,
    /** … sanctions on two companies of Hailan. */
    object: /^[^.;:—?!]{0,60}$/,
    /** Arvenia and Hailan (have) agreed: both stand before the verb. */
    after: /^\s+(?:(?:has|have|had|today|\w+ly)\s+){0,3}$/,
  },
  zh: {
    longest: 120,
    /** 甲国(3日再次)谴责乙国. */
    between: /^[^，。；：、！？称说表示指出认为]{0,10}$/u,
    object: /^[^，。；：！？]{0,16}$/u,
    /** 甲国同乙国(外长)会谈. */
    after: /^[^，。；：、！？称说]{0,12}$/u,
  },
} as const

/**
 * What one party is reported to have done to another: a sentence of the account's own words that names one party before the
 * verb and another behind it. What somebody is quoted to say, and what is coded already, is left out.
 * Forms: The United States imposed sanctions on … · 甲国空袭乙国 · 甲国谴责乙国.
 */
export function codeActions(passage: Passage, told: readonly Event[]): Event[] {
  const said = passage.layers.attributions.flatMap(({ content }) => content)
  const parties = passage.layers.mentions
    .filter(({ party, kind }) => party !== null && kind !== 'pronoun')
    .sort((a, b) => a.span.start - b.span.start)
  let next = 0
  return passage.allSentences.flatMap((sentence) => {
    while (next < parties.length && parties[next]!.span.end <= sentence.span.start) next++
    const { language, span } = sentence
    if (!isCoded(language) || span.end - span.start > DIRECT[language].longest) return []
    const taken = (one: Span) => overlapOf(one, span) > 0
    const named: Mention[] = []
    for (let at = next; at < parties.length && parties[at]!.span.start < span.end; at++) named.push(parties[at]!)
    if (named.length < 2 || told.some((one) => taken(one.span))) return []
    const coded = codeSentence(passage, sentence, language, named)
    const isSaid = (words: Span) => said.some((content) => overlapOf(content, words) > 0)
    return coded && !isSaid(coded.trigger!) && !isSaid(named[0]!.span) ? [coded] : []
  })
}

/** "Tea from India", "prices in India": a place, no doer. */
const FROM = /\b(?:from|in|to|near|via)\s+(?:the\s+)?$/i

function codeSentence(
  { text, lexicon, layers }: Passage,
  { span }: Sentence,
  language: keyof typeof CODERS,
  named: readonly Mention[],
): Event | null {
  const source = named[0]!
  const target = named.find(({ party }) => party !== source.party)
  if (!target || source.party === 'both' || target.party === 'both') return null
  if (FROM.test(text.slice(Math.max(span.start, source.span.start - 12), source.span.start))) return null
  const coded = CODERS[language](lexicon, text, span, { source: source.span, target: target.span })
  if (!coded || coded.weak || !isDirect(text, source.span, coded.trigger, target.span, DIRECT[language])) return null
  const time = layers.times.find((one) => overlapOf(one.span, span) > 0)
  return {
    span,
    trigger: { start: coded.trigger.start, end: coded.trigger.end },
    type: coded.type,
    mode: coded.mode,
    source: [source.party!],
    target: [target.party!],
    date: time ? dayOf(time.value) : null,
    of: 'action',
    rule: coded.rule,
  }
}

function isDirect(
  text: string,
  source: Span,
  trigger: Span,
  target: Span,
  { between, object, after }: (typeof DIRECT)['en' | 'zh'],
): boolean {
  if (target.start < trigger.start)
    return (
      between.test(` ${text.slice(source.end, target.start).trim()} `.replace(/^ (?:and|with|同|与|和) $/, ' ')) &&
      after.test(text.slice(target.end, trigger.start))
    )
  return between.test(text.slice(source.end, trigger.start)) && object.test(text.slice(trigger.end, target.start))
}

/** A value that names a day, month or year; durations and sets say no date. */
const dayOf = (value: string | null): string | null =>
  value !== null && /^\d{4}(?:-\d\d){0,2}$/.test(value) ? value : null
