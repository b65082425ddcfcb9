import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { savedSearchSchema } from '../model/saved-search.ts'
import { spanSchema } from '../model/span.ts'
import type { Collection } from '../pipeline/collection.ts'
import type { Hit } from '../pipeline/search/search.ts'
import type { LoginVariables } from './login.ts'
import { csvFile, csvTable, json, missing, noSuch, several } from './shapes.ts'

const foundArticleSchema = z.object({
  account: z.string(),
  document: z.string(),
  number: z.int(),
  path: z.string(),
  title: z.string().nullable(),
  party: z.string().nullable(),
  genre: z.string().nullable(),
  published: z.string().nullable(),
  publisher: z.string().nullable(),
  language: z.string(),
  score: z.number(),
  snippet: z.object({ start: z.int(), end: z.int(), words: z.string(), marks: z.array(spanSchema) }),
  through: z.array(z.object({ asked: z.string(), found: z.string() })),
})
const foundSchema = z.object({
  query: z.string(),
  total: z.int(),
  hits: z.array(foundArticleSchema),
  notices: z.array(z.string()),
})
export type FoundArticle = z.infer<typeof foundArticleSchema>
export type Found = z.infer<typeof foundSchema>

const watchedSchema = savedSearchSchema.extend({ total: z.int(), fresh: z.int() })
export type WatchedSearchShown = z.infer<typeof watchedSchema>

const searchQuery = z.object({
  q: z.string(),
  party: several('Code of a party'),
  genre: several('Genre'),
  publisher: several('Publisher'),
  language: several('Language of the article'),
  speaker: several('Somebody who speaks in it'),
  issue: several('Issue, with narrower ones'),
  since: z.string().optional(),
  until: z.string().optional(),
  added: z.string().optional().openapi({ description: 'Only documents added after this instant (ISO 8601)' }),
})
const search = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Articles by words, in either language (docs/reference/search.md)',
  request: {
    query: searchQuery.extend({
      limit: z.coerce.number().int().min(1).max(200).default(20),
      offset: z.coerce.number().int().min(0).default(0),
    }),
  },
  responses: { 200: json(foundSchema, 'Ranked; every mark is a span of the source text') },
})
const searchCsv = createRoute({
  method: 'get',
  path: '/search.csv',
  summary: 'The same as a table for spreadsheets, at most 10,000 hits',
  request: { query: searchQuery },
  responses: { 200: csvTable },
})
const saved = createRoute({
  method: 'get',
  path: '/saved-searches',
  summary: 'The searches that were saved, with how many articles each finds, and how many of them are new',
  responses: { 200: json(z.array(watchedSchema), 'In the order in which they were saved') },
})
const params = z.object({ id: z.string().max(100) })
const save = createRoute({
  method: 'post',
  path: '/saved-searches',
  summary: 'Saves a search under a name',
  request: {
    body: {
      content: {
        'application/json': {
          schema: savedSearchSchema
            .pick({ filter: true })
            .extend({ name: z.string().trim().min(1).max(100), query: z.string().trim().min(1).max(1000) }),
        },
      },
      required: true,
    },
  },
  responses: { 201: json(savedSearchSchema, 'The saved search') },
})
const done = json(z.object({ id: z.string() }), 'Done')
const look = createRoute({
  method: 'post',
  path: '/saved-searches/{id}/look',
  summary: 'Says that what a search finds was seen: only what is added later is new',
  request: { params },
  responses: { 200: done, 404: missing },
})
const remove = createRoute({
  method: 'delete',
  path: '/saved-searches/{id}',
  summary: 'Takes a saved search away; it can be brought back',
  request: { params },
  responses: { 200: done, 404: missing },
})
const restore = createRoute({
  method: 'post',
  path: '/saved-searches/{id}/restore',
  summary: 'Brings back a saved search that was taken away',
  request: { params },
  responses: { 200: done, 404: missing },
})

/** A table holds so many hits at most. */
const MOST_HITS = 10_000
const PAGE = 200

function optionsOf({ since, until, added, ...filters }: Omit<z.infer<typeof searchQuery>, 'q'>) {
  const lists = Object.fromEntries(
    Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value].flat()]])),
  )
  return { ...lists, ...(since && { since }), ...(until && { until }), ...(added && { addedSince: added }) }
}

const rowOf = ({ snippet, through, ...hit }: Hit) => ({
  title: hit.title,
  published: hit.published,
  publisher: hit.publisher,
  party: hit.party,
  kind: hit.genre,
  language: hit.language,
  words: snippet.words.replace(/\s+/g, ' '),
  through: through.map(({ asked, found }) => `${asked} → ${found}`).join('; '),
  path: hit.path,
  account: hit.account,
  start: snippet.start,
  end: snippet.end,
})

/** Searching, and the searches that people saved. */
export function makeSearchApi(collection: Pick<Collection, 'search' | 'saved'>) {
  const api = new OpenAPIHono<LoginVariables>()
  const owner = (context: { get(name: 'account'): LoginVariables['Variables']['account'] }) =>
    context.get('account')?.name ?? ''
  api.use('/saved-searches', bodyLimit({ maxSize: 64 * 1024 }))
  return api
    .openapi(search, async (context) => {
      const { q, limit, offset, ...asked } = context.req.valid('query')
      const found = await collection.search(q, { ...optionsOf(asked), limit, offset })
      return context.json(
        {
          ...found,
          notices: [...found.notices],
          hits: found.hits.map((hit) => ({
            ...hit,
            through: [...hit.through],
            snippet: { ...hit.snippet, marks: [...hit.snippet.marks] },
          })),
        },
        200,
      )
    })
    .openapi(searchCsv, async (context) => {
      const { q, ...asked } = context.req.valid('query')
      const hits: Hit[] = []
      for (let offset = 0; offset < MOST_HITS; offset += PAGE) {
        const found = await collection.search(q, { ...optionsOf(asked), limit: PAGE, offset })
        hits.push(...found.hits)
        if (found.hits.length < PAGE) break
      }
      return context.body(...csvFile('hits', hits.map(rowOf)))
    })
    .openapi(saved, async (context) => context.json(await collection.saved.list(owner(context)), 200))
    .openapi(save, async (context) =>
      context.json(await collection.saved.save(owner(context), context.req.valid('json')), 201),
    )
    .openapi(look, async (context) => {
      const { id } = context.req.valid('param')
      return (await collection.saved.look(owner(context), id))
        ? context.json({ id }, 200)
        : context.json(noSuch(`saved search ${id}`), 404)
    })
    .openapi(remove, async (context) => {
      const { id } = context.req.valid('param')
      return (await collection.saved.remove(owner(context), id))
        ? context.json({ id }, 200)
        : context.json(noSuch(`saved search ${id}`), 404)
    })
    .openapi(restore, async (context) => {
      const { id } = context.req.valid('param')
      return (await collection.saved.restore(owner(context), id))
        ? context.json({ id }, 200)
        : context.json(noSuch(`saved search ${id}`), 404)
    })
}
