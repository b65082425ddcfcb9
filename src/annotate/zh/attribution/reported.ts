import type { Span } from '../../../text/span.ts'
import { endOf } from '../clauses/clauses.ts'
import type { Found } from './found.ts'

const FORM =
  /(?:根据|据)(?<source>[^，。；]{2,24}?)(?:(?:\d{1,2}月)?\d{1,2}[日号])?(?:发布|公布|发表)?的?(?<cue>报道|消息|介绍|透露|披露|统计|声明|公告|通报|数据|报告|称)[，,：:]/u
const CITED =
  /^(?<outer>[^，。；：“”]{2,24}?)(?:(?:\d{1,2}月)?\d{1,2}[日号])?(?<verb>援引|引述|引用)(?<inner>[^，。；]{2,24}?)的?话(?<cue>报道说|报道|说|称|指出|表示)[，,：:]/u

/**
 * A source named by 据.
 * - 据新华社报道，… · 据两国外交部介绍，… · 据知情人士透露，… · 根据外交部的声明，…
 */
export function readReported(text: string, sentence: Span): Found[] {
  const match = FORM.exec(text.slice(sentence.start, sentence.end))
  if (!match) return []
  const start = sentence.start + match.index + match[0].indexOf(match.groups!.source!)
  const source = { start, end: start + match.groups!.source!.length }
  const end = sentence.start + match.index + match[0].length - 1
  const cue = { start: end - match.groups!.cue!.length, end }
  const content = { start: cue.end + 1, end: endOf(text, sentence) }
  if (content.end - content.start < 4) return []
  return [{ ...plain, source, cue, content, rule: 'zh/attribution/reported' }]
}

/**
 * Somebody's words passed on by another: two attributions, the second inside the first.
 * - 法新社援引外长的话说，… · 媒体引述知情人士的话报道，…
 */
export function readCited(text: string, sentence: Span): Found[] {
  const match = CITED.exec(text.slice(sentence.start, sentence.end))
  if (!match) return []
  const { outer, verb, inner, cue } = match.groups!
  const verbAt = sentence.start + match[0].indexOf(verb!, outer!.length)
  const innerAt = verbAt + verb!.length
  const cueEnd = sentence.start + match[0].length - 1
  const end = endOf(text, sentence)
  if (end - cueEnd < 4) return []
  const rule = 'zh/attribution/cited'
  return [
    {
      ...plain,
      source: { start: sentence.start, end: sentence.start + outer!.length },
      cue: { start: verbAt, end: innerAt },
      content: { start: innerAt, end },
      rule,
    },
    {
      ...plain,
      source: { start: innerAt, end: innerAt + inner!.length },
      cue: { start: cueEnd - cue!.length, end: cueEnd },
      content: { start: cueEnd + 1, end },
      rule,
    },
  ]
}

const plain = { governs: 'noun', tier: 'say', negated: false, within: null } as const
