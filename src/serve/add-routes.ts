import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { problemSchema } from '../model/problem.ts'
import { type AddJobs, TooMuch } from './add-jobs.ts'
import { json, missing, noSuch } from './shapes.ts'

const jobSchema = z.object({
  id: z.string(),
  state: z.enum(['receiving', 'waiting', 'running', 'stopped', 'done', 'failed']),
  begun: z.string(),
  received: z.int(),
  done: z.int(),
  share: z.number(),
  rate: z.number(),
  path: z.string().nullable(),
  counts: z.object({ added: z.int(), unchanged: z.int(), readAgain: z.int(), failed: z.int() }).nullable(),
  problems: z.array(problemSchema),
  problemCount: z.int(),
  failure: z.string().nullable(),
})
export type AddJobShown = z.infer<typeof jobSchema>

const MOST_TEXT = 5_000_000
const params = z.object({ id: z.string() })
const answers = { 200: json(jobSchema, 'How far it has come'), 404: missing }
const said = z.object({ message: z.string(), remedy: z.string() })

const list = createRoute({
  method: 'get',
  path: '/add',
  summary: 'What is added or was, the latest first',
  responses: { 200: json(z.array(jobSchema), 'Since the server was started') },
})
const begin = createRoute({
  method: 'post',
  path: '/add',
  summary: 'Begins an adding: files are sent next, then it is started',
  responses: { 201: json(jobSchema, 'It waits for files') },
})
const get = createRoute({
  method: 'get',
  path: '/add/{id}',
  summary: 'One adding',
  request: { params },
  responses: answers,
})
const receive = createRoute({
  method: 'put',
  path: '/add/{id}/files',
  summary: 'Sends a file, its bytes as the body',
  request: { params, query: z.object({ name: z.string().min(1).max(1000) }) },
  responses: { ...answers, 413: json(said, 'More than is taken') },
})
const start = createRoute({
  method: 'post',
  path: '/add/{id}/start',
  summary: 'Starts reading, or goes on where it was stopped',
  request: {
    params,
    body: {
      content: {
        'application/json': {
          schema: z.object({
            addresses: z
              .array(z.string().regex(/^https?:\/\//i))
              .max(1000)
              .optional(),
            text: z.object({ name: z.string().max(200), words: z.string().min(1).max(MOST_TEXT) }).optional(),
          }),
        },
      },
    },
  },
  responses: answers,
})
const stop = createRoute({
  method: 'post',
  path: '/add/{id}/stop',
  summary: 'Stops it; what is kept stays',
  request: { params },
  responses: answers,
})

/** Adding to a collection by the browser. */
export function makeAddApi(jobs: AddJobs) {
  const api = new OpenAPIHono()
  api.use('/add/:id/start', bodyLimit({ maxSize: 4 * MOST_TEXT }))
  return api
    .openapi(list, (context) => context.json(jobs.list().map(shown), 200))
    .openapi(begin, async (context) => context.json(shown(await jobs.begin()), 201))
    .openapi(get, (context) => {
      const job = jobs.get(context.req.valid('param').id)
      return job ? context.json(shown(job), 200) : context.json(noSuch('adding'), 404)
    })
    .openapi(receive, async (context) => {
      const body = context.req.raw.body ?? new Blob([]).stream()
      try {
        const job = await jobs.receive(context.req.valid('param').id, context.req.valid('query').name, body)
        return job ? context.json(shown(job), 200) : context.json(noSuch('adding that waits for files'), 404)
      } catch (error) {
        if (!(error instanceof TooMuch)) throw error
        return context.json({ message: error.message, remedy: 'readout add in the terminal takes any number.' }, 413)
      }
    })
    .openapi(start, async (context) => {
      const { id } = context.req.valid('param')
      const { addresses, text } = context.req.valid('json')
      if (text) await jobs.receive(id, `${text.name.trim() || 'text'}.txt`, new Blob([text.words]).stream())
      const job = jobs.start(id, addresses)
      return job ? context.json(shown(job), 200) : context.json(noSuch('adding that can be started'), 404)
    })
    .openapi(stop, (context) => {
      const job = jobs.stop(context.req.valid('param').id)
      return job ? context.json(shown(job), 200) : context.json(noSuch('adding'), 404)
    })
}

const shown = (job: NonNullable<ReturnType<AddJobs['get']>>) => ({ ...job, problems: [...job.problems] })
