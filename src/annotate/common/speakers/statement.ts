import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { type Reference, referenceOf } from './reference.ts'

/** Papers that speak for whoever gave them out. */
const PAPER =
  /\b(?:statement|readout|read-out|press release|communiqu[eé]|release|text|account|summary|note)$|(?:声明|公报|消息稿|新闻稿|通报|文告|公告)(?:中|里)?$/i

/**
 * "The statement", "the readout", 声明: whoever gave it out, which is the body (ministry, office) that the text named last
 * before it. Null where there is none.
 */
export function findIssuer(passage: Passage, span: Span, words: string): Reference | null {
  if (!PAPER.test(words)) return null
  const { mentions } = passage.layers
  const issuer = mentions.findLast(
    ({ kind, entity, span: one }) => kind === 'organisation' && entity?.id.startsWith('body/') && one.end <= span.start,
  )
  return issuer ? { ...referenceOf(issuer, mentions), rule: 'speakers: who gave out the paper' } : null
}
