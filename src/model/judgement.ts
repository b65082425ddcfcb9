import { z } from 'zod'
import { type Decision, type PlacedDecision, targetKey } from './decision.ts'
import { spanSchema } from './span.ts'

const ACTIONS = ['accept', 'correct', 'reject', 'add'] as const

/** What people hold of one annotation: the latest judgement on it that nobody took back. */
export const judgementSchema = z.object({
  /** The decision's id. */
  id: z.string(),
  layer: z.string(),
  action: z.enum(ACTIONS),
  by: z.string(),
  /** ISO 8601 instant. */
  at: z.string(),
  note: z.string().nullable(),
  document: z.string(),
  /** Where the words that were read (or added) stand now. */
  span: spanSchema,
  /** The words that a person put in their place, and where they stand; null where nobody did, or they are found no more. */
  corrected: z.object({ span: spanSchema, words: z.string() }).nullable(),
  /** Whether somebody else holds another view that was not taken back. */
  contested: z.boolean(),
})
export type Judgement = z.infer<typeof judgementSchema>

type Judging = Decision & { readonly action: (typeof ACTIONS)[number] }
const judges = (decision: Decision): decision is Judging => (ACTIONS as readonly string[]).includes(decision.action)

/** For each annotation that was judged the judgement that holds, with whose words stand where; in the order of the history. */
export function standingDecisions(
  decisions: readonly PlacedDecision[],
): { decision: PlacedDecision; contested: boolean }[] {
  const targets = new Map<string, Map<string, PlacedDecision>>()
  for (const decision of decisions) {
    if (decision.undone || !judges(decision)) continue
    const key = targetKey(decision.target)
    const people = targets.get(key) ?? new Map<string, PlacedDecision>()
    // A person's later judgement takes the place of their earlier one, and comes last.
    people.delete(decision.by)
    targets.set(key, people.set(decision.by, decision))
  }
  return [...targets.values()].map((people) => {
    const held = [...people.values()]
    return { decision: held.at(-1)!, contested: new Set(held.map(sayView)).size > 1 }
  })
}

/** The judgements on annotations whose words still stand. */
export function judgementsOf(decisions: readonly PlacedDecision[]): Judgement[] {
  return standingDecisions(decisions).flatMap(({ decision, contested }) => {
    const { id, by, at, action, target, fields, nowIn, nowAt, corrected } = decision
    if (nowIn === null || nowAt === null) return []
    return {
      ...{ id, by, at, layer: target.layer, document: nowIn, span: nowAt, corrected, contested },
      action: action as Judgement['action'],
      note: typeof fields.note === 'string' ? fields.note : null,
    }
  })
}

const sayView = ({ action, fields }: Decision): string =>
  action === 'correct' ? `correct ${JSON.stringify(fields.span ?? null)}` : action
