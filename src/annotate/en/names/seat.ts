import type { Span } from '../../../text/span.ts'

/** Behind these a seat of government is a place: "in Tokyo", "arrived at Doha", "the Tokyo summit" is not asked. */
const PLACE_BEFORE =
  /(?:\b(?:in|at|from|near|outside|to|visit(?:ed|s|ing)?|arriv(?:ed?|ing) (?:in|at)|leav(?:e|es|ing)|left|via|through|around|across|toward|towards|downtown|central)|\b(?:city|capital|streets|mayor) of)\s+(?:the\s+)?$/i
/** Before these it acts: "Tokyo said", "Doha has urged", "Ankara's position". */
const ACT_AFTER =
  /^(?:\s+(?:and\s+\p{Lu}\p{L}+\s+)?(?:has|have|had|is|was|will|would|should|must|may|can|could|also|said|says|saying|sees|views|wants|wanted|hopes|believes|insists|agreed|agrees|called|calls|urged|urges|warned|warns|accused|accuses|accusing|condemned|condemns|criticized|criticised|rejects|rejected|denied|denies|claims|claimed|maintains|considers|regards|opposes|opposed|seeks|sought|supports|supported|expects|expected|announced|announces|responded|retaliated|imposed|pledged|promised|vowed|stressed|emphasized|reiterated|told|asked|demanded|described|put|did|does|needs|remains|hit|hopes)\b|['’]s?\s+(?:\p{Ll}+\s+){0,2}(?:position|policy|policies|concerns?|claims?|stance|support|actions?|relations|ties|approach|interests|response|refusal|decision|efforts?|willingness|demands?|view|views|ambitions?|commitment|allies|government|leaders?|officials?)\b)/u
/** Between or with: "relations between Tokyo and Seoul", "ties with Ankara". */
const PARTNER_BEFORE =
  /\b(?:between|with|against|by|(?:pressure|sanctions|tariffs|duties|weight) on|urged|urging|urge|told|asked|accused|accusing|called on|calling on|warned)\s+$/i
const PAIR_AFTER = /^\s+and\s+\p{Lu}/u

/**
 * Whether a seat of government stands for the government: "Tokyo said …", "ties between Tokyo and Seoul", "Ankara's
 * position", against "in Tokyo", "TOKYO, May 3 —". In doubt it is a place.
 */
export function actsAsParty(text: string, seat: Span, sentence: Span): boolean {
  const before = text.slice(Math.max(sentence.start, seat.start - 40), seat.start)
  const after = text.slice(seat.end, Math.min(sentence.end, seat.end + 60))
  if (PLACE_BEFORE.test(before)) return false
  if (ACT_AFTER.test(after)) return true
  if (/\bbetween\s+$/i.test(before)) return PAIR_AFTER.test(after)
  if (/\bbetween\s+\p{Lu}[\p{L}.]+(?:,? D\.C\.)?\s+and\s+$/u.test(before)) return true
  return PARTNER_BEFORE.test(before) && !/^\s*(?:,|\(|\d|summit|meeting|conference|talks)/i.test(after)
}
