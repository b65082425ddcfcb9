import { trimComplement } from '../clauses/borders.ts'
import { actionAt } from '../clauses/verb-forms.ts'
import type { Clause } from './clause.ts'
import { groupBefore } from './commissive-verbs.ts'
import type { Frame } from './frame.ts'

const VERB = /^(?:task|direct|instruct|mandate|charge|entrust)(?:s|ed|d)?$/
/** Who is told to: their own people. */
const OWN = /^(?:their|its|the|our|his|her|relevant|respective|both|senior|foreign|officials|teams|ministers)$/
const LONGEST_NAME = 9

/**
 * Frames of tasks: "the leaders tasked their ministers with finalizing …", "directed their teams to draft …", "instructed relevant
 * ministries to …". What parties have their own people do, they undertake together; what one party asks of another's is no task of this kind.
 */
export function readTaskedFrames(clause: Clause): Frame[] {
  const { tokens } = clause
  return tokens.flatMap(({ lower }, at) => (VERB.test(lower) ? (taskedFrame(clause, at) ?? []) : []))
}

function taskedFrame(clause: Clause, at: number): Frame | null {
  const { tokens, passage, borders } = clause
  if (!OWN.test(tokens[at + 1]?.lower ?? '')) return null
  let to = at + 2
  while (to < tokens.length && to - at <= LONGEST_NAME && !/^(?:to|with|[.;:])$/.test(tokens[to]!.lower)) to++
  const isWith = tokens[to]?.lower === 'with'
  if (!isWith && tokens[to]?.lower !== 'to') return null
  if (
    !actionAt(passage.lexicon, tokens, to + 1, [isWith ? 'ing' : 'base']) &&
    !/^[a-z]+$/.test(tokens[to + 1]?.word ?? '')
  )
    return null
  const { group, helpers } = groupBefore(tokens, at)
  const subject = clause.subjectOf(group) ?? (tokens[group - 1]?.lower === 'and' ? clause.sharedSubject(group) : null)
  if (!subject?.joint || helpers.length > 2) return null
  let last = tokens.length - 1
  for (const border of borders) if (border > to + 1 && border - 1 < last) last = border - 1
  return {
    subject,
    cue: { first: at, last: to },
    group,
    content: trimComplement(tokens, { first: to + 1, last }),
    form: isWith ? 'gerund' : 'action',
    strength: 'agreed',
    soft: false,
    begins: 'content',
    future: true,
    governed: 'promise',
    rule: 'en/commitments/task',
  }
}
