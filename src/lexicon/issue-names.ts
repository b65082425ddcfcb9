import { listPartyIssues } from './issues.ts'
import type { Lexicon } from './lexicon.ts'
import { issues } from './tables/issue.ts'

/** Somebody named an issue that the thesaurus does not have; `remedy` says what to do. */
export class UnknownIssueError extends Error {
  readonly remedy: string
  constructor(wanted: string, near: readonly string[]) {
    super(`there is no issue called “${wanted}”`)
    this.remedy =
      near.length > 0 ? `these come near: ${near.join(', ')}` : 'lexicon/issues/issues.tsv lists all, with their words'
  }
}

/** As many as a person takes in at a look. */
const MOST_NEAR = 6

const fold = (words: string): string => words.toLowerCase().replaceAll('-', ' ').trim()

/**
 * Identifiers of the issue that somebody names, with the narrower ones: by its identifier, by its name in any language,
 * or, where no issue is called so, by one of the words that stand for it in texts. Throws UnknownIssueError.
 */
export function issuesNamed(lexicon: Lexicon, wanted: string): string[] {
  const rows = lexicon.rows(issues)
  const name = fold(wanted)
  const isCalled = ({ id, labels }: { id: string; labels: Readonly<Record<string, string>> }) =>
    [id, ...Object.values(labels)].some((label) => fold(label) === name)
  const called = [...rows, ...listPartyIssues(lexicon)].filter(isCalled)
  const worded = () =>
    rows.filter(({ words }) =>
      Object.values(words)
        .flat()
        .some((one) => fold(one) === name),
    )
  const found = new Set((called.length > 0 ? called : worded()).map(({ id }) => id))
  if (found.size === 0) throw new UnknownIssueError(wanted, issuesNear(lexicon, name))
  for (let size = -1; size !== found.size; ) {
    size = found.size
    for (const { id, broader } of rows) if (broader !== null && found.has(broader)) found.add(id)
  }
  return [...found]
}

/** Issues one of whose names shares a word with what was asked for, or holds it. */
function issuesNear(lexicon: Lexicon, name: string): string[] {
  const asked = name.split(' ')
  const near = lexicon.rows(issues).filter(({ id, labels }) =>
    [id, ...Object.values(labels)].map(fold).some((label) => {
      const words = label.split(' ')
      return (name.length > 1 && label.includes(name)) || asked.some((word) => words.includes(word))
    }),
  )
  return near.slice(0, MOST_NEAR).map(({ id }) => id)
}
