import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { actSchema, commitmentSchema, strengthSchema } from '../model/commitment.ts'
import { judgementSchema } from '../model/judgement.ts'
import { spanSchema } from '../model/span.ts'
import { reportedStatusSchema, threadSchema, watchedDueSchema } from '../model/thread.ts'
import type { CollectionRecord } from '../pipeline/record/record.ts'
import { findDues } from './dues.ts'
import type { Kept } from './kept.ts'
import { allThreads, findLines, GROUPS, SORTS } from './ledger.ts'
import { csvFile, csvTable, facetSchema, json, missing, noSuch, pageOf, several } from './shapes.ts'

const lineSchema = z.object({
  document: z.string(),
  article: z.int(),
  path: z.string(),
  title: z.string().nullable(),
  language: z.string(),
  party: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  span: spanSchema,
  words: z.string(),
  act: actSchema,
  strength: strengthSchema,
  grade: commitmentSchema.shape.grade,
  mode: commitmentSchema.shape.mode,
  actors: z.array(z.string()),
  claimedBy: z.string().nullable(),
  issue: z.string().nullable(),
  deadline: z.string().nullable(),
  due: z.string().nullable(),
  thread: z.string().nullable(),
  status: reportedStatusSchema.nullable(),
  latest: z.string().nullable(),
  /** What people hold of it; null where nobody looked. */
  judgement: judgementSchema.nullable(),
  /** Where a person corrected the words: those that were read. */
  readAs: z.object({ span: spanSchema, words: z.string() }).nullable(),
  group: z.string().nullable(),
})
const ledgerSchema = z.object({
  total: z.int(),
  /** Of these: judged by a person. And how many a person rejected, listed or not. */
  reviewed: z.int(),
  rejected: z.int(),
  documents: z.int(),
  groups: z.array(z.object({ id: z.string().nullable(), count: z.int() })),
  facets: z.object({ party: facetSchema, issue: facetSchema, status: facetSchema, strength: facetSchema }),
  lines: z.array(lineSchema),
})
export type LedgerLine = z.infer<typeof lineSchema>
export type Ledger = z.infer<typeof ledgerSchema>

const dueSchema = z.object({
  due: z.string(),
  state: watchedDueSchema.shape.state,
  to: z.string(),
  thread: z.string(),
  parties: z.array(z.string()),
  issue: z.string().nullable(),
  document: z.string(),
  article: z.int(),
  span: spanSchema,
  words: z.string(),
  language: z.string(),
  date: z.string().nullable(),
  account: z.string().nullable(),
})
const duesSchema = z.object({
  to: z.string().nullable(),
  cells: z.array(z.object({ key: z.string(), open: z.int(), evidence: z.int(), coming: z.int() })),
  total: z.int(),
  dues: z.array(dueSchema),
  silent: z.array(
    z.object({
      id: z.string(),
      parties: z.array(z.string()),
      issue: z.string().nullable(),
      silentSince: z.string(),
      events: z.int(),
    }),
  ),
})
export type Due = z.infer<typeof dueSchema>
export type Dues = z.infer<typeof duesSchema>

const ledgerQuery = z.object({
  party: several('A party that undertakes'),
  issue: z.string().optional(),
  status: z.string().optional().openapi({ description: 'What the latest account of its thread reports' }),
  strength: z.string().optional(),
  deadline: z.enum(['said', 'none']).optional(),
  find: z.string().optional(),
  rejected: z
    .enum(['hidden', 'shown'])
    .default('hidden')
    .openapi({ description: 'Whether what a person rejected is listed, too' }),
  group: z.enum(GROUPS).default('issue'),
  sort: z.enum(SORTS).default('newest'),
  ...pageOf(500, 60),
})
const ledger = createRoute({
  method: 'get',
  path: '/ledger',
  summary: 'Every commitment of the collection, grouped, sorted and paged',
  request: {
    query: ledgerQuery,
  },
  responses: { 200: json(ledgerSchema, 'In the order of its groups; what has no value stands last') },
})
const ledgerCsv = createRoute({
  method: 'get',
  path: '/ledger.csv',
  summary: 'The ledger as a table for spreadsheets: the same filters and order, every line',
  request: { query: ledgerQuery.omit({ limit: true, offset: true }) },
  responses: { 200: csvTable },
})
const thread = createRoute({
  method: 'get',
  path: '/thread',
  summary: 'One undertaking or channel followed through the documents',
  request: { query: z.object({ id: z.string().openapi({ example: 'XAV+XHL/fisheries' }) }) },
  responses: { 200: json(threadSchema, 'With every event'), 404: missing },
})
const duesQuery = z.object({
  party: several('Code of a party'),
  issue: z.string().optional(),
  in: z
    .string()
    .regex(/^\d{4}(?:-\d\d)?$/)
    .optional(),
  ...pageOf(200, 50),
})
const dues = createRoute({
  method: 'get',
  path: '/dues',
  summary: 'Days by which something was to be done, and undertakings silent the longest',
  request: { query: duesQuery },
  responses: { 200: json(duesSchema, 'Nothing is inferred from silence but silence') },
})
const duesCsv = createRoute({
  method: 'get',
  path: '/dues.csv',
  summary: 'The days as a table for spreadsheets: the same filters, every line',
  request: { query: duesQuery.omit({ limit: true, offset: true }) },
  responses: { 200: csvTable },
})

/** A day by which something was to be done as a row. */
const dueRowOf = (one: Due) => ({
  due: one.due,
  state: one.state,
  'record to': one.to,
  parties: one.parties.join(' '),
  issue: one.issue,
  words: one.words,
  'account of': one.account,
  'account date': one.date,
  thread: one.thread,
  document: one.document,
  article: one.article,
  start: one.span.start,
  end: one.span.end,
})

/** A line of the ledger as a row: words with their place, in UTF-16 offsets of the cleaned text. */
const rowOf = (line: Awaited<ReturnType<typeof findLines>>['lines'][number]) => ({
  issue: line.issue,
  actors: line.actors.join(' '),
  strength: line.strength,
  words: line.words,
  deadline: line.deadline,
  'claimed by': line.claimedBy,
  status: line.status,
  'last heard of': line.latest,
  thread: line.thread,
  review: line.judgement?.action ?? 'not reviewed',
  'reviewed by': line.judgement?.by ?? null,
  'reviewed at': line.judgement?.at ?? null,
  'read as': line.readAs?.words ?? null,
  published: line.published,
  publisher: line.publisher,
  title: line.title,
  path: line.path,
  document: line.document,
  article: line.article,
  start: line.span.start,
  end: line.span.end,
})

const listed = (value: string | string[] | undefined): string[] => (value === undefined ? [] : [value].flat())

/** The ledger of commitments, their threads and their calendar. */
export function makeFollowApi(record: CollectionRecord, kept: Kept) {
  return new OpenAPIHono()
    .openapi(ledger, async (context) => {
      const { party, ...asked } = context.req.valid('query')
      return context.json(await findLines(record, kept, { ...asked, party: listed(party) }), 200)
    })
    .openapi(ledgerCsv, async (context) => {
      const { party, ...asked } = context.req.valid('query')
      const all = { ...asked, party: listed(party), limit: Number.MAX_SAFE_INTEGER, offset: 0 }
      const { lines } = await findLines(record, kept, all)
      return context.body(...csvFile('commitments', lines.map(rowOf)))
    })
    .openapi(thread, async (context) => {
      const { id } = context.req.valid('query')
      const found = (await allThreads(record, kept)).find((one) => one.id === id)
      return found ? context.json(found, 200) : context.json(noSuch(`thread ${id}`), 404)
    })
    .openapi(duesCsv, async (context) => {
      const { party, ...asked } = context.req.valid('query')
      const all = { ...asked, party: listed(party), limit: Number.MAX_SAFE_INTEGER, offset: 0 }
      return context.body(...csvFile('calendar', findDues(await allThreads(record, kept), all).dues.map(dueRowOf)))
    })
    .openapi(dues, async (context) => {
      const { party, ...asked } = context.req.valid('query')
      return context.json(findDues(await allThreads(record, kept), { ...asked, party: listed(party) }), 200)
    })
}
