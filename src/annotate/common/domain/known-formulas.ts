import { perLexicon } from '../../../lexicon/lexicon.ts'
import { type Matcher, makeMatcher } from '../../../lexicon/matcher.ts'
import { type FormulaRow, formulas } from '../../../lexicon/tables/formula.ts'
import type { Formula } from '../../../model/formula.ts'
import type { Passage } from '../../annotator.ts'

const LANGUAGES = ['en', 'zh']

const knownByLanguage = perLexicon((lexicon): Readonly<Record<string, Matcher<FormulaRow>>> => {
  const rows = lexicon.rows(formulas)
  return Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      makeMatcher(
        rows.flatMap((value) =>
          (value.wordings[language] ?? []).flatMap((words) =>
            [...new Set([words, words.replaceAll("'", '’')])].map((form) => ({ words: form, value })),
          ),
        ),
      ),
    ]),
  )
})

/** The listed wordings in the passage's sentences, as formulas without items; `rule` is the calling annotator's. */
export function findKnownFormulas({ text, sentences, lexicon, language }: Passage, rule: string): Formula[] {
  const matcher = knownByLanguage(lexicon)[language]
  if (!matcher) return []
  return sentences.flatMap(({ span }) =>
    matcher.find(text, span.start, span.end).map(({ start, end, value }) => ({
      span: { start, end },
      id: value.id,
      wording: text.slice(start, end),
      owner: value.owner,
      items: [],
      declared: null,
      found: 0,
      rule,
    })),
  )
}
