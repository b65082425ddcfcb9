import { contains, lengthOf, overlapOf, type Span } from '../text/span.ts'
import { type Lexicon, perLexicon } from './lexicon.ts'
import { type Matcher, makeMatcher, type Term } from './matcher.ts'
import { issues } from './tables/issue.ts'
import { parties } from './tables/party.ts'

/** An issue that words of a text name. */
export interface FoundIssue {
  readonly id: string
  readonly span: Span
}

type IssueRow = ReturnType<(typeof issues)['row']['parse']>

interface Thesaurus {
  readonly byId: ReadonlyMap<string, IssueRow>
  /** By language: words in any case (lower-cased here), and words that must stand as written. */
  readonly anyCase: Readonly<Record<string, Matcher<string>>>
  readonly asWritten: Readonly<Record<string, Matcher<string>>>
}

const LANGUAGES = ['en', 'zh']
const hasCapital = (words: string): boolean => /\p{Lu}/u.test(words)

const thesaurusOf = perLexicon((lexicon): Thesaurus => {
  const rows = lexicon.rows(issues)
  const matchers = (wanted: (words: string) => boolean) =>
    Object.fromEntries(
      LANGUAGES.map((language) => {
        const terms = rows.flatMap((row) =>
          (row.words[language] ?? [])
            .filter(wanted)
            .flatMap((words): Term<string>[] => formsOf(words).map((form) => ({ words: form, value: row.id }))),
        )
        return [language, makeMatcher(distinct(terms))]
      }),
    )
  return {
    byId: new Map(rows.map((row) => [row.id, row])),
    anyCase: matchers((words) => !hasCapital(words)),
    asWritten: matchers(hasCapital),
  }
})

/** A term as it may stand: plural ("visa", "visas"; "policy", "policies"), hyphen or space. Chinese as it is. */
function formsOf(words: string): string[] {
  if (!/[a-z]/i.test(words)) return [words]
  const plurals = [words]
  if (/[^aeiou]y$/.test(words)) plurals.push(`${words.slice(0, -1)}ies`)
  else if (/[a-z]$/i.test(words) && !/s$/.test(words)) plurals.push(`${words}s`)
  return plurals.flatMap((form) => (form.includes('-') ? [form, form.replaceAll('-', ' ')] : [form]))
}

function distinct(terms: readonly Term<string>[]): Term<string>[] {
  return [...new Map(terms.map((term) => [`${term.words}\t${term.value}`, term])).values()]
}

/** Lower case letter by letter, so that offsets stay. */
const lower = (text: string): string =>
  text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase()
    return small.length === letter.length ? small : letter
  })

/**
 * The issues that the words of `span` name, in text order; longer words win over shorter ones inside them.
 * Words that belong to several issues give one entry each. A language without words gives none.
 */
export function findIssues(lexicon: Lexicon, text: string, span: Span, language: string): FoundIssue[] {
  const { anyCase, asWritten } = thesaurusOf(lexicon)
  const words = text.slice(span.start, span.end)
  const found = [...(anyCase[language]?.find(lower(words)) ?? []), ...(asWritten[language]?.find(words) ?? [])].map(
    ({ start, end, value }): FoundIssue => ({ id: value, span: { start: start + span.start, end: end + span.start } }),
  )
  return found
    .filter((one) => !found.some((other) => overlapOf(other.span, one.span) > 0 && longer(other.span, one.span)))
    .sort((a, b) => a.span.start - b.span.start)
}

const longer = (a: Span, b: Span): boolean =>
  lengthOf(a) > lengthOf(b) || (lengthOf(a) === lengthOf(b) && !contains(a, b) && a.start < b.start)

/**
 * The one issue that the words of `span` are about: a topical issue before a general one, a narrower issue before
 * the wider one it belongs to, then the one named first; null when none is named. Words that `isName` says are
 * but a name are passed over.
 */
export function issueOf(
  lexicon: Lexicon,
  text: string,
  span: Span,
  language: string,
  isName: (words: Span) => boolean = () => false,
): string | null {
  const found = findIssues(lexicon, text, span, language).filter((one) => !isName(one.span))
  const ids = [...new Set(found.map((one) => one.id))]
  const narrowest = ids.filter((id) => !ids.some((other) => other !== id && broaderIssues(lexicon, other).includes(id)))
  return narrowest.find((id) => !isGeneralIssue(lexicon, id)) ?? narrowest[0] ?? null
}

/** The issue that is called so, by identifier or by name in any language and case; null where none is. */
export function issueCalled(lexicon: Lexicon, name: string): string | null {
  const wanted = name.toLowerCase()
  for (const { id, labels } of thesaurusOf(lexicon).byId.values())
    if (id === wanted || Object.values(labels).some((label) => label.toLowerCase() === wanted)) return id
  return null
}

/** The wider issues of an issue, the nearest first; empty for a top one and for an unknown identifier. */
export function broaderIssues(lexicon: Lexicon, id: string): string[] {
  const { byId } = thesaurusOf(lexicon)
  const path: string[] = []
  for (let at = byId.get(id)?.broader; at && !path.includes(at); at = byId.get(at)?.broader) path.push(at)
  return path
}

/** Before a party's code, where the thesaurus has no issue for the party itself. */
const PARTY = 'party:'

const partyIssuesOf = perLexicon((lexicon) => {
  const called = new Map<string, string>()
  for (const { id, words } of lexicon.rows(issues))
    for (const word of Object.values(words).flat())
      if (!called.has(word.toLowerCase())) called.set(word.toLowerCase(), id)
  return new Map(
    lexicon.rows(parties).map(({ code, en, zh }) => {
      const [id] = [...en, ...zh].flatMap((name) => called.get(name.toLowerCase()) ?? [])
      return [code, id ?? `${PARTY}${code}`] as const
    }),
  )
})

/** The issue that a party is where others speak of it: the thesaurus's, where its words are the party's name, else `party:` and its code. */
export const issueOfParty = (lexicon: Lexicon, code: string): string =>
  partyIssuesOf(lexicon).get(code) ?? `${PARTY}${code}`

/** Whether an issue's words say little of themselves ("the relationship"). */
export const isGeneralIssue = (lexicon: Lexicon, id: string): boolean =>
  thesaurusOf(lexicon).byId.get(id)?.general ?? id.startsWith(PARTY)

const partyLabelsOf = perLexicon(
  (lexicon) => new Map(listPartyIssues(lexicon).map(({ id, labels }) => [id, labels] as const)),
)

/** The issues that are parties and stand in no thesaurus, with their names; a party without a Chinese name goes by its English one. */
export const listPartyIssues = (
  lexicon: Lexicon,
): { readonly id: string; readonly labels: Readonly<Record<string, string>> }[] =>
  lexicon
    .rows(parties)
    .map(({ code, en, zh }) => ({ id: issueOfParty(lexicon, code), labels: { en: en[0]!, zh: zh[0] ?? en[0]! } }))
    .filter(({ id }) => id.startsWith(PARTY))

/** The issue's name in a language; English where that language has none, the identifier where the issue is unknown. */
export function issueLabel(lexicon: Lexicon, id: string, language: string): string {
  const labels = thesaurusOf(lexicon).byId.get(id)?.labels ?? partyLabelsOf(lexicon).get(id)
  return labels?.[language] ?? labels?.en ?? id
}
