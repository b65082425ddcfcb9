import { type Lexicon, perLexicon } from '../../../lexicon/lexicon.ts'
import { actionNouns, actionVerbs } from '../../../lexicon/tables/action-verb.ts'
import type { Act } from '../../../model/commitment.ts'
import { inflect } from '../attribution/inflection.ts'
import type { Token } from '../tokens.ts'

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing'

/** All forms of a verb of a word file by name; what the file leaves out follows the rules of spelling. */
export function formsOf(verb: string, given: readonly string[]): readonly (readonly [string, VerbForm])[] {
  const [head, ...particles] = verb.split(' ')
  const tail = particles.length > 0 ? ` ${particles.join(' ')}` : ''
  const regular = inflect(head!)
  const [third = regular.third + tail, past = regular.past + tail, participle = past, ing = regular.ing + tail] = given
  return [
    [verb, 'base'],
    [third, 'third'],
    [past, 'past'],
    [participle, 'participle'],
    [ing, 'ing'],
  ]
}

interface ActionForm {
  readonly words: readonly string[]
  readonly form: VerbForm
  readonly act: Act
}

const actionsByFirstWord = perLexicon((lexicon) => {
  const index = new Map<string, ActionForm[]>()
  for (const { verb, forms, act } of lexicon.rows(actionVerbs, 'en'))
    for (const [written, form] of formsOf(verb, forms)) {
      const words = written.split(' ')
      index.set(words[0]!, [...(index.get(words[0]!) ?? []), { words, form, act }])
    }
  for (const forms of index.values()) forms.sort((a, b) => b.words.length - a.words.length)
  return index
})

/** A verb of doing at token `at`, in one of the wanted forms. */
export function actionAt(
  lexicon: Lexicon,
  tokens: readonly Token[],
  at: number,
  wanted: readonly VerbForm[],
): { readonly act: Act; readonly last: number } | null {
  const found = actionsByFirstWord(lexicon)
    .get(tokens[at]?.lower ?? '')
    ?.find(({ words, form }) => wanted.includes(form) && words.every((word, i) => tokens[at + i]?.lower === word))
  return found ? { act: found.act, last: at + found.words.length - 1 } : null
}

const nounsByWord = perLexicon(
  (lexicon) => new Map(lexicon.rows(actionNouns, 'en').map((row) => [row.noun, row] as const)),
)

/** A noun that names an act: "resumption", "establishment". */
export const actionNounAt = (lexicon: Lexicon, token: Token | undefined) =>
  nounsByWord(lexicon).get(token?.lower ?? '') ?? null

/** Whether a noun phrase begins at a token rather than a verb: a determiner, a number, a name, a noun of doing before "of". */
export function nounPhraseStart(lexicon: Lexicon, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (
    /^(?:the|a|an|their|its|our|his|her|this|these|those|all|both|any|each|new|further|joint|continued|regular|closer|\d.*|one|two|three|four|five|six|seven|eight|nine|ten|several|more|greater|mutual)$/.test(
      token.lower,
    )
  )
    return actionAt(lexicon, tokens, at, ['base']) === null || /^(?:further)$/.test(token.lower) === false
  if (/^\p{Lu}/u.test(token.word) || /^[“"$€£¥]$/.test(token.word)) return true
  if (actionAt(lexicon, tokens, at, ['base'])) return false
  return actionNounAt(lexicon, token) !== null
}
