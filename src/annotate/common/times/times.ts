import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Article } from '../../../model/article.ts'
import type { TimeExpression } from '../../../model/time-expression.ts'
import { type Day, parseDay } from '../../../text/calendar.ts'
import { contains, lengthOf, type Span } from '../../../text/span.ts'
import type { Annotator } from '../../annotator.ts'
import { joinRanges, type RangeForm } from './ranges.ts'
import type { TimeRule } from './time-rule.ts'

/**
 * An annotator that reads time expressions by an ordered list of rules. Where two rules read overlapping words, the
 * longer reading stands; between equals, the earlier rule. `rulesOf` is asked once a passage: let it keep what it builds. Neighbouring dates are then joined into ranges.
 */
export function makeTimesAnnotator(
  id: string,
  rulesOf: (lexicon: Lexicon) => readonly TimeRule[],
  ranges: readonly RangeForm[],
): Annotator {
  return {
    id,
    annotate({ text, article, sentences, layers, lexicon }) {
      const rules = rulesOf(lexicon)
      const reference = referenceOf(article)
      const times = sentences.flatMap(({ span }) => {
        const sentence = text.slice(span.start, span.end)
        const found = dropOverlaps(cued(rules, sentence).flatMap((rule) => applyRule(rule, sentence, reference)))
        return joinRanges(sentence, found, ranges, reference).map((time) => ({
          ...time,
          span: moved(time.span, span.start),
        }))
      })
      return { times: [...layers.times, ...times] }
    },
  }
}

/** The day that an article is read from: its dateline's, or the one it was published on. */
export function referenceOf(article: Pick<Article, 'published' | 'dateline'>): Day | null {
  return parseDay(article.dateline?.date ?? '') ?? parseDay(article.published?.slice(0, 10) ?? '')
}

/** The rules that can read something in a sentence, by their cues. */
function cued(rules: readonly TimeRule[], sentence: string): TimeRule[] {
  const tested = new Map<RegExp, boolean>()
  return rules.filter(({ cue }) => {
    if (!cue) return true
    const known = tested.get(cue)
    if (known !== undefined) return known
    const hit = cue.test(sentence)
    tested.set(cue, hit)
    return hit
  })
}

const moved = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by })

function applyRule(rule: TimeRule, sentence: string, reference: Day | null): TimeExpression[] {
  const found: TimeExpression[] = []
  for (const match of sentence.matchAll(rule.pattern)) {
    const end = match.index + match[0].length
    const reading = rule.read(match as RegExpExecArray, {
      reference,
      before: sentence.slice(Math.max(0, match.index - 120), match.index),
      after: sentence.slice(end, end + 24),
    })
    if (!reading) continue
    found.push({ mod: null, ...reading, span: { start: match.index, end }, rule: rule.id })
  }
  return found
}

function dropOverlaps(times: readonly TimeExpression[]): TimeExpression[] {
  const kept: TimeExpression[] = []
  for (const time of [...times].sort((a, b) => lengthOf(b.span) - lengthOf(a.span))) {
    const clash = kept.some(({ span }) => span.start < time.span.end && time.span.start < span.end)
    if (!clash && !kept.some(({ span }) => contains(span, time.span))) kept.push(time)
  }
  return kept.sort((a, b) => a.span.start - b.span.start)
}
