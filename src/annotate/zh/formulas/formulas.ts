import { perLexicon } from '../../../lexicon/lexicon.ts'
import { doctrineNouns } from '../../../lexicon/tables/doctrine-noun.ts'
import type { Formula } from '../../../model/formula.ts'
import { compareSpans, overlapOf, type Span } from '../../../text/span.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { findKnownFormulas } from '../../common/domain/known-formulas.ts'
import { endOf } from '../clauses/clauses.ts'
import { speakingAt } from '../clauses/speech.ts'
import { numberOf } from '../figures/number.ts'

/**
 * Fixed wordings and counted doctrines in Chinese:
 * - those of the word file, as written
 * - 三项原则, 五根支柱, “四个共同”, with 一是…二是… or 第一，… behind them
 */
export const formulas: Annotator = {
  id: 'zh/formulas',
  annotate(passage) {
    const counted = passage.sentences.flatMap(({ span }, index) => readCounted(passage, span, index))
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
      `(?<open>“)?(?<number>[二两三四五六七八九十])(?:${lexicon
        .rows(doctrineNouns, 'zh')
        .map(({ noun }) => noun)
        .join('|')})[\\p{Script=Han}]{0,4}?(?<close>”|(?=[，。：；、”）]|$))`,
      'gu',
    ),
)

const ORDINALS = '一二三四五六七八九十'

function readCounted(passage: Passage, sentence: Span, index: number): Formula[] {
  const { text, lexicon } = passage
  return [...text.slice(sentence.start, sentence.end).matchAll(countedOf(lexicon))].flatMap((match): Formula[] => {
    const start = sentence.start + match.index
    const span = { start, end: start + match[0].length }
    const items = itemsBehind(passage, span, index)
    if (items.length === 0 && !match.groups!.open) return []
    return [
      {
        span,
        id: null,
        wording: match[0].replace(/^“|”$/g, ''),
        owner: speakingAt(passage, span)?.party ?? null,
        items,
        declared: numberOf(match.groups!.number!),
        found: items.length,
        rule: 'zh/formulas/counted',
      },
    ]
  })
}

/** 一是…二是…, 第一，…第二，… behind the count, in its sentence or the ones that follow, as long as they count on. */
function itemsBehind({ text, sentences }: Passage, name: Span, index: number): Span[] {
  const items: Span[] = []
  const [own, ...later] = sentences.slice(index, index + 40).map(({ span }) => span)
  const stretches = [{ start: name.end, end: own!.end }, ...later]
  for (const stretch of stretches) {
    const marks = [
      ...text
        .slice(stretch.start, stretch.end)
        .matchAll(/(?:^|[，；：。])(?:第)?(?<nth>[一二三四五六七八九十])(?:是|要|，|、)/gu),
    ]
    for (const [i, mark] of marks.entries()) {
      if (ORDINALS.indexOf(mark.groups!.nth!) !== items.length) continue
      const start = stretch.start + mark.index + mark[0].length
      const next = marks[i + 1]
      items.push({ start, end: next ? stretch.start + next.index : endOf(text, stretch) })
    }
    if (items.length >= ORDINALS.length) break
  }
  return items.length > 1 ? items : []
}
