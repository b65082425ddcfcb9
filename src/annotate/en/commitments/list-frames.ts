import { isAdverb } from '../attribution/words.ts'
import { trimComplement } from '../clauses/borders.ts'
import { actionAt } from '../clauses/verb-forms.ts'
import type { Clause } from './clause.ts'
import { commissiveAt } from './commissive-verbs.ts'
import type { Frame } from './frame.ts'
import { nounPhraseAct } from './verb-list.ts'

/** What the items of a list are promised by: the words before its colon. */
export type LeadIn = Pick<Frame, 'subject' | 'strength' | 'soft' | 'rule'>

/** Words between the verb and the colon, at most: "agreed to the following practical steps:". */
const BETWEEN = 6

/**
 * The words that a list hangs on: "The two sides agreed to:", "… agreed on the following:", "… will:", "… decided to take the
 * following steps:". Null where the sentence ends otherwise or binds nobody.
 */
export function readLeadIn(clause: Clause): LeadIn | null {
  const { tokens, passage } = clause
  if (tokens.at(-1)?.word !== ':') return null
  for (let at = tokens.length - 2; at >= Math.max(0, tokens.length - 2 - BETWEEN - 3); at--) {
    if (/^(?:will|shall)$/.test(tokens[at]!.lower) && at >= tokens.length - 3) {
      const subject = clause.subjectOf(at)
      return subject && { subject, strength: 'will', soft: false, rule: 'en/commitments/list' }
    }
    const cue = commissiveAt(passage.lexicon, tokens, at)
    if (!cue || cue.negated || !/^(?:agreed|will)$/.test(cue.row.strength)) continue
    const subject = cue.shared ? clause.sharedSubject(cue.group) : clause.subjectOf(cue.group)
    if (!subject || (cue.row.subject === 'joint' && !subject.joint)) return null
    return { subject, strength: cue.row.strength, soft: cue.row.soft, rule: 'en/commitments/list' }
  }
  return null
}

/** An item of a list whose lead-in binds: "- Reopen the border post", "2) establishing a fund", "• the resumption of flights". */
export function readListItem({ tokens, passage }: Clause, lead: LeadIn): Frame | null {
  let first = 0
  while (first < tokens.length && /^(?:[-–—•·▪*()).]|\d{1,2}|[a-z](?=\)))$/.test(tokens[first]!.word)) first++
  let verb = first
  while (isAdverb(tokens[verb]?.lower ?? '') || tokens[verb]?.lower === 'to') verb++
  if (verb >= tokens.length - 1) return null
  const form = actionAt(passage.lexicon, tokens, verb, ['base'])
    ? 'action'
    : actionAt(passage.lexicon, tokens, verb, ['ing'])
      ? 'gerund'
      : nounPhraseAct(passage.lexicon, tokens, verb, tokens.length - 1)
        ? 'noun'
        : null
  if (!form) return null
  return {
    ...lead,
    cue: { first: verb, last: verb },
    group: verb,
    content: trimComplement(tokens, { first: verb, last: tokens.length - 1 }),
    form,
    begins: 'content',
    future: true,
    governed: 'promise',
  }
}
