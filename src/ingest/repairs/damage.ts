import type { Problem } from '../../model/problem.ts'
import type { Span } from '../../text/span.ts'

/** A sign that words were damaged on their way: what it looks like, and what to think of it. */
interface Sign {
  readonly rule: string
  readonly pattern: RegExp
  readonly message: string
}

const SIGNS: readonly Sign[] = [
  {
    rule: 'damage/broken-sentence',
    pattern: /(?<=\p{Ll}{4})\. (?!(?:com|org|net|gov|https?)\b)\p{Ll}{2,}/gu,
    message: 'a sentence goes on in small letters behind a full stop',
  },
  {
    rule: 'damage/mojibake',
    pattern:
      /(?:Ã[\u0080-\u00bf]|â€[\u0080-\u00ff™œ“”˜¦]|ï¿½|锟斤拷|[\u00c0-\u00ff]{2}[\u00a1-\u00bf][\u00c0-\u00ff]{2})+/gu,
    message: 'letters of another encoding stand here',
  },
  {
    rule: 'damage/stray-mark',
    pattern: /[”"], [a-z]+;|\p{L} ,\p{L}/gu,
    message: 'marks stand where no sentence needs them',
  },
]
/** The text says of itself that there were others before it. */
const UPDATED =
  /(?:^|\n)[^\n]{0,40}\b(?:has|have) been (?:updated|corrected|amended)\b[^\n]{0,120}|(?:^|\n)(?:correction|clarification|editor[’']s note):[^\n]{0,160}|(?:^|\n)[（(]?(?:更正|本文已更新)[^\n]{0,60}/giu
/** So many first-person sentences with a verb of saying and no quotation mark in the whole text: the marks were lost. */
const LEAST_UNQUOTED = 2
const UNQUOTED =
  /(?:^|\n|[.!?] )(?<words>(?:We|I|Our|My)\b[^\n.!?"“”]{10,200}[,.]? (?:he|she|\p{Lu}\p{Ll}+) (?:said|told|added|stated)\b)/gu
const QUOTES = /[“”"「」]/

/**
 * Signs of machine translation, of recognised print, and of lost quotation marks. They are marked, not put right: the meaning
 * could turn. Each is a warning with its place, for whoever wants to quote there.
 */
export function findDamage(text: string, path: string): Problem[] {
  const found = SIGNS.flatMap(({ rule, pattern, message }) =>
    [...text.matchAll(pattern)].map((match) => warning(rule, message, path, spanOf(match.index, match[0]))),
  )
  const unquoted = QUOTES.test(text) ? [] : [...text.matchAll(UNQUOTED)]
  const lost =
    unquoted.length < LEAST_UNQUOTED
      ? []
      : unquoted.map((match) => {
          const words = match.groups!.words!
          return warning(
            'damage/lost-quotation-marks',
            'somebody speaks as I or we, and the text has no quotation marks',
            path,
            spanOf(match.index + match[0].length - words.length, words),
          )
        })
  const updated = [...text.matchAll(UPDATED)].map(
    (match): Problem => ({
      ...warning(
        'article/updated',
        'the text says that it was changed after it came out',
        path,
        spanOf(match.index + (match[0].length - match[0].trimStart().length), match[0].trimStart()),
      ),
      severity: 'notice',
      remedy: 'look for the earlier version; readout versions shows those of the collection',
    }),
  )
  return [...found, ...lost, ...updated]
}

const spanOf = (start: number, words: string): Span => ({ start, end: start + words.length })

const warning = (rule: string, message: string, path: string, span: Span): Problem => ({
  rule,
  severity: 'warning',
  message,
  remedy: 'compare it with the original before quoting it',
  path,
  span,
})
