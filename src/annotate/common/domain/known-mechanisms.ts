import { perLexicon } from '../../../lexicon/lexicon.ts'
import { type Matcher, makeMatcher } from '../../../lexicon/matcher.ts'
import { type MechanismRow, mechanisms } from '../../../lexicon/tables/mechanism.ts'

const LANGUAGES = ['en', 'zh']

/** Matchers of the listed channels' names by language. Names are found as written, English ones with ’ for ' too. */
const knownByLanguage = perLexicon((lexicon): Readonly<Record<string, Matcher<MechanismRow>>> => {
  const rows = lexicon.rows(mechanisms)
  return Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      makeMatcher(
        rows.flatMap((value) =>
          (value.names[language] ?? []).flatMap((words) =>
            [...new Set([words, words.replaceAll("'", '’')])].map((form) => ({ words: form, value })),
          ),
        ),
      ),
    ]),
  )
})

/** Finds the listed channels that a language's text names. */
export function findKnownMechanisms(
  lexicon: Parameters<typeof knownByLanguage>[0],
  text: string,
  from: number,
  to: number,
  language: string,
) {
  return knownByLanguage(lexicon)[language]?.find(text, from, to) ?? []
}

/** The names by language of a listed channel, the preferred one of each. */
export const preferredNames = (row: MechanismRow): Record<string, string> =>
  Object.fromEntries(Object.entries(row.names).flatMap(([language, [first]]) => (first ? [[language, first]] : [])))
