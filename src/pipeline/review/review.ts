import { measureAgreement } from '../../link/decisions/agreement.ts'
import { undoneOf } from '../../link/decisions/place-decision.ts'
import { type Doubted, type ReviewedLayer, weighDoubt } from '../../link/decisions/weigh-doubt.ts'
import { type Decision, targetKey } from '../../model/decision.ts'
import { titleOf } from '../../model/reading.ts'
import { listDecisions } from '../../store/decisions.ts'
import { getReading } from '../../store/documents.ts'
import type { Store } from '../../store/store.ts'

export { DOUBT_SIGNS, REVIEWED } from '../../link/decisions/weigh-doubt.ts'

/** One thing to be reviewed, with where it stands. */
export interface ReviewItem extends Doubted {
  readonly document: string
  readonly path: string
  readonly title: string | null
  readonly language: string
  readonly party: string | null
  readonly published: string | null
  readonly words: string
}

/** An item as one person's queue shows it. */
export interface QueuedItem extends ReviewItem {
  /** The latest decision on it of anybody, to be named when deciding; null for none. */
  readonly seen: string | null
  /** This person's own judgement that holds. */
  readonly own: Judgement | null
}

/** What one person holds of one thing. */
export interface Judgement {
  readonly id: string
  readonly by: string
  readonly at: string
  readonly action: 'accept' | 'correct' | 'reject'
  readonly fields: Readonly<Record<string, unknown>>
}

export interface QueueAsked {
  readonly by: string
  readonly layer?: ReviewedLayer | undefined
  readonly document?: string | undefined
  /** open: not judged by this person. */
  readonly state: 'open' | 'judged'
  readonly limit: number
  readonly offset: number
}

export interface Agreement {
  /** Krippendorff's alpha; null where it is not defined. */
  readonly alpha: number | null
  readonly people: readonly string[]
  /** Things that two or more people judged. */
  readonly judgedTwice: number
  readonly disagreements: readonly { readonly target: Decision['target']; readonly judgements: readonly Judgement[] }[]
}

/** Reviewing: what to look at first, and how far people agree. */
export interface Review {
  queue(asked: QueueAsked): Promise<{ total: number; documents: number; items: QueuedItem[] }>
  agreement(): Promise<Agreement>
}

/** So many documents, those added last, are looked through for a queue; others by their id. */
const DOCUMENTS = 300

/** Opens the reviewing of a collection. `state` names the record's state: what was weighed is kept until it changes. */
export function openReview(store: Store, state: () => Promise<string>): Review {
  let kept: { state: string; items: Promise<ReviewItem[]> } | null = null
  const latestItems = async () => {
    const now = await state()
    if (kept?.state !== now) {
      const rows = await store
        .selectFrom('documents')
        .select('id')
        .orderBy('added_at', 'desc')
        .orderBy('id')
        .limit(DOCUMENTS)
        .execute()
      kept = {
        state: now,
        items: weighAll(
          store,
          rows.map(({ id }) => id),
        ),
      }
      kept.items.catch(() => {
        kept = null
      })
    }
    return kept.items
  }
  return {
    async queue({ by, layer, document, state: wanted, limit, offset }) {
      const items = document === undefined ? await latestItems() : await weighAll(store, [document])
      const history = await listDecisions(store)
      const judgements = judgementsOf(history)
      const latest = new Map(history.map((decision) => [targetKey(decision.target), decision.id]))
      const queued = items
        .filter((item) => layer === undefined || item.layer === layer)
        .map((item): QueuedItem => {
          const key = keyOf(item)
          const own = judgements.get(key)?.find((judgement) => judgement.by === by) ?? null
          return { ...item, own, seen: latest.get(key) ?? null }
        })
        .filter(({ own }) => (own === null) === (wanted === 'open'))
      return {
        total: queued.length,
        documents: new Set(items.map((item) => item.document)).size,
        items: queued.slice(offset, offset + limit),
      }
    },
    async agreement() {
      const history = await listDecisions(store)
      const targets = new Map(history.map(({ target }) => [targetKey(target), target]))
      const twice = [...judgementsOf(history)].filter(([, judgements]) => judgements.length > 1)
      return {
        alpha: measureAgreement(twice.map(([, judgements]) => judgements.map(sayJudgement))),
        people: [...new Set(twice.flatMap(([, judgements]) => judgements.map(({ by }) => by)))].sort(),
        judgedTwice: twice.length,
        disagreements: twice
          .filter(([, judgements]) => new Set(judgements.map(sayJudgement)).size > 1)
          .map(([key, judgements]) => ({ target: targets.get(key)!, judgements })),
      }
    },
  }
}

/** Two corrections agree where they name the same words. */
const sayJudgement = ({ action, fields }: Judgement): string =>
  action === 'correct' ? `correct ${JSON.stringify(fields.span ?? null)}` : action

const keyOf = ({ layer, document, span, words }: ReviewItem): string =>
  targetKey({ layer, document, path: null, span, quote: { exact: words, prefix: '', suffix: '' }, id: null })

async function weighAll(store: Store, ids: readonly string[]): Promise<ReviewItem[]> {
  const items: ReviewItem[] = []
  for (const id of ids) {
    const reading = await getReading(store, id)
    if (!reading) continue
    for (const one of weighDoubt(reading)) {
      const { language = 'und', party = null, published = null } = reading.articles[one.article] ?? {}
      items.push({
        ...one,
        document: id,
        path: reading.document.path,
        title: titleOf(reading, one.article),
        language,
        party,
        published,
        words: reading.text.slice(one.span.start, one.span.end),
      })
    }
  }
  return items.sort(
    (a, b) =>
      b.doubt - a.doubt ||
      (a.document < b.document ? -1 : a.document > b.document ? 1 : 0) ||
      a.span.start - b.span.start,
  )
}

/** For each target, what each person holds: their latest judgement that was not taken back. */
function judgementsOf(history: readonly Decision[]): Map<string, Judgement[]> {
  const undone = undoneOf(history)
  const found = new Map<string, Map<string, Judgement>>()
  for (const { id, by, at, action, fields, target } of history) {
    if (undone.has(id) || (action !== 'accept' && action !== 'correct' && action !== 'reject')) continue
    const key = targetKey(target)
    const people = found.get(key) ?? new Map<string, Judgement>()
    people.set(by, { id, by, at, action, fields })
    found.set(key, people)
  }
  return new Map([...found].map(([key, people]) => [key, [...people.values()]]))
}
