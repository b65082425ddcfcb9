import { perLexicon } from '../../../lexicon/lexicon.ts'
import { doctrineNouns } from '../../../lexicon/tables/doctrine-noun.ts'
import type { Formula } from '../../../model/formula.ts'
import { compareSpans, overlapOf, type Span } from '../../../text/span.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { findKnownFormulas } from '../../common/domain/known-formulas.ts'
import { speakingAt } from '../clauses/speech.ts'
import { numberOf } from '../figures/number.ts'
import { itemsBehind } from './items.ts'

/**
 * Fixed wordings and counted doctrines in Chinese:
 * - those of the word file, as written
 * - 三项原则, 五根支柱, “四个共同”, with 一是…二是… or 第一，… behind them
 */
export const formulas: Annotator = {
  id: 'zh/formulas',
  annotate(passage) {
    const counted = passage.sentences.flatMap(({ span }, index) => {
      const slogans = readSlogans(passage, span, index)
      const doctrines = readCounted(passage, span, index)
      return [...slogans, ...doctrines.filter((one) => !slogans.some((other) => overlapOf(one.span, other.span) > 0))]
    })
    const known = findKnownFormulas(passage, 'zh/formulas/listed').filter(
      ({ span }) => !counted.some((one) => overlapOf(one.span, span) > 0),
    )
    return {
      formulas: [...passage.layers.formulas, ...[...known, ...counted].sort((a, b) => compareSpans(a.span, b.span))],
    }
  },
}

const countedOf = perLexicon(
  (lexicon) =>
    new RegExp(
      `(?<open>“)?(?<number>[二两三四五六七八九十]|[2-9]|1[0-9])(?:${lexicon
        .rows(doctrineNouns, 'zh')
        .map(({ noun }) => noun)
        .join('|')})[\\p{Script=Han}]{0,4}?(?<close>”|(?=[，。：；、”）,:;]|$))`,
      'gu',
    ),
)

function readCounted(passage: Passage, sentence: Span, index: number): Formula[] {
  const { text, lexicon } = passage
  return [...text.slice(sentence.start, sentence.end).matchAll(countedOf(lexicon))].flatMap((match): Formula[] => {
    const start = sentence.start + match.index
    const span = { start, end: start + match[0].length }
    const declared = numberOf(match.groups!.number!)
    const items = itemsBehind(passage, span, index, declared)
    if (items.length === 0 && !match.groups!.open) return []
    return [
      {
        span,
        id: null,
        wording: match[0].replace(/[“”]/g, ''),
        owner: speakingAt(passage, span)?.party ?? null,
        items,
        declared,
        found: items.length,
        rule: 'zh/formulas/counted',
      },
    ]
  })
}

/** A doctrine in a few signs, always in quotation marks: “三不” · “四不一没有” · “两个结合、三个统筹” · “三要三不要”. */
const SLOGAN =
  /“(?<wording>(?:[一两二三四五六七八九十](?:不要|不|要|没有|无|个(?!国|方面)\p{Script=Han}{2,4}|必须)、?){1,4})”/gu

function readSlogans(passage: Passage, sentence: Span, index: number): Formula[] {
  return [...passage.text.slice(sentence.start, sentence.end).matchAll(SLOGAN)].map((match) => {
    const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }
    const wording = match.groups!.wording!
    const counts = [...wording.matchAll(/[一两二三四五六七八九十]/g)].map(([sign]) => numberOf(sign) ?? 0)
    const declared = counts.reduce((sum, count) => sum + count, 0)
    const end =
      span.end +
      /^(?:的?(?:原则|承诺|政策|主张|倡议|理念|方针))?/.exec(passage.text.slice(span.end, sentence.end))![0].length
    const items = itemsBehind(passage, { start: span.start, end }, index, declared)
    return {
      span,
      id: null,
      wording,
      owner: speakingAt(passage, span)?.party ?? null,
      items,
      declared,
      found: items.length,
      rule: 'zh/formulas/slogan',
    }
  })
}
