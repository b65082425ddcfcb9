import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { genreSchema } from '../model/article.ts'
import { comparisonSchema } from '../model/comparison.ts'
import { problemSchema } from '../model/problem.ts'
import { readingSchema } from '../model/reading.ts'
import { spanSchema } from '../model/span.ts'
import type { Collection } from '../pipeline/collection.ts'
import type { AddJobs } from './add-jobs.ts'
import { makeAddApi } from './add-routes.ts'
import { makeArticleApi } from './article-routes.ts'
import { makeFollowApi } from './follow-routes.ts'
import { keepWhileUnchanged } from './kept.ts'
import { makeMechanismsApi } from './mechanisms-routes.ts'
import { makeMeetingsApi } from './meetings-routes.ts'
import { makeMemoApi } from './memo-routes.ts'
import { makeReuseApi } from './reuse-routes.ts'
import { makeReviewApi } from './review-routes.ts'
import { makeSearchApi } from './search-routes.ts'
import { json, missing, noSuch } from './shapes.ts'
import { makeWordingApi } from './wording-routes.ts'

const articleSummarySchema = z.object({
  number: z.int(),
  title: z.string().nullable(),
  language: z.string(),
  genre: genreSchema.nullable(),
  published: z.string().nullable(),
  publisher: z.string().nullable(),
  party: z.string().nullable(),
  complete: z.boolean(),
})
const documentSummarySchema = z.object({
  id: z.string(),
  path: z.string(),
  addedAt: z.string(),
  problems: z.int(),
  articles: z.array(articleSummarySchema),
})
const placeSchema = z.object({ document: z.string(), article: z.int() })
const pairSchema = z.object({ a: placeSchema, b: placeSchema, because: z.array(z.string()) })
const rawSchema = z.object({
  raw: z.string(),
  edits: z.array(z.object({ raw: spanSchema, clean: spanSchema, words: z.string(), rule: z.string() })),
})

export type DocumentSummary = z.infer<typeof documentSummarySchema>
export type Raw = z.infer<typeof rawSchema>

const documents = createRoute({
  method: 'get',
  path: '/documents',
  summary: 'The documents of the collection with their articles',
  responses: { 200: json(z.array(documentSummarySchema), 'In the order of their paths') },
})
const reading = createRoute({
  method: 'get',
  path: '/documents/{id}',
  summary: 'Everything read from one document (readout.reading/1)',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: json(readingSchema, 'The reading'), 404: missing },
})
const raw = createRoute({
  method: 'get',
  path: '/documents/{id}/raw',
  summary: 'The raw text of a document and the edits that lead to its source text',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: json(rawSchema, 'The raw text'), 404: missing },
})
const compare = createRoute({
  method: 'get',
  path: '/compare',
  summary: 'Two accounts side by side (readout.comparison/1)',
  request: {
    query: z.object({
      a: z.string().openapi({
        description: 'An account: document id, a full stop, the number of the article',
        example: '3f2a….0',
      }),
      b: z.string(),
      language: z.enum(['en', 'zh']).default('en').openapi({ description: 'Language of gists and reasons' }),
    }),
  },
  responses: { 200: json(comparisonSchema, 'The comparison'), 404: missing },
})
const pairs = createRoute({
  method: 'get',
  path: '/pairs',
  summary: 'Pairs of accounts that seem to tell of one meeting',
  responses: { 200: json(z.array(pairSchema), 'With what speaks for each') },
})
const problems = createRoute({
  method: 'get',
  path: '/problems',
  summary: 'What is wrong with what was added',
  responses: { 200: json(z.array(problemSchema), 'By path') },
})
const namedSchema = z.object({ id: z.string(), labels: z.record(z.string(), z.string()) })
const namesSchema = z.object({ issues: z.array(namedSchema), parties: z.array(namedSchema) })
export type Names = z.infer<typeof namesSchema>
const names = createRoute({
  method: 'get',
  path: '/names',
  summary: 'What issues and parties are called',
  responses: { 200: json(namesSchema, 'By identifier, in each language') },
})
const versionRoute = createRoute({
  method: 'get',
  path: '/version',
  summary: 'The version of the API',
  responses: { 200: json(z.object({ version: z.string() }), 'The version') },
})

/** The API over one collection: validates, calls, shapes. */
export function makeApi(collection: Collection, jobs: AddJobs, version: string) {
  const kept = keepWhileUnchanged(collection.record)
  return new OpenAPIHono()
    .openapi(documents, async (context) =>
      context.json(
        (await collection.documents()).map((document) => ({ ...document, articles: [...document.articles] })),
        200,
      ),
    )
    .openapi(reading, async (context) => {
      const { id } = context.req.valid('param')
      const found = await collection.reading(id)
      return found ? context.json(found, 200) : context.json(noSuch(`document ${id}`), 404)
    })
    .openapi(raw, async (context) => {
      const { id } = context.req.valid('param')
      const found = await collection.raw(id)
      return found
        ? context.json({ raw: found.raw, edits: [...found.edits] }, 200)
        : context.json(noSuch(`document ${id}`), 404)
    })
    .openapi(compare, async (context) => {
      const { a, b, language } = context.req.valid('query')
      const found = await collection.compare(a, b, language)
      return found ? context.json(found, 200) : context.json(noSuch(`account ${a} or ${b}`), 404)
    })
    .openapi(pairs, async (context) =>
      context.json(
        (await collection.pairs()).map((pair) => ({ ...pair, because: [...pair.because] })),
        200,
      ),
    )
    .openapi(problems, async (context) => context.json(await collection.problems(), 200))
    .openapi(names, (context) => {
      const { issues, parties } = collection.names()
      return context.json({ issues: [...issues], parties: [...parties] }, 200)
    })
    .openapi(versionRoute, (context) => context.json({ version }, 200))
    .route('/', makeSearchApi(collection))
    .route('/', makeMeetingsApi(collection.record, kept))
    .route('/', makeMechanismsApi(collection.record, kept))
    .route('/', makeFollowApi(collection.record, kept))
    .route('/', makeWordingApi(collection.record, kept))
    .route('/', makeReuseApi(collection.record))
    .route('/', makeMemoApi(collection.memos))
    .route('/', makeAddApi(jobs))
    .route('/', makeArticleApi(collection))
    .route('/', makeReviewApi(collection.record, collection.review))
    .doc31('/openapi.json', {
      openapi: '3.1.0',
      info: {
        title: 'Readout',
        version,
        description: 'What governments say about their meetings, as a record.',
      },
    })
}
