import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { writeHtml } from '../export/memo/html.ts'
import { writeMarkdown } from '../export/memo/markdown.ts'
import { sheetSchema } from '../export/memo/sheet.ts'
import { memoSchema, pickSchema } from '../model/memo.ts'
import type { Memos } from '../pipeline/memos/memos.ts'
import { json, missing, noSuch } from './shapes.ts'

export type { Sheet } from '../export/memo/sheet.ts'

const MOST_BYTES = 4 * 1024 * 1024
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  content: { 'application/json': { schema } },
  required: true,
})
const params = z.object({ id: z.string() })
const language = z.enum(['en', 'zh']).default('en').openapi({ description: 'Language of labels' })
const said = z.object({ message: z.string(), remedy: z.string() })
const summarySchema = memoSchema
  .pick({ id: true, version: true, title: true, savedAt: true })
  .extend({ blocks: z.int() })
export type MemoSummary = z.infer<typeof summarySchema>
const conflictSchema = said.extend({ first: memoSchema })

const list = createRoute({
  method: 'get',
  path: '/memos',
  summary: 'The memos, the last saved first',
  responses: { 200: json(z.array(summarySchema), 'Without their blocks') },
})
const make = createRoute({
  method: 'post',
  path: '/memos',
  summary: 'Begins a memo',
  request: { body: body(memoSchema.pick({ title: true })) },
  responses: { 201: json(memoSchema, 'The memo, empty') },
})
const get = createRoute({
  method: 'get',
  path: '/memos/{id}',
  summary: 'A memo, in its latest version or an earlier one',
  request: { params, query: z.object({ version: z.coerce.number().int().positive().optional() }) },
  responses: { 200: json(memoSchema, 'The memo'), 404: missing },
})
const versions = createRoute({
  method: 'get',
  path: '/memos/{id}/versions',
  summary: 'When each version of a memo was saved, the latest first',
  request: { params },
  responses: { 200: json(z.array(z.object({ version: z.int(), savedAt: z.string() })), 'At most 200') },
})
const save = createRoute({
  method: 'put',
  path: '/memos/{id}',
  summary: 'Saves what was changed in the version that is named; refused where another version was there first',
  request: { params, body: body(memoSchema.omit({ id: true, savedAt: true })) },
  responses: {
    200: json(memoSchema, 'The memo in its new version'),
    409: json(conflictSchema, 'Somebody else saved first; their version'),
    422: json(said, 'A citation is not what the text says'),
  },
})
const pick = createRoute({
  method: 'post',
  path: '/memos/{id}/picks',
  summary: 'Puts a row of a comparison, or words of a document, at the end of a memo',
  request: { params, body: body(pickSchema) },
  responses: { 200: json(memoSchema, 'The memo in its new version'), 404: missing },
})
const sheet = createRoute({
  method: 'get',
  path: '/memos/{id}/sheet',
  summary: 'A memo as it is printed: footnotes, and the tables of its comparisons',
  request: { params, query: z.object({ language }) },
  responses: { 200: json(sheetSchema, 'The sheet'), 404: missing },
})
const exported = createRoute({
  method: 'get',
  path: '/memos/{id}/export',
  summary: 'A memo as a file',
  request: { params, query: z.object({ format: z.enum(['md', 'html', 'docx']), language }) },
  responses: { 200: { description: 'The file' }, 404: missing },
})

const TYPES = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** The memos of a collection. */
export function makeMemoApi(memos: Memos) {
  const api = new OpenAPIHono()
  const limit = bodyLimit({
    maxSize: MOST_BYTES,
    onError: (context) =>
      context.json({ message: 'This is more than a memo holds.', remedy: 'Make it two memos.' }, 413),
  })
  api.use('/memos', limit)
  api.use('/memos/*', limit)
  return api
    .openapi(list, async (context) =>
      context.json(
        (await memos.list()).map((memo) => ({ ...memo, blocks: memo.blocks.length })),
        200,
      ),
    )
    .openapi(make, async (context) => context.json(await memos.make(context.req.valid('json').title), 201))
    .openapi(get, async (context) => {
      const { id } = context.req.valid('param')
      const memo = await memos.get(id, context.req.valid('query').version)
      return memo ? context.json(memo, 200) : context.json(noSuch(`memo ${id}`), 404)
    })
    .openapi(versions, async (context) => context.json(await memos.versions(context.req.valid('param').id), 200))
    .openapi(save, async (context) => {
      const saved = await memos.save({ ...context.req.valid('json'), id: context.req.valid('param').id })
      if (!saved)
        return context.json(
          { message: 'A citation is not what its text says.', remedy: 'Pick the passage again.' },
          422,
        )
      if ('memo' in saved) return context.json(saved.memo, 200)
      const { first } = saved
      const message = `This memo was changed elsewhere at ${first.savedAt}.`
      return context.json({ message, remedy: 'Look at both, then keep one, or both.', first }, 409)
    })
    .openapi(pick, async (context) => {
      const memo = await memos.pick(context.req.valid('param').id, context.req.valid('json'))
      return memo ? context.json(memo, 200) : context.json(noSuch('memo, or no such words'), 404)
    })
    .openapi(sheet, async (context) => {
      const { id } = context.req.valid('param')
      const made = await memos.sheet(id, context.req.valid('query').language)
      return made ? context.json(made, 200) : context.json(noSuch(`memo ${id}`), 404)
    })
    .openapi(exported, async (context) => {
      const { id } = context.req.valid('param')
      const { format, language } = context.req.valid('query')
      const made = await memos.sheet(id, language)
      if (!made) return context.json(noSuch(`memo ${id}`), 404)
      const headers = { 'Content-Type': TYPES[format], 'Content-Disposition': `attachment; filename="memo.${format}"` }
      if (format === 'md') return context.body(writeMarkdown(made), 200, headers)
      if (format === 'html') return context.body(writeHtml(made), 200, headers)
      const { writeDocx } = await import('../export/memo/docx.ts')
      return context.body(new Uint8Array(await writeDocx(made)), 200, headers)
    })
}
