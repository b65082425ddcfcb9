import { type Lexicon, perLexicon } from '../../lexicon/lexicon.ts'
import { contrasts } from '../../lexicon/tables/contrast.ts'
import type { ComparedTerm } from '../../model/comparison.ts'
import { lengthOf, overlapOf, type Span } from '../../text/span.ts'
import { type AccountRef, sentencesOf } from '../account.ts'

interface Wording {
  readonly matter: string
  readonly wording: string
  readonly form: RegExp
}
interface Used extends Omit<Wording, 'form'> {
  readonly span: Span
}

const GAP = '[^，。；、,.;:!?\\n]{0,24}?'

const wordingsOf = perLexicon((lexicon) => {
  const made = new Map<string, Wording[]>()
  return (language: string) => {
    let wordings = made.get(language)
    if (!wordings) {
      wordings = lexicon.rows(contrasts).flatMap(({ matter, wording, forms }) => {
        const own = forms[language] ?? []
        return own.length === 0 ? [] : [{ matter, wording, form: patternOf(own, language) }]
      })
      made.set(language, wordings)
    }
    return wordings
  }
})

function patternOf(forms: readonly string[], language: string): RegExp {
  const parts = forms.map((one) =>
    one
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', "[\\p{L}’']*")
      .replaceAll(/ ?… ?/g, GAP)
      .replaceAll(' ', '\\s+'),
  )
  return new RegExp(language === 'zh' ? parts.join('|') : `(?<!\\p{L})(?:${parts.join('|')})(?!\\p{L})`, 'giu')
}

/**
 * The matters that two accounts put in different words ("principle" in one, "policy" in the other), as the word file
 * `formulas/contrasts` lists them: each side's wordings with every place of them. A matter on which both use the same
 * wordings, or on which one is silent, is not among them.
 */
export function findTermsOfArt(a: AccountRef, b: AccountRef, lexicon: Lexicon): ComparedTerm[] {
  const [usedA, usedB] = [wordingsIn(a, lexicon), wordingsIn(b, lexicon)]
  const matters = [...new Set(usedA.map(({ matter }) => matter))]
  return matters.flatMap((matter) => {
    const [A, B] = [sideOf(usedA, matter), sideOf(usedB, matter)]
    const same = A.wordings.length === B.wordings.length && A.wordings.every((one) => B.wordings.includes(one))
    return B.wordings.length === 0 || same ? [] : [{ matter, A, B }]
  })
}

function sideOf(used: readonly Used[], matter: string): ComparedTerm['A'] {
  const own = used.filter((one) => one.matter === matter)
  return { wordings: [...new Set(own.map(({ wording }) => wording))].sort(), spans: own.map(({ span }) => span) }
}

/** The wordings of an account in the text's order; of two at one place the longer. */
function wordingsIn(account: AccountRef, lexicon: Lexicon): Used[] {
  const { text } = account.reading
  const found = sentencesOf(account).flatMap(({ span, language }) => {
    const words = text.slice(span.start, span.end)
    return wordingsOf(lexicon)(language).flatMap(({ matter, wording, form }) =>
      [...words.matchAll(form)].map((match): Used => {
        const start = span.start + match.index
        return { matter, wording, span: { start, end: start + match[0].length } }
      }),
    )
  })
  return found
    .filter(
      (one) =>
        !found.some(
          (other) =>
            other.matter === one.matter &&
            overlapOf(other.span, one.span) > 0 &&
            lengthOf(other.span) > lengthOf(one.span),
        ),
    )
    .sort((x, y) => x.span.start - y.span.start)
}
