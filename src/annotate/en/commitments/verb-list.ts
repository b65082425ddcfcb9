import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Act } from '../../../model/commitment.ts'
import { determiners, isAdverb } from '../attribution/words.ts'
import type { Range } from '../clauses/lists.ts'
import { actionAt, actionNounAt, type VerbForm } from '../clauses/verb-forms.ts'
import type { Token } from '../tokens.ts'

/** One verb phrase of a list: where it stands and what act its verb is. */
export interface VerbPhrase {
  readonly range: Range
  readonly act: Act
}

/** Words that are nouns as often as verbs: behind a bare "and" they begin a promise only before a determiner. */
const AMBIGUOUS =
  /^(?:support|work|visits?|exchange|order|use|study|review|back|link|test|map|transfer|supply|finance|fund|aid|help|end|start|return|pause|delay|stop|import|share|cut|purchase|release|design|pool|train|partner|license|process|plan|access|research|further|advance|open|grant|lift|ease|counter|address|combat|act|permit|set|join|sponsor|double|found|form|order|export|station|training|funding|building|financing|manufacturing|planning|meeting|testing|monitoring|processing|understanding|engineering|lending|purchasing|opening|launch)$/

/**
 * Cuts "resume A, open B, and work on C" into its verb phrases: at each comma or conjunction behind which a verb of doing
 * stands in the same form as the first. "promote and strengthen trade" is one: the first verb has no object of its own;
 * so is "take steps to cut tariffs and raise quotas", where the second verb may belong to the inner one.
 */
export function cutVerbs(
  lexicon: Lexicon,
  tokens: readonly Token[],
  { first, last }: Range,
  form: VerbForm,
  infinitive = true,
): VerbPhrase[] {
  const starts: { from: number; verb: number; act: Act }[] = []
  const lead = verbAt(lexicon, tokens, first, form)
  starts.push({ from: first, verb: lead?.last ?? first, act: lead?.act ?? 'other' })
  let depth = 0
  for (let at = first + 1; at < last; at++) {
    const { word, lower } = tokens[at]!
    if (/^[([“]$/.test(word)) depth++
    else if (/^[)\]”]$/.test(word)) depth = Math.max(0, depth - 1)
    if (depth > 0 || !(/^[,;]$/.test(word) || lower === 'and')) continue
    let from = at + 1
    const comma = lower !== 'and' || tokens[at - 1]!.word === ','
    if (/^[,;]$/.test(word) && tokens[from]?.lower === 'and') from++
    const explicit = tokens[from]?.lower === 'to'
    if (explicit && !infinitive) continue
    if (explicit) from++
    const next = verbAt(lexicon, tokens, from, form)
    const current = starts.at(-1)!
    if (!next || !begins(lexicon, tokens, next, comma || explicit, form)) continue
    if (
      form === 'ing' &&
      comma &&
      lower !== 'and' &&
      !explicit &&
      tokens[from - 1]!.lower !== 'and' &&
      !listEnds(lexicon, tokens, from, last)
    )
      continue
    // "to prevent, detect, and respond": a list of bare verbs inside.
    if (form === 'base' && tokens[at - 2]?.word === ',' && actionAt(lexicon, tokens, at - 1, ['base'])) continue
    // The first verb's object: at least a word between it and the mark.
    if (at - 1 - current.verb < 1 + (tokens[at - 1]!.word === ',' ? 1 : 0)) continue
    const inner = holdsInner(tokens, current.verb + 1, at)
    if (form === 'base' && inner && !explicit && !comma) continue
    if (form === 'ing' && !comma && holdsGerund(lexicon, tokens, current.verb + 1, at)) continue
    starts.push({ from, verb: next.last, act: next.act })
    at = from
  }
  return starts.map(({ from, act }, index) => {
    const next = starts[index + 1]
    let end = next ? next.from - 1 : last
    while (next && end > from && /^(?:,|;|and|to|also)$/.test(tokens[end]!.lower)) end--
    return { range: { first: from, last: end }, act }
  })
}

function verbAt(lexicon: Lexicon, tokens: readonly Token[], from: number, form: VerbForm) {
  let at = from
  while (
    at < tokens.length &&
    (isAdverb(tokens[at]!.lower) || /^(?:jointly|not|further)$/.test(tokens[at]!.lower)) &&
    !(tokens[at]!.lower === 'further' && determiners.has(tokens[at + 1]?.lower ?? ''))
  )
    at++
  const found = actionAt(lexicon, tokens, at, [form])
  if (!found) return null
  if (found.act === 'continue' && tokens[found.last + 1]?.lower === 'to') return { ...found, last: found.last + 2, at }
  return { ...found, at }
}

function begins(
  lexicon: Lexicon,
  tokens: readonly Token[],
  { at, last }: { at: number; last: number },
  clear: boolean,
  form: VerbForm,
): boolean {
  const next = tokens[last + 1]?.lower ?? ''
  if (/^(?:or|and)$/.test(next)) return clear && actionAt(lexicon, tokens, last + 2, [form]) !== null
  if (next === '' || /^(?:of|,|\.|;|'s|programs?|efforts)$/.test(next)) return false
  if (!AMBIGUOUS.test(tokens[at]!.lower)) return true
  if (clear)
    return (
      !/^(?:for|of|in|to|on|from|between|with|by)$/.test(next) ||
      /^(?:work|partner|return|act)$/.test(tokens[at]!.lower)
    )
  return determiners.has(next) || /^(?:with|together|closely|toward|towards|to)$/.test(next)
}

/** "…, and expanding …" further on: the commas before part a list, not an aside ("…, working with partners"). */
function listEnds(lexicon: Lexicon, tokens: readonly Token[], from: number, last: number): boolean {
  for (let at = from; at < last; at++)
    if (tokens[at]!.lower === 'and' && tokens[at - 1]?.word === ',' && actionAt(lexicon, tokens, at + 1, ['ing']))
      return true
  return false
}

/** An infinitive inside the phrase: "steps to cut". */
const holdsInner = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((token, i, all) => token.lower === 'to' && /^[a-z]+$/.test(all[i + 1]?.word ?? ''))

const holdsGerund = (lexicon: Lexicon, tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (actionAt(lexicon, tokens, at, ['ing'])) return true
  return false
}

/** Cuts "the resumption of A, and establishment of B" at each noun of doing behind a comma or "and". */
export function cutActionNouns(lexicon: Lexicon, tokens: readonly Token[], { first, last }: Range): VerbPhrase[] {
  const head = nounPhraseAct(lexicon, tokens, first, last)
  const starts = [{ from: first, act: head ?? ('other' as Act) }]
  for (let at = first + 2; at < last; at++) {
    const { word, lower } = tokens[at]!
    if (word !== ',' && word !== ';' && lower !== 'and') continue
    const from = tokens[at + 1]?.lower === 'and' ? at + 2 : at + 1
    const act = nounPhraseAct(lexicon, tokens, from, last)
    if (!act) continue
    starts.push({ from, act })
    at = from
  }
  return starts.map(({ from, act }, index) => {
    const next = starts[index + 1]
    let end = next ? next.from - 1 : last
    while (next && end > from && /^(?:,|;|and)$/.test(tokens[end]!.lower)) end--
    return { range: { first: from, last: end }, act }
  })
}

/** The act of "the (adjective) resumption of …"; null when the phrase begins otherwise. */
export function nounPhraseAct(lexicon: Lexicon, tokens: readonly Token[], from: number, last: number): Act | null {
  for (let at = from; at <= Math.min(last, from + 3); at++) {
    const noun = actionNounAt(lexicon, tokens[at])
    if (noun) return /^(?:of|in|to)$/.test(tokens[at + 1]?.lower ?? '') || at === last ? noun.act : null
    if (
      !/^(?:the|a|an|their|its|early|formal|successful|full|further|recent|prompt|immediate|significant|official|planned|continued|joint|new)$/.test(
        tokens[at]!.lower,
      )
    )
      return null
  }
  return null
}
