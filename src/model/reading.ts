import { z } from 'zod'
import { articleSchema } from './article.ts'
import { attributionSchema } from './attribution.ts'
import { commitmentSchema } from './commitment.ts'
import { documentSchema } from './document.ts'
import { eventSchema } from './event.ts'
import { figureSchema } from './figure.ts'
import { formulaSchema } from './formula.ts'
import { mechanismSchema } from './mechanism.ts'
import { meetingSchema } from './meeting.ts'
import { mentionSchema } from './mention.ts'
import { positionSchema } from './position.ts'
import { problemSchema } from './problem.ts'
import { sentenceSchema } from './sentence.ts'
import { timeExpressionSchema } from './time-expression.ts'

/** What the annotators say of a text, a layer a noun. All spans are over one text. */
export const layersSchema = z.object({
  mentions: z.array(mentionSchema),
  times: z.array(timeExpressionSchema),
  figures: z.array(figureSchema),
  attributions: z.array(attributionSchema),
  meetings: z.array(meetingSchema),
  commitments: z.array(commitmentSchema),
  mechanisms: z.array(mechanismSchema),
  positions: z.array(positionSchema),
  formulas: z.array(formulaSchema),
  events: z.array(eventSchema),
})
export type Layers = z.infer<typeof layersSchema>

/** Everything read from one document: the public contract `readout.reading/1`. */
export const readingSchema = layersSchema.extend({
  schema: z.literal('readout.reading/1'),
  document: documentSchema,
  /** The source text; all spans count in it (or in the raw text, where that was asked for). */
  text: z.string(),
  articles: z.array(articleSchema),
  sentences: z.array(sentenceSchema),
  problems: z.array(problemSchema),
})
export type Reading = z.infer<typeof readingSchema>

/** An article's title: its words in the text, or for the only article of a document the one that the file claims. */
export function titleOf({ text, articles, document }: Reading, number: number): string | null {
  const title = articles[number]?.title
  if (title) return text.slice(title.start, title.end)
  return articles.length === 1 ? (document.origin.claims.title ?? null) : null
}
