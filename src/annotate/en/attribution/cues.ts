import type { Token } from '../tokens.ts'
import type { VerbForm, VerbReading } from './verbs.ts'
import {
  auxiliaries,
  beForms,
  carriers,
  determiners,
  isAdverb,
  isMark,
  modals,
  negations,
  prepositions,
} from './words.ts'

/** A reporting verb at work in a sentence. Numbers are indexes into the sentence's tokens. */
export interface Cue {
  /** First and last token of the cue: "was quoted as saying", "raised concerns about". */
  readonly first: number
  readonly last: number
  /** First token of the verb group, with adverbs and auxiliaries: the subject ends before it. */
  readonly group: number
  readonly verb: VerbReading
  /** shared: no subject of its own ("…, noting that", "continued to stress"). */
  readonly subject: 'own' | 'shared'
  readonly negated: boolean
}

/**
 * Finds reporting verbs that work as verbs.
 * Read: finite forms (said, has said, did not say, is calling for), -ing forms after a comma, a conjunction, while, by,
 * in, when or at the beginning (…, noting that; Stating that …), base forms behind a carrier (went on to say),
 * "was quoted as saying". Not read: nouns (the claims, a report), passives (was welcomed), infinitives (to stress).
 */
export function findCues(tokens: readonly Token[], verbs: ReadonlyMap<string, readonly VerbReading[]>): Cue[] {
  const cues: Cue[] = []
  const shouted = tokens.every(({ word }) => word === word.toUpperCase())
  for (let at = 0; at < tokens.length; at++) {
    // "the United States": a capital inside a sentence is a name's.
    if (at > 0 && !shouted && /^\p{Lu}/u.test(tokens[at]!.word)) continue
    for (const verb of verbs.get(tokens[at]!.lower) ?? []) {
      const cue = readCue(tokens, at, verb)
      if (!cue) continue
      cues.push(cue)
      at = cue.last
      break
    }
  }
  return cues
}

function readCue(tokens: readonly Token[], at: number, verb: VerbReading): Cue | null {
  const after = verb.after
    .map((words) => ({ words, end: matchAfter(tokens, at + 1, words) }))
    .find(({ end }) => end > 0)
  if (!after) return null
  const last = after.end - 1 - (after.words.at(-1) === 'that' ? 1 : 0)
  let group = at
  let negated = false
  const seen: string[] = []
  while (group > 0 && isVerbHelper(tokens[group - 1]!.lower)) {
    group--
    const helper = tokens[group]!.lower
    seen.push(helper)
    if (negations.has(helper) || helper.endsWith("n't")) negated = true
  }
  const found = { last, verb, negated }
  const before = tokens[group - 1]?.lower ?? ''
  const has = (form: VerbForm) => verb.forms.includes(form)
  if (has('ing')) return readIng(tokens, at, group, before, seen, found)
  if (determiners.has(before) && seen.every(isAdverb)) return null
  if (seen.some((word) => beForms.has(word))) return null
  if (before === 'to' && has('base')) {
    const carried = tokens[group - 2]?.lower ?? ''
    const carrier = carried === 'on' ? (tokens[group - 3]?.lower ?? '') : carried
    return carriers.has(carrier) ? { ...found, first: at, group, subject: 'shared' } : null
  }
  const helped = seen.some((word) => modals.has(word) || word.endsWith("n't"))
  if (has('base') && !has('past') && !helped) {
    // "they say", "the envoys call for": a plural subject; anything else reads as a noun or a command.
    if (!PLURAL.test(before) && !(after.words.length > 0 && /[a-z]s$/.test(before))) return null
  }
  if (has('third') && !has('past') && prepositions.has(before)) return null
  if (has('past') && !helped && prepositions.has(before) && before !== 'following') return null
  return { ...found, first: at, group, subject: 'own' }
}

/** Up to so many words may stand for "…" in the words that must follow a verb: raised *their serious* concerns about. */
const WIDEST_ELLIPSIS = 3

/** Where the words that must follow end, one past the last; -1 where they do not follow. "…" leads only the list. */
function matchAfter(tokens: readonly Token[], from: number, words: readonly string[]): number {
  const follow = (start: number, list: readonly string[]) => list.every((word, i) => tokens[start + i]?.lower === word)
  if (words[0] !== ELLIPSIS) return follow(from, words) ? from + words.length : -1
  const rest = words.slice(1)
  for (let skipped = 0; skipped <= WIDEST_ELLIPSIS; skipped++) {
    if (follow(from + skipped, rest)) return from + skipped + rest.length
    const word = tokens[from + skipped]
    if (!word || (isMark(word.word) && !/^['’-]$/.test(word.word))) return -1
  }
  return -1
}

const ELLIPSIS = '…'

const PLURAL =
  /^(?:they|we|i|you|sides|leaders|officials|ministers|presidents|parties|experts|analysts|who|sources|countries|people)$/

const isVerbHelper = (lower: string): boolean =>
  auxiliaries.has(lower) || negations.has(lower) || lower.endsWith("n't") || isAdverb(lower)

function readIng(
  tokens: readonly Token[],
  at: number,
  group: number,
  before: string,
  seen: readonly string[],
  found: Pick<Cue, 'last' | 'verb' | 'negated'>,
): Cue | null {
  if (before === 'as' && tokens[at - 2]?.lower === 'quoted') {
    const be = beForms.has(tokens[at - 3]?.lower ?? '') ? at - 3 : at - 2
    return { ...found, first: be, group: be, subject: 'own' }
  }
  if (seen.some((word) => beForms.has(word))) return { ...found, first: at, group, subject: 'own' }
  const shared = before === '' || /^(?:,|;|and|but|or|while|by|when|before|after|in|without|”|")$/.test(before)
  return shared ? { ...found, first: at, group, subject: 'shared' } : null
}
