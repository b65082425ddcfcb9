import { randomUUID } from 'node:crypto'
import { placeDecision, undoneOf } from '../../link/decisions/place-decision.ts'
import { type Decision, type DecisionTarget, type PlacedDecision, targetKey } from '../../model/decision.ts'
import type { Problem } from '../../model/problem.ts'
import { spanSchema } from '../../model/span.ts'
import { listDecisions as allDecisions, putDecision } from '../../store/decisions.ts'
import { getReading } from '../../store/documents.ts'
import type { Store } from '../../store/store.ts'
import { describeQuote } from '../../text/quote.ts'
import { isInside, type Span } from '../../text/span.ts'

/** What a person decides, as it is asked for. */
export interface Deciding {
  readonly by: string
  readonly action: Exclude<Decision['action'], 'undo'>
  readonly layer: string
  /** Words of a document, or else an id. */
  readonly place?: { readonly document: string; readonly span: Span }
  readonly id?: string
  readonly fields?: Readonly<Record<string, unknown>>
  /** The latest decision on the same thing that the person knew of; left out: none. */
  readonly seen?: string | null
}

/** The decision as it was kept, or why it was not. */
export type Decided = { readonly decision: Decision } | { readonly problem: Problem; readonly first?: Decision }

const refuse = (rule: string, message: string, remedy: string): { problem: Problem } => ({
  problem: { rule, severity: 'error', message, remedy },
})

/** Keeps a person's decision with who and when. Two people at once: the first wins, the other is told and nothing is lost. */
export async function decide(store: Store, asked: Deciding): Promise<Decided> {
  if (asked.by.trim() === '') return refuse('decide/nobody', 'a decision needs a name', 'say who decides')
  const target = await targetOf(store, asked)
  if ('problem' in target) return target
  const { by, action, seen = null } = asked
  const fields = await fieldsOf(store, asked)
  if ('problem' in fields) return { problem: fields.problem as Problem }
  return keep(store, { id: randomUUID(), at: new Date().toISOString(), by, action, target, fields, undoes: null }, seen)
}

async function keep(store: Store, decision: Decision, seen: string | null): Promise<Decided> {
  const kept = await putDecision(store, targetKey(decision.target), decision, seen)
  if (kept.kept) return { decision }
  const { first } = kept
  return {
    ...refuse(
      'decide/first-was-another',
      `${first.by} decided on this at ${first.at}: ${first.action}`,
      'look at that decision; to decide all the same, name it as seen',
    ),
    first,
  }
}

/** The fields of a decision; corrected words are kept with their quote, so that they are found again as the target is. */
async function fieldsOf(
  store: Store,
  { fields = {}, place }: Deciding,
): Promise<Readonly<Record<string, unknown>> | { problem: Problem }> {
  if (fields.span === undefined || !place) return fields
  const span = spanSchema.safeParse(fields.span).data
  const reading = await getReading(store, place.document)
  if (!reading || !span || !isInside(span, reading.text.length) || span.start === span.end)
    return refuse('decide/no-words', 'the corrected words stand nowhere in the text', 'name a span of the text')
  return { ...fields, quote: describeQuote(reading.text, span) }
}

async function targetOf(store: Store, { layer, place, id }: Deciding): Promise<DecisionTarget | { problem: Problem }> {
  if (!place && id === undefined)
    return refuse('decide/no-target', 'a decision needs words of a document or an id', 'name one of them')
  if (!place) return { layer, document: null, path: null, span: null, quote: null, id: id! }
  const reading = await getReading(store, place.document)
  if (!reading)
    return refuse('decide/no-document', `there is no document ${place.document}`, 'add it again, then decide')
  if (!isInside(place.span, reading.text.length) || place.span.start === place.span.end)
    return refuse(
      'decide/no-words',
      `there are no words at ${place.span.start}–${place.span.end}`,
      'name a span of the text',
    )
  return {
    layer,
    document: place.document,
    path: reading.document.path,
    span: place.span,
    quote: describeQuote(reading.text, place.span),
    id: null,
  }
}

/** Takes a decision back; the history keeps both. */
export async function undoDecision(store: Store, id: string, by: string): Promise<Decided> {
  const history = await allDecisions(store)
  const one = history.find((decision) => decision.id === id)
  if (!one) return refuse('decide/no-decision', `there is no decision ${id}`, 'readout review lists them')
  if (undoneOf(history).has(id))
    return refuse('decide/undone', `decision ${id} is taken back already`, 'undo the undoing to bring it back')
  const latest = history.findLast(({ target }) => targetKey(target) === targetKey(one.target))
  const undo: Decision = {
    id: randomUUID(),
    at: new Date().toISOString(),
    by,
    action: 'undo',
    target: one.target,
    fields: {},
    undoes: id,
  }
  return keep(store, undo, latest?.id ?? null)
}

/** The whole history, each decision with where its words stand now. */
export async function listDecisions(store: Store): Promise<PlacedDecision[]> {
  const history = await allDecisions(store)
  const undone = undoneOf(history)
  const read = new Map<string, ReturnType<typeof getReading>>()
  const readingOf = (id: string) => {
    const known = read.get(id) ?? getReading(store, id)
    read.set(id, known)
    return known
  }
  return Promise.all(
    history.map(async (decision) => {
      const { document, path } = decision.target
      const ids = document === null ? [] : [document, ...(await versionsAt(store, path, document))]
      const readings = await Promise.all(ids.map(readingOf))
      const texts = readings.flatMap((reading) =>
        reading ? [{ document: reading.document.id, text: reading.text }] : [],
      )
      return placeDecision(decision, texts, undone.has(decision.id))
    }),
  )
}

/** Other texts that came from the same path, the latest first. */
async function versionsAt(store: Store, path: string | null, but: string): Promise<string[]> {
  if (path === null) return []
  const rows = await store
    .selectFrom('origins')
    .select('document_id')
    .where('path', '=', path)
    .where('document_id', '!=', but)
    .orderBy('added_at', 'desc')
    .execute()
  return rows.map((row) => row.document_id)
}
