import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { channelSchema } from '../model/channel.ts'
import type { CollectionRecord } from '../pipeline/record/record.ts'
import { countFacet } from './facets.ts'
import type { Kept } from './kept.ts'
import { facetSchema, json, missing, noSuch, pageOf, several } from './shapes.ts'

/** One mark on a life-line: what was reported, on which day, in how many places. */
export const lifeMarkSchema = z.object({ date: z.string(), status: z.string(), count: z.int() })
export type LifeMark = z.infer<typeof lifeMarkSchema>

const mechanismLineSchema = channelSchema.omit({ events: true }).extend({
  /** Names it among the others: its identifier and its parties. */
  key: z.string(),
  places: z.int(),
  marks: z.array(lifeMarkSchema),
})
const mechanismsSchema = z.object({
  total: z.int(),
  /** From the first to the last day of all that fit, so that their lives stand on one scale. */
  reach: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  facets: z.object({ party: facetSchema, issue: facetSchema, state: facetSchema }),
  mechanisms: z.array(mechanismLineSchema),
})
export type MechanismLine = z.infer<typeof mechanismLineSchema>
export type Mechanisms = z.infer<typeof mechanismsSchema>

const asOf = z.iso.date().optional().openapi({ description: 'What the record said on that day' })
const mechanisms = createRoute({
  method: 'get',
  path: '/mechanisms',
  summary: 'The standing channels that the documents name, with their lives',
  request: {
    query: z.object({
      party: several('Code of a party'),
      issue: z.string().optional(),
      state: z.string().optional(),
      find: z.string().optional().openapi({ description: 'A part of a name, in either language' }),
      order: z.enum(['places', 'latest', 'silent', 'name']).default('places'),
      asOf,
      ...pageOf(200, 50),
    }),
  },
  responses: { 200: json(mechanismsSchema, 'Without the events; one mechanism has them') },
})
const mechanism = createRoute({
  method: 'get',
  path: '/mechanisms/{key}',
  summary: 'One channel with every place that speaks of it',
  request: {
    params: z.object({ key: z.string().openapi({ example: 'ai-government-talks@XAV+XHL' }) }),
    query: z.object({ asOf }),
  },
  responses: { 200: json(channelSchema, 'The channel'), 404: missing },
})

type Channel = z.infer<typeof channelSchema>
const keyOf = ({ id, parties }: Channel): string => `${id}@${parties.join('+')}`

/** What happened on which day, alike things of a day as one. */
export function markLife(events: Channel['events']): LifeMark[] {
  const marks = new Map<string, LifeMark>()
  for (const { date, reported } of events) {
    if (date === null) continue
    const key = `${date} ${reported.status}`
    marks.set(key, { date, status: reported.status, count: (marks.get(key)?.count ?? 0) + 1 })
  }
  return [...marks.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const ORDERS: Readonly<Record<'places' | 'latest' | 'silent' | 'name', (a: Channel, b: Channel) => number>> = {
  places: (a, b) => b.events.length - a.events.length,
  latest: (a, b) => compare(b.lastHeardOf ?? '', a.lastHeardOf ?? ''),
  silent: (a, b) => compare(a.lastHeardOf ?? '9999', b.lastHeardOf ?? '9999'),
  name: (a, b) => compare(a.names.en?.[0] ?? a.id, b.names.en?.[0] ?? b.id),
}

/** The standing channels of the record. */
export function makeMechanismsApi(record: CollectionRecord, kept: Kept) {
  const all = (day?: string) =>
    day === undefined ? kept('mechanisms', () => record.mechanisms()) : record.mechanisms({ asOf: day })
  return new OpenAPIHono()
    .openapi(mechanisms, async (context) => {
      const { party, issue, state, find, order, asOf: day, limit, offset } = context.req.valid('query')
      const parties = party === undefined ? [] : [party].flat()
      const wanted = find?.trim().toLowerCase() ?? ''
      const found = (await all(day)).filter(
        (one) =>
          parties.every((code) => one.parties.includes(code)) &&
          (issue === undefined || one.issue === issue) &&
          (state === undefined || one.state === state) &&
          [one.id, ...Object.values(one.names).flat()].some((name) => name.toLowerCase().includes(wanted)),
      )
      const days = found.flatMap(({ events }) => events.flatMap(({ date }) => date ?? [])).sort()
      return context.json(
        {
          total: found.length,
          reach: { from: days[0] ?? null, to: days.at(-1) ?? null },
          facets: {
            party: countFacet(found, (one) => one.parties),
            issue: countFacet(found, (one) => (one.issue === null ? [] : [one.issue])),
            state: countFacet(found, (one) => [one.state]),
          },
          mechanisms: found
            .toSorted(ORDERS[order])
            .slice(offset, offset + limit)
            .map(({ events, ...one }) => ({
              ...one,
              key: keyOf({ ...one, events }),
              places: events.length,
              marks: markLife(events),
            })),
        },
        200,
      )
    })
    .openapi(mechanism, async (context) => {
      const { key } = context.req.valid('param')
      const found = (await all(context.req.valid('query').asOf)).find((one) => keyOf(one) === key)
      return found ? context.json(found, 200) : context.json(noSuch(`channel ${key}`), 404)
    })
}
