import type { Span } from '../../../text/span.ts'
import type { Found } from './found.ts'

const FORM =
  /[对就](?<content>[^，；]{2,60}?)(?<cue>(?:表示|表达|致以|深表)了?(?:最?(?:热烈|衷心|诚挚|高度|强烈|深切|坚决|严重|由衷|真诚)的?)*(?:欢迎|感谢|祝贺|慰问|赞赏|关切|支持|哀悼|谴责|不满|反对|敬意|遗憾|担忧|同情|肯定))(?:的?[和并、]|$)/u

/**
 * A feeling shown towards something.
 * - 对…表示热烈欢迎 · 就…表示祝贺 · 对…表达了担忧 · 对…表示衷心感谢 · 对…表示严重关切 · 对…深表遗憾
 */
export function readReception(text: string, clause: Span, subject: Span | null): Found | null {
  const match = FORM.exec(text.slice(clause.start, clause.end))
  if (!match || !subject || subject.start > clause.start + match.index) return null
  const start = clause.start + match.index + 1
  const content = { start, end: start + match.groups!.content!.length }
  return {
    source: subject,
    cue: { start: content.end, end: content.end + match.groups!.cue!.length },
    content,
    governs: 'noun',
    tier: 'say',
    negated: false,
    within: null,
    rule: 'zh/attribution/reception',
  }
}
