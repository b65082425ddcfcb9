import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { decisionSchema, decisionTargetSchema, placedDecisionSchema } from '../model/decision.ts'
import { judgementSchema } from '../model/judgement.ts'
import { spanSchema } from '../model/span.ts'
import type { CollectionRecord } from '../pipeline/record/record.ts'
import { DOUBT_SIGNS, REVIEWED, type Review } from '../pipeline/review/review.ts'
import type { LoginVariables } from './login.ts'
import { json, pageOf, several } from './shapes.ts'

const layer = z.enum(REVIEWED)
const heldSchema = z.object({
  id: z.string(),
  by: z.string(),
  at: z.string(),
  action: z.enum(['accept', 'correct', 'reject']),
  fields: z.record(z.string(), z.unknown()),
})
const itemSchema = z.object({
  layer,
  index: z.int(),
  article: z.int(),
  span: spanSchema,
  rule: z.string(),
  signs: z.array(z.enum(DOUBT_SIGNS)),
  doubt: z.number(),
  document: z.string(),
  path: z.string(),
  title: z.string().nullable(),
  language: z.string(),
  party: z.string().nullable(),
  published: z.string().nullable(),
  words: z.string(),
  seen: z.string().nullable(),
  own: heldSchema.nullable(),
})
export type ReviewQueueItem = z.infer<typeof itemSchema>
const queueSchema = z.object({ total: z.int(), documents: z.int(), items: z.array(itemSchema) })
export type ReviewQueue = z.infer<typeof queueSchema>
const agreementSchema = z.object({
  alpha: z.number().nullable(),
  people: z.array(z.string()),
  judgedTwice: z.int(),
  disagreements: z.array(z.object({ target: decisionTargetSchema, judgements: z.array(heldSchema) })),
})
export type ReviewAgreement = z.infer<typeof agreementSchema>
const said = z.object({ message: z.string(), remedy: z.string(), first: decisionSchema.optional() })
const historySchema = z.object({ total: z.int(), decisions: z.array(placedDecisionSchema) })
export type ReviewHistory = z.infer<typeof historySchema>
const by = z.string().trim().min(1).max(100)

const queue = createRoute({
  method: 'get',
  path: '/review',
  summary: 'What to review, the most doubtful first; nobody else’s judgement is shown',
  request: {
    query: z.object({
      by: z.string().max(100).default(''),
      layer: layer.optional(),
      document: z.string().optional(),
      state: z.enum(['open', 'judged']).default('open'),
      ...pageOf(200, 30),
    }),
  },
  responses: { 200: json(queueSchema, 'Of the documents that were added last') },
})
const agreement = createRoute({
  method: 'get',
  path: '/review/agreement',
  summary: 'How far people agree (Krippendorff’s alpha, nominal), and where they do not',
  responses: { 200: json(agreementSchema, 'Over what two or more people judged') },
})
const history = createRoute({
  method: 'get',
  path: '/review/history',
  summary: 'What was decided, the latest first',
  request: { query: z.object(pageOf(200, 50)) },
  responses: { 200: json(historySchema, 'With where the words stand now') },
})
const judgements = createRoute({
  method: 'get',
  path: '/review/judgements',
  summary: 'What people hold of the annotations of documents: on each the latest judgement that nobody took back',
  request: { query: z.object({ document: several('A document') }) },
  responses: { 200: json(z.array(judgementSchema), 'Of all documents where none is named') },
})
const answer = { 200: json(decisionSchema, 'The decision, kept'), 409: json(said, 'Refused, and why') }
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  content: { 'application/json': { schema } },
  required: true,
})
const decide = createRoute({
  method: 'post',
  path: '/review/decisions',
  summary: 'Keeps a decision; refused where somebody else’s came in between',
  request: {
    body: body(
      z.object({
        by,
        action: z.enum(['accept', 'correct', 'reject', 'note']),
        layer,
        document: z.string(),
        span: spanSchema,
        corrected: spanSchema.optional(),
        note: z.string().max(5000).optional(),
        seen: z.string().nullable(),
      }),
    ),
  },
  responses: answer,
})
const undo = createRoute({
  method: 'post',
  path: '/review/undo',
  summary: 'Takes a decision back; the history keeps both',
  request: { body: body(z.object({ by, id: z.string() })) },
  responses: answer,
})

/** Reviewing over a record. */
export function makeReviewApi(record: CollectionRecord, review: Review) {
  const api = new OpenAPIHono<LoginVariables>()
  api.use('/review/*', bodyLimit({ maxSize: 64 * 1024 }))
  return api
    .openapi(queue, async (context) => {
      const { items, ...rest } = await review.queue(context.req.valid('query'))
      return context.json({ ...rest, items: items.map((item) => ({ ...item, signs: [...item.signs] })) }, 200)
    })
    .openapi(agreement, async (context) => {
      const { people, disagreements, ...rest } = await review.agreement()
      const lines = disagreements.map(({ target, judgements }) => ({ target, judgements: [...judgements] }))
      return context.json({ ...rest, people: [...people], disagreements: lines }, 200)
    })
    .openapi(judgements, async (context) => {
      const { document } = context.req.valid('query')
      const asked = document === undefined ? null : new Set([document].flat())
      const all = await record.judgements()
      return context.json(
        all.filter((one) => asked === null || asked.has(one.document)),
        200,
      )
    })
    .openapi(history, async (context) => {
      const { limit, offset } = context.req.valid('query')
      const decisions = (await record.decisions()).toReversed()
      return context.json({ total: decisions.length, decisions: decisions.slice(offset, offset + limit) }, 200)
    })
    .openapi(decide, async (context) => {
      const { document, span, corrected, note, ...asked } = context.req.valid('json')
      const fields = { ...(corrected && { span: corrected }), ...(note && { note }) }
      const who = context.get('account')?.name ?? asked.by
      const done = await record.decide({ ...asked, by: who, place: { document, span }, fields })
      if ('decision' in done) return context.json(done.decision, 200)
      const { problem, first } = done
      return context.json({ message: problem.message, remedy: problem.remedy, ...(first && { first }) }, 409)
    })
    .openapi(undo, async (context) => {
      const { id, by: who } = context.req.valid('json')
      const done = await record.undoDecision(id, context.get('account')?.name ?? who)
      if ('decision' in done) return context.json(done.decision, 200)
      return context.json({ message: done.problem.message, remedy: done.problem.remedy }, 409)
    })
}
