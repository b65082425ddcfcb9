import { perLexicon } from '../../../lexicon/lexicon.ts'
import { type CommissiveRow, commissiveVerbs } from '../../../lexicon/tables/commissive-verb.ts'
import { auxiliaries, isAdverb, modals, negations } from '../attribution/words.ts'
import { formsOf, type VerbForm } from '../clauses/verb-forms.ts'
import type { Token } from '../tokens.ts'
import type { Frame } from './frame.ts'

interface Reading {
  readonly words: readonly string[]
  readonly after: readonly string[]
  readonly form: VerbForm
  readonly row: CommissiveRow
}

const readingsByFirstWord = perLexicon((lexicon) => {
  const index = new Map<string, Reading[]>()
  for (const row of lexicon.rows(commissiveVerbs, 'en'))
    for (const [written, form] of formsOf(row.verb, row.forms)) {
      const words = written.split(' ')
      for (const after of row.after.length > 0 ? row.after : [''])
        index.set(words[0]!, [
          ...(index.get(words[0]!) ?? []),
          { words, after: after === '' ? [] : after.split(' '), form, row },
        ])
    }
  for (const readings of index.values())
    readings.sort((a, b) => b.words.length + b.after.length - a.words.length - a.after.length)
  return index
})

/** A commissive verb at work: numbers are token indexes. */
export interface CommissiveCue {
  readonly first: number
  readonly last: number
  readonly group: number
  readonly row: CommissiveRow
  /** Whether the words demand something behind them ("agreed to"). */
  readonly after: readonly string[]
  readonly form: VerbForm
  readonly negated: boolean
  /** Shares the subject of the verb before ("…, and committed to", "…, agreeing to"). */
  readonly shared: boolean
}

/**
 * A commissive verb at token `at`, or null.
 * Read: finite forms with auxiliaries and adverbs (agreed to, have also agreed to, commits to, are to sign), -ing forms after a
 * comma or conjunction. Not read: infinitives (to agree to), questions of should, may, could; passives (was agreed to).
 */
export function commissiveAt(
  lexicon: Parameters<typeof readingsByFirstWord>[0],
  tokens: readonly Token[],
  at: number,
): CommissiveCue | null {
  const readings = readingsByFirstWord(lexicon).get(tokens[at]!.lower)
  if (!readings || (at > 0 && /^\p{Lu}/u.test(tokens[at]!.word))) return null
  const reading = readings.find(({ words, after }) => lastOf(tokens, at, words, after) !== null)
  if (!reading) return null
  const last = lastOf(tokens, at, reading.words, reading.after)!
  const { group, helpers } = groupBefore(tokens, at)
  if (helpers.some((word) => /^(?:should|must|may|might|could|would|will|can|is|are|was|were|be|been)$/.test(word)))
    return null
  const before = tokens[group - 1]?.lower ?? ''
  if (before === 'to' || /^(?:the|a|an|of|their|its|our|his|her)$/.test(before)) return null
  const shared = /^(?:,|;|and|but|then)$/.test(before) || (group === 0 && reading.form === 'ing')
  if (reading.form === 'ing' && !shared) return null
  if (isPassive(tokens, at + reading.words.length)) return null
  return {
    first: at,
    last,
    group,
    row: reading.row,
    after: reading.after,
    form: reading.form,
    negated: helpers.some((word) => negations.has(word) || word.endsWith("n't")),
    shared,
  }
}

/** "pledged today to", "agreed further that". */
const WHEN = /^(?:today|yesterday|now|again|jointly|also|further|formally)$/

/** The last token of a verb with the words that follow it; an aside may stand between ("agreed, inter alia, to"). Null where they do not stand here. */
function lastOf(
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
  after: readonly string[],
): number | null {
  if (!words.every((word, i) => matches(tokens[at + i], word))) return null
  let from = at + words.length
  while (after.length > 0 && WHEN.test(tokens[from]?.lower ?? '')) from++
  if (after.length > 0 && tokens[from]?.word === ',') {
    const close = tokens.findIndex(({ word }, i) => i > from && i < from + 12 && word === ',')
    if (close < 0) return null
    from = close + 1
  }
  return after.every((word, i) => matches(tokens[from + i], word)) ? from + after.length - 1 : null
}

/** "endorsed unanimously by the Council", "announced last week by": done to it, not by it. */
function isPassive(tokens: readonly Token[], from: number): boolean {
  let at = from
  while (isAdverb(tokens[at]?.lower ?? '')) at++
  return tokens[at]?.lower === 'by'
}

const matches = (token: Token | undefined, word: string): boolean => token?.lower === word

/** The first token of the verb group that ends at `at`, and the helpers between. */
export function groupBefore(tokens: readonly Token[], at: number): { group: number; helpers: string[] } {
  const helpers: string[] = []
  let group = at
  while (group > 0 && isHelper(tokens[group - 1]!.lower)) helpers.push(tokens[--group]!.lower)
  return { group, helpers }
}

const isHelper = (lower: string): boolean =>
  auxiliaries.has(lower) ||
  modals.has(lower) ||
  negations.has(lower) ||
  lower.endsWith("n't") ||
  lower === 'jointly' ||
  isAdverb(lower)

/** What governs the content, by the verb. */
export function governmentOf({ verb, strength, takes, after }: CommissiveRow): Frame['governed'] {
  if (/^(?:welcome|applaud|hail|celebrate)$/.test(verb)) return 'welcome'
  if (verb === 'look forward') return 'anticipate'
  if (strength === 'done') return 'deed'
  if (strength === 'discussed') return 'discuss'
  if (after.some((words) => words.startsWith('the importance')) && strength === 'encouraged') return 'importance'
  if (strength === 'encouraged') return 'encourage'
  if (verb === 'announce' && !takes.includes('action') && !takes.includes('clause')) return 'announce'
  return 'promise'
}
