import { z } from 'zod'
import { spanSchema } from './span.ts'

/** What a person decides on: an annotation of a text (by its words), or an entity, thread or meeting (by its id). */
export const decisionTargetSchema = z.object({
  /** A layer of a reading (`commitments`, `attributions`, …), or `entity`, `thread`, `meeting`. */
  layer: z.string().min(1),
  /** For an annotation: the document, its path, and the words with what stands around them. */
  document: z.string().nullable(),
  path: z.string().nullable(),
  span: spanSchema.nullable(),
  quote: z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }).nullable(),
  /** For what has no place in a text. */
  id: z.string().nullable(),
})
export type DecisionTarget = z.infer<typeof decisionTargetSchema>

/** One decision of one person. Decisions are only ever added; `undo` takes back the one that `undoes` names. */
export const decisionSchema = z.object({
  id: z.string(),
  /** ISO 8601 instant. */
  at: z.string(),
  by: z.string().min(1),
  action: z.enum(['accept', 'correct', 'reject', 'add', 'merge', 'split', 'note', 'assess', 'undo']),
  target: decisionTargetSchema,
  /** Corrected or added fields, the ids that are merged, the words of a note, the assessed status. */
  fields: z.record(z.string(), z.unknown()),
  undoes: z.string().nullable(),
})
export type Decision = z.infer<typeof decisionSchema>

/** A decision with where its words stand now. `orphaned`: the words or the document are gone; it is kept. */
export const placedDecisionSchema = decisionSchema.extend({
  state: z.enum(['attached', 'approximate', 'orphaned', 'no place']),
  /** The document that holds the words now, another version's id after a change. */
  nowIn: z.string().nullable(),
  nowAt: spanSchema.nullable(),
  /** Of a correction: the words that were put in their place, and where they stand now. */
  corrected: z.object({ span: spanSchema, words: z.string() }).nullable(),
  undone: z.boolean(),
})
export type PlacedDecision = z.infer<typeof placedDecisionSchema>

/** The name of a target: decisions on the same words or the same id are on one thing. */
export const targetKey = ({ layer, document, span, quote, id }: DecisionTarget): string =>
  id === null ? `${layer} ${document} ${span?.start ?? ''} ${quote?.exact ?? ''}` : `${layer} ${id}`
