import type { Article } from '../../../model/article.ts'
import type { Sentence } from '../../../model/sentence.ts'
import { contains } from '../../../text/span.ts'
import type { Quotation } from '../../common/attribution/quotations.ts'
import type { Found } from './read-clauses.ts'

/** In formulaic text at least this share of the sentences has a rule's attribution, … */
const LEAST_READ = 0.15
/** … at most this share of these is by `say` and `tell`, … */
const MOST_SAID = 0.3
/** … and at most this share of the text stands in quotation marks. */
const MOST_QUOTED = 0.05

/**
 * Whether an article is written in the fixed form of readouts, where rules read better than a model of news: by its genre
 * where that is known, else by its sentences ("The ministers welcomed …", hardly a quotation).
 */
export function isFormulaic(
  { genre, span }: Article,
  sentences: readonly Sentence[],
  rules: readonly Found[],
  quotations: readonly Quotation[],
): boolean {
  if (genre !== null) return genre === 'readout' || genre === 'joint-statement' || genre === 'fact-sheet'
  const prose = sentences.filter(({ kind }) => kind === 'prose' || kind === 'list-item')
  if (prose.length === 0) return false
  const plain = rules.filter(({ rule }) => PLAIN.has(rule))
  const read = prose.filter((sentence) => plain.some(({ cue }) => contains(sentence.span, cue))).length
  const quoted = quotations.filter(({ depth }) => depth === 0).reduce((sum, { start, end }) => sum + end - start, 0)
  const said = plain.filter(({ verb }) => verb === 'say' || verb === 'tell').length
  if (said > plain.length * MOST_SAID || plain.length === 0) return false
  return read >= prose.length * LEAST_READ && quoted <= (span.end - span.start) * MOST_QUOTED
}

const PLAIN: ReadonlySet<string> = new Set([
  'en/attribution/verb-object',
  'en/attribution/verb-clause',
  'en/attribution/shared-subject',
])
