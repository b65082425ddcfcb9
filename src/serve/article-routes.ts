import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { genreSchema } from '../model/article.ts'
import type { Collection } from '../pipeline/collection.ts'
import { json, pageOf } from './shapes.ts'

const pageSchema = z.object({
  total: z.int(),
  articles: z.array(
    z.object({
      document: z.string(),
      path: z.string(),
      number: z.int(),
      title: z.string().nullable(),
      language: z.string(),
      genre: genreSchema.nullable(),
      published: z.string().nullable(),
      publisher: z.string().nullable(),
      party: z.string().nullable(),
      complete: z.boolean(),
    }),
  ),
})
export type ArticlePageShown = z.infer<typeof pageSchema>
export type ArticleShown = ArticlePageShown['articles'][number]

const list = createRoute({
  method: 'get',
  path: '/articles',
  summary: 'A page of the articles, in the order of their documents’ paths',
  request: {
    query: z.object({
      find: z
        .string()
        .max(200)
        .default('')
        .openapi({ description: 'Words of the title, publisher, party code, date or path' }),
      ...pageOf(200, 50),
    }),
  },
  responses: { 200: json(pageSchema, 'With how many there are') },
})
/** The list of articles. */
export const makeArticleApi = (collection: Pick<Collection, 'articles'>) =>
  new OpenAPIHono().openapi(list, async (context) => {
    const { total, articles } = await collection.articles(context.req.valid('query'))
    return context.json({ total, articles: [...articles] }, 200)
  })
