import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { isModeOf } from '../../../model/event.ts'
import type { Span } from '../../../text/span.ts'
import { findEnglishTriggers, type Word, wordsIn } from './english-triggers.ts'
import { intend } from './intent.ts'
import { chooseTrigger } from './main-trigger.ts'
import { negate } from './negation.ts'
import type { Coded, Roles } from './trigger.ts'

const NEGATIONS = /^(?:not|never|cannot|without|fail|failed|fails|no|neither|nor|.*n't)$/
const FUTURE = /^(?:will|would|shall|'ll|going|may|might|could)$/
/** Words between a helper and its verb. */
const REACH = 4

/**
 * The PLOVER type and mode of an English clause, given who acts upon whom in it; null where no word of it tells.
 * Forms of the trigger's surroundings: negated (did not agree, failed to release, no longer supports), future (will send,
 * is to meet, would attack). Reads `[within)` only.
 */
export function codeEnglish(lexicon: Lexicon, text: string, within: Span, roles: Roles): Coded | null {
  const words = wordsIn(lexicon, text, within)
  const trigger = chooseTrigger(findEnglishTriggers(lexicon, words), roles)
  if (!trigger) return null
  const helpers = helpersBefore(words, trigger.first)
  const negated = helpers.some(({ lower }) => NEGATIONS.test(lower))
  const future = helpers.some(({ lower, name }) => !name && FUTURE.test(lower))
  const type = intend(negate(trigger.type, negated), future)
  const rule = type === trigger.type ? 'verb' : negated ? 'negation' : 'intent'
  return {
    type,
    mode: isModeOf(type, trigger.mode) ? trigger.mode : null,
    trigger,
    weak: trigger.weak,
    rule: `event/en/${rule}`,
  }
}

const HELPER =
  /^(?:not|never|cannot|without|no|longer|yet|will|would|shall|may|might|could|can|fail|failed|fails|has|have|had|been|be|being|to|is|are|was|were|did|do|does|also|soon|going|neither|nor|again|further|immediately|ever|.*n't|.*'ll|[a-z]+ly)$/

/** The helpers and adverbs directly before a verb. */
function helpersBefore(words: readonly Word[], verb: number): Word[] {
  const helpers: Word[] = []
  for (let at = verb - 1; at >= 0 && at >= verb - REACH; at--) {
    if (words[at]!.name || !HELPER.test(words[at]!.lower)) break
    helpers.push(words[at]!)
  }
  return helpers
}
