import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { type KeyWord, keynessSchema } from '../model/keyness.ts'
import { contextLineSchema, type FormulaLife, formulaLifeSchema, missingWordingSchema } from '../model/wording.ts'
import type { CollectionRecord } from '../pipeline/record/record.ts'
import { countFacet } from './facets.ts'
import type { Kept } from './kept.ts'
import { csvFile, csvTable, facetSchema, json, missing, noSuch, pageOf } from './shapes.ts'
import { binByTime } from './time-bins.ts'

const seriesSchema = z.object({
  unit: z.enum(['year', 'month', 'day']),
  keys: z.array(z.string()),
  /** Uses by key, in the accounts of each party; null: a third party's or not known. */
  rows: z.array(z.object({ party: z.string().nullable(), total: z.int(), counts: z.array(z.int()) })),
  undated: z.int(),
})
export type Series = z.infer<typeof seriesSchema>

const formulaLineSchema = formulaLifeSchema.omit({ uses: true, months: true }).extend({
  variants: formulaLifeSchema.shape.variants,
  /** Uses on the scale of the whole list. */
  counts: z.array(z.int()),
})
const formulasSchema = z.object({
  total: z.int(),
  unit: z.enum(['year', 'month', 'day']),
  keys: z.array(z.string()),
  facets: z.object({ party: facetSchema, owner: facetSchema }),
  formulas: z.array(formulaLineSchema),
})
const formulaSchema = formulaLifeSchema.omit({ months: true }).extend({ series: seriesSchema })
const concordanceSchema = z.object({ words: z.string(), total: z.int(), lines: z.array(contextLineSchema) })
export type FormulaLine = z.infer<typeof formulaLineSchema>
export type Formulas = z.infer<typeof formulasSchema>
export type Formula = z.infer<typeof formulaSchema>
export type Concordance = z.infer<typeof concordanceSchema>

const formulas = createRoute({
  method: 'get',
  path: '/formulas',
  summary: 'Fixed wordings over time',
  request: {
    query: z.object({
      party: z.string().optional().openapi({ description: 'Only uses in accounts of this party' }),
      owner: z.string().optional(),
      find: z.string().optional().openapi({ description: 'A part of a wording, in either language' }),
      order: z.enum(['uses', 'first', 'silent', 'latest']).default('uses'),
      ...pageOf(200, 40),
    }),
  },
  responses: { 200: json(formulasSchema, 'Counted on one scale of time') },
})
const formula = createRoute({
  method: 'get',
  path: '/formula',
  summary: 'One wording with its variants and every use',
  request: { query: z.object({ id: z.string(), party: z.string().optional() }) },
  responses: { 200: json(formulaSchema, 'The wording'), 404: missing },
})
const concordance = createRoute({
  method: 'get',
  path: '/concordance',
  summary: 'Every place of some words, with what stands around them',
  request: {
    query: z.object({
      words: z.string().trim().min(1).max(200),
      width: z.coerce.number().int().min(0).max(200).default(60),
      ...pageOf(500, 100),
    }),
  },
  responses: { 200: json(concordanceSchema, 'In any case of letters') },
})
const absentSchema = z.object({
  account: z.string(),
  /** How many earlier accounts it is held against; null where there are too few, or the account has no party or date. */
  before: z.int().nullable(),
  wordings: z.array(missingWordingSchema),
})
export type Absent = z.infer<typeof absentSchema>

const absent = createRoute({
  method: 'get',
  path: '/absent',
  summary: 'Wordings that the party of an account usually uses and the account does not',
  request: { query: z.object({ account: z.string().openapi({ description: 'DOCUMENT.NUMBER' }) }) },
  responses: { 200: json(absentSchema, 'The most usual first') },
})
const keynessQuery = z.object({
  target: z
    .string()
    .trim()
    .min(1)
    .openapi({ description: 'A document, an account, or a period: 2024, 2023-06/2023-09' }),
  against: z.string().trim().min(1).optional().openapi({
    description: 'Another; when left out what came before a period, and all others for a text',
  }),
  party: z.string().optional().openapi({ description: 'Only accounts of this party, on both sides' }),
  language: z.string().optional(),
  shortest: z.coerce.number().int().min(1).max(4).default(1).openapi({ description: 'Words in a row, from' }),
  longest: z.coerce.number().int().min(1).max(4).default(1).openapi({ description: 'Words in a row, to' }),
  least: z.coerce.number().int().min(1).default(5).openapi({ description: 'How often on one side at least' }),
  significance: z.coerce.number().min(0).max(1000).default(15.13).openapi({
    description: 'The least log-likelihood: 3.84 is p < 0.05, 6.63 p < 0.01, 10.83 p < 0.001, 15.13 p < 0.0001',
  }),
  ...pageOf(1000, 100),
})
const keyness = createRoute({
  method: 'get',
  path: '/keyness',
  summary: 'Words that set a document or a period apart from another, by log-likelihood and log ratio',
  request: { query: keynessQuery },
  responses: { 200: json(keynessSchema, 'The most significant first'), 404: missing },
})
const keynessCsv = createRoute({
  method: 'get',
  path: '/keyness.csv',
  summary: 'The same as a table for spreadsheets, every word',
  request: { query: keynessQuery.omit({ offset: true }) },
  responses: { 200: csvTable, 404: missing },
})

type Use = FormulaLife['uses'][number]

/** Uses by party on one scale of time. */
function countSeries(uses: readonly Use[]): Series {
  const { unit, bins, undated } = binByTime(
    uses,
    ({ date }) => date,
    () => false,
  )
  const keys = bins.map(({ key }) => key)
  const rows = [...Map.groupBy(uses, ({ party }) => party)]
    .map(([party, own]) => ({ party, total: own.length, counts: countBy(own, keys) }))
    .sort((a, b) => b.total - a.total)
  return { unit, keys, rows, undated }
}

/** Counts uses for each key of a scale; keys are of one length. */
function countBy(uses: readonly Use[], keys: readonly string[]): number[] {
  const counts = new Map(keys.map((key) => [key, 0]))
  for (const { date } of uses) {
    const key = date?.slice(0, keys[0]?.length) ?? ''
    const known = counts.get(key)
    if (known !== undefined) counts.set(key, known + 1)
  }
  return [...counts.values()]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const ORDERS: Readonly<Record<'uses' | 'first' | 'silent' | 'latest', (a: FormulaLife, b: FormulaLife) => number>> = {
  uses: (a, b) => b.count - a.count,
  first: (a, b) => compare(a.first ?? '9999', b.first ?? '9999'),
  silent: (a, b) => compare(a.last ?? '9999', b.last ?? '9999'),
  latest: (a, b) => compare(b.last ?? '', a.last ?? ''),
}

/** Fixed wordings and words in context. */
export function makeWordingApi(record: CollectionRecord, kept: Kept) {
  const all = () => kept('wording', () => record.wording())
  return new OpenAPIHono()
    .openapi(formulas, async (context) => {
      const { party, owner, find, order, limit, offset } = context.req.valid('query')
      const wanted = find?.trim().toLowerCase() ?? ''
      const lives = party === undefined ? await all() : await record.wording({ party })
      const found = lives.filter(
        (one) =>
          (owner === undefined || one.owner === owner) &&
          [one.id, ...one.variants.map(({ words }) => words)].some((words) => words.toLowerCase().includes(wanted)),
      )
      const { unit, keys } = countSeries(found.flatMap(({ uses }) => uses))
      return context.json(
        {
          total: found.length,
          unit,
          keys,
          facets: {
            party: countFacet(found, ({ uses }) => uses.flatMap((use) => use.party ?? [])),
            owner: countFacet(found, (one) => (one.owner === null ? [] : [one.owner])),
          },
          formulas: found
            .toSorted(ORDERS[order])
            .slice(offset, offset + limit)
            .map(({ uses, months: _, ...one }) => ({ ...one, counts: countBy(uses, keys) })),
        },
        200,
      )
    })
    .openapi(formula, async (context) => {
      const { id, party } = context.req.valid('query')
      const lives = party === undefined ? await all() : await record.wording({ party })
      const found = lives.find((one) => one.id === id)
      if (!found) return context.json(noSuch(`wording ${id}`), 404)
      const { months: _, ...life } = found
      return context.json({ ...life, series: countSeries(found.uses) }, 200)
    })
    .openapi(concordance, async (context) => {
      const { words, width, limit, offset } = context.req.valid('query')
      const lines = await record.concordance(words, width)
      return context.json({ words, total: lines.length, lines: lines.slice(offset, offset + limit) }, 200)
    })
    .openapi(absent, async (context) => {
      const { account } = context.req.valid('query')
      const found = await record.missingWording(account)
      return context.json({ account, before: found?.before ?? null, wordings: found?.missing ?? [] }, 200)
    })
    .openapi(keyness, async (context) => {
      const { limit, offset, ...asked } = context.req.valid('query')
      const found = await ask(record, asked)
      if ('missing' in found) return context.json(noSuch(`document or period ${found.missing}`), 404)
      return context.json({ ...found, words: found.words.slice(offset, offset + limit) }, 200)
    })
    .openapi(keynessCsv, async (context) => {
      const { limit: _, ...asked } = context.req.valid('query')
      const found = await ask(record, asked)
      if ('missing' in found) return context.json(noSuch(`document or period ${found.missing}`), 404)
      return context.body(...csvFile('keyness', found.words.map(rowOf)))
    })
}

type Asked = Omit<z.infer<typeof keynessQuery>, 'limit' | 'offset'>

function ask(record: CollectionRecord, { shortest, longest, against, party, language, ...asked }: Asked) {
  return record.keyness({
    ...asked,
    length: { from: Math.min(shortest, longest), to: longest },
    ...(against !== undefined && { against }),
    ...(party !== undefined && { party }),
    ...(language !== undefined && { language }),
  })
}

const rowOf = ({ words, key, target, reference, logLikelihood, logRatio }: KeyWord) => ({
  words,
  'more frequent in': key,
  'log-likelihood': logLikelihood,
  'log ratio': logRatio,
  'target count': target.count,
  'target per million': target.perMillion,
  'target texts': target.articles,
  'reference count': reference.count,
  'reference per million': reference.perMillion,
  'reference texts': reference.articles,
})
