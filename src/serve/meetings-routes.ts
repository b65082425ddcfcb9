import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { foundMeetingSchema } from '../model/found-meeting.ts'
import type { CollectionRecord } from '../pipeline/record/record.ts'
import type { Kept } from './kept.ts'
import { findMeetings } from './meetings.ts'
import { facetSchema, json, pageOf, several } from './shapes.ts'

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

const meetings = createRoute({
  method: 'get',
  path: '/meetings',
  summary: 'The meetings that the documents tell of, with their accounts and a timeline',
  request: {
    query: z.object({
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
    }),
  },
  responses: {
    200: json(meetingsSchema, 'In a timeline `noted` counts the meetings with more than one account'),
  },
})

/** The meetings of the record. */
export function makeMeetingsApi(record: CollectionRecord, kept: Kept) {
  return new OpenAPIHono().openapi(meetings, async (context) => {
    const { party, ...asked } = context.req.valid('query')
    const found = await findMeetings(record, kept, { ...asked, party: party === undefined ? [] : [party].flat() })
    return context.json({ ...found, timeline: { ...found.timeline, bins: [...found.timeline.bins] } }, 200)
  })
}
