import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { foundMeetingSchema } from '../model/found-meeting.ts'
import type { CollectionRecord } from '../pipeline/record/record.ts'
import type { Kept } from './kept.ts'
import { findMeetings } from './meetings.ts'
import { csvFile, csvTable, facetSchema, json, pageOf, several } from './shapes.ts'

/** A year, a month or a day. */
export const daySchema = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/)
  .openapi({ description: 'A year, a month or a day', example: '2025-05' })

export const timelineSchema = z.object({
  unit: z.enum(['year', 'month', 'day']),
  bins: z.array(z.object({ key: z.string(), count: z.int(), noted: z.int() })),
  vague: z.int(),
  undated: z.int(),
})
const toldMeetingSchema = foundMeetingSchema.extend({ issues: z.array(z.string()) })
const meetingsSchema = z.object({
  total: z.int(),
  timeline: timelineSchema,
  facets: z.object({
    party: facetSchema,
    person: facetSchema,
    kind: facetSchema,
    place: facetSchema,
    issue: facetSchema,
  }),
  meetings: z.array(toldMeetingSchema),
})
export type ToldMeeting = z.infer<typeof toldMeetingSchema>
export type Meetings = z.infer<typeof meetingsSchema>
export type Timeline = z.infer<typeof timelineSchema>

const meetingsQuery = z.object({
  party: several('Code of a party that met'),
  person: z.string().optional().openapi({ description: 'A participant: an identifier, or a part of the name' }),
  kind: z.string().optional(),
  place: z.string().optional().openapi({ description: 'A part of the name of the place' }),
  issue: z.string().optional().openapi({ description: 'An issue that an account of it takes up' }),
  from: daySchema.optional(),
  to: daySchema.optional(),
  least: z.coerce.number().int().min(0).default(1).openapi({ description: 'At least so many accounts' }),
  order: z.enum(['newest', 'oldest']).default('newest'),
  ...pageOf(200, 40),
})
const meetings = createRoute({
  method: 'get',
  path: '/meetings',
  summary: 'The meetings that the documents tell of, with their accounts and a timeline',
  request: { query: meetingsQuery },
  responses: {
    200: json(meetingsSchema, 'In a timeline `noted` counts the meetings with more than one account'),
  },
})
const meetingsCsv = createRoute({
  method: 'get',
  path: '/meetings.csv',
  summary: 'The meetings as a table for spreadsheets: the same filters and order, a line an account',
  request: { query: meetingsQuery.omit({ limit: true, offset: true }) },
  responses: { 200: csvTable },
})

/** A meeting as its rows, one for each article that tells of it. */
const rowsOf = ({ accounts, ...meeting }: ToldMeeting) =>
  accounts.map((one) => ({
    meeting: meeting.id,
    kind: meeting.kind,
    date: meeting.date,
    place: meeting.place,
    parties: meeting.parties.join(' '),
    participants: meeting.participants.map(({ name }) => name).join('; '),
    issues: meeting.issues.join(' '),
    relation: one.relation,
    'account of': one.party,
    publisher: one.publisher,
    published: one.published,
    title: one.title,
    words: one.words,
    path: one.path,
    account: `${one.document}.${one.article}`,
    start: one.span?.start ?? null,
    end: one.span?.end ?? null,
  }))

/** The meetings of the record. */
export function makeMeetingsApi(record: CollectionRecord, kept: Kept) {
  const listed = (party: string | string[] | undefined) => (party === undefined ? [] : [party].flat())
  return new OpenAPIHono()
    .openapi(meetings, async (context) => {
      const { party, ...asked } = context.req.valid('query')
      const found = await findMeetings(record, kept, { ...asked, party: listed(party) })
      return context.json({ ...found, timeline: { ...found.timeline, bins: [...found.timeline.bins] } }, 200)
    })
    .openapi(meetingsCsv, async (context) => {
      const { party, ...asked } = context.req.valid('query')
      const all = { ...asked, party: listed(party), limit: Number.MAX_SAFE_INTEGER, offset: 0 }
      const found = await findMeetings(record, kept, all)
      return context.body(...csvFile('meetings', found.meetings.flatMap(rowsOf)))
    })
}
