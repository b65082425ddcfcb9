import type { Span } from '../../../text/span.ts'
import { endOf } from '../clauses/clauses.ts'
import type { Found } from './found.ts'

const FORM = /据(?<source>[^，。；]{2,24}?)(?<cue>报道|消息|介绍|透露|披露|统计|称)[，,：:]/u

/**
 * A source named by 据.
 * - 据新华社报道，… · 据两国外交部介绍，… · 据知情人士透露，…
 */
export function readReported(text: string, sentence: Span): Found[] {
  const match = FORM.exec(text.slice(sentence.start, sentence.end))
  if (!match) return []
  const at = sentence.start + match.index
  const source = { start: at + 1, end: at + 1 + match.groups!.source!.length }
  const cue = { start: source.end, end: source.end + match.groups!.cue!.length }
  const content = { start: cue.end + 1, end: endOf(text, sentence) }
  if (content.end - content.start < 4) return []
  return [
    {
      source,
      cue,
      content,
      governs: 'noun',
      tier: 'say',
      negated: false,
      within: null,
      rule: 'zh/attribution/reported',
    },
  ]
}
