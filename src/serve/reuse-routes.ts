import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { reuseSchema } from '../model/reuse.ts'
import type { CollectionRecord } from '../pipeline/record/record.ts'
import { json, missing, noSuch } from './shapes.ts'

const reuse = createRoute({
  method: 'get',
  path: '/reuse',
  summary: 'The passages of a text that stand in earlier ones, in its language or another, side by side',
  request: {
    query: z.object({
      id: z.string().openapi({ description: 'A document, or an account' }),
      from: z.string().optional().openapi({ description: 'Only passages of this document or account' }),
    }),
  },
  responses: { 200: json(reuseSchema, 'In the order of the text'), 404: missing },
})

/** What a text took over from earlier ones. */
export const makeReuseApi = (record: CollectionRecord) =>
  new OpenAPIHono().openapi(reuse, async (context) => {
    const { id, from } = context.req.valid('query')
    const found = await record.reuse(id, from)
    return found ? context.json(found, 200) : context.json(noSuch(`document or account ${id}`), 404)
  })
