import type { Mention } from '../../../model/mention.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'

/** Words that may stand before a subject: 对此, 同时, 会谈中, 28日, 当地时间5月20日, 据悉. */
const LEAD =
  /^(?:对此|此外|同时|另外|其中|而|但|但是|因此|为此|会谈中|会见中|会后|随后|当天|当日|当晚|今天|昨天|目前|近日|日前|期间|在此期间|当地时间|[^，。]{0,14}\d{1,2}[日号](?:上午|下午|晚|晚上|晚间|凌晨)?|作为[^，]{2,16})?$/
const KINDS: ReadonlySet<Mention['kind']> = new Set([
  'person',
  'party',
  'collective',
  'organisation',
  'pronoun',
  'description',
])

/** Who opens a clause. */
export interface Subject {
  readonly span: Span
  /** The last mention of the words: the name behind party and title. */
  readonly mention: Mention
  /** The mentions that share the clause, one each: 甲和乙 has two. */
  readonly heads: readonly Mention[]
}

/**
 * The mention that opens a clause as its subject: nothing but adverbials before it; of several that touch (party, title and
 * name, 中国外交部长王毅) all together, and so those joined by 和, 与, 同…一致. Null where the clause begins otherwise.
 */
export function subjectAt(text: string, clause: Span, mentions: readonly Mention[]): Subject | null {
  const inside = mentions.filter(
    ({ span, kind }) => KINDS.has(kind) && span.start >= clause.start && span.end <= clause.end,
  )
  const first = inside.reduce<Mention | null>(
    (best, one) =>
      !best || one.span.start < best.span.start || (one.span.start === best.span.start && one.span.end > best.span.end)
        ? one
        : best,
    null,
  )
  if (!first || !LEAD.test(text.slice(clause.start, first.span.start))) return null
  const touching = (from: Mention): Mention => {
    const next = inside.find(({ span }) => span.start === from.span.end)
    return next ? touching(next) : from
  }
  let last = touching(first)
  const heads = [last]
  for (;;) {
    const conjunction = /^(?:、|以及|[和与及同])/.exec(text.slice(last.span.end, clause.end))?.[0]
    const next = conjunction && inside.find(({ span }) => span.start === last.span.end + conjunction.length)
    if (!next) break
    const other = touching(next)
    if (conjunction === '同' && !/^(?:一致|共同|都|均)/.test(text.slice(other.span.end, clause.end))) break
    if ((other.kind === 'person') !== (last.kind === 'person')) break
    last = other
    heads.push(last)
  }
  const alone = heads.length === 1 && last.kind === 'person'
  return { span: { start: alone ? last.span.start : first.span.start, end: last.span.end }, mention: last, heads }
}

/** Whether a subject is two parties or their people: 双方, 甲和乙. */
export const isJoint = ({ mention, heads }: Subject): boolean =>
  mention.kind === 'collective' || new Set(heads.map(({ party }) => party)).size > 1

/** First person, in speech: 我, 我们, 我方, 我国. */
const FIRST_PERSON = /^(?:我们|我方|我国|我)(?=.)/u

/** The first person that opens a clause; null where none does. */
export function firstPersonAt(text: string, clause: Span): Span | null {
  const match = FIRST_PERSON.exec(text.slice(clause.start, clause.end))
  return match ? { start: clause.start, end: clause.start + match[0].length } : null
}

/** The mentions of the passage's article that lie in the span, in the order of their beginnings. */
export function mentionsIn({ layers }: Pick<Passage, 'layers'>, { start, end }: Span): Mention[] {
  const sorted = inOrder(layers.mentions)
  let low = 0
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.span.start < start) low = middle + 1
    else high = middle
  }
  const inside: Mention[] = []
  for (let i = low; i < sorted.length && sorted[i]!.span.start < end; i++)
    if (sorted[i]!.span.end <= end) inside.push(sorted[i]!)
  return inside
}

const orders = new WeakMap<readonly Mention[], readonly Mention[]>()

/** A list of mentions by beginning, sorted once a list: long articles ask for every clause. */
function inOrder(mentions: readonly Mention[]): readonly Mention[] {
  let sorted = orders.get(mentions)
  if (!sorted) {
    sorted = [...mentions].sort((a, b) => a.span.start - b.span.start)
    orders.set(mentions, sorted)
  }
  return sorted
}
