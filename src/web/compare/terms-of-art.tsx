import { Link } from '@tanstack/react-router'
import type { ComparedAccount, Comparison, Side } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../text/span.ts'
import { useSettings } from '../frame/settings.tsx'
import { langTag } from '../text/lang-tag.ts'
import { SIDES } from './rows.ts'

interface TermsOfArtProps {
  readonly comparison: Comparison
  readonly readings: Readonly<Record<Side, Reading>>
  readonly names: Readonly<Record<Side, string>>
}

/** Matters that the two accounts put in different words, each wording as it stands in its text, leading to its first place. */
export function TermsOfArt({ comparison, readings, names }: TermsOfArtProps) {
  const { words } = useSettings()
  if (comparison.terms.length === 0) return null
  return (
    <section className="terms-of-art" aria-labelledby="terms-of-art">
      <h2 id="terms-of-art" className="group-head">
        {words.termsOfArt} <span className="count">{comparison.terms.length}</span>
      </h2>
      <p className="quiet">{words.termsOfArtMeans}</p>
      <table>
        <thead>
          <tr>
            {SIDES.map((side) => (
              <th key={side} scope="col" className={`side-${side}`}>
                <span className="account-name">{names[side]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.terms.map((term) => (
            <tr key={term.matter}>
              {SIDES.map((side, index) => (
                <td key={side} lang={langTag(comparison.accounts[index]!.language)}>
                  <Wordings account={comparison.accounts[index]!} text={readings[side].text} spans={term[side].spans} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface WordingsProps {
  readonly account: ComparedAccount
  readonly text: string
  readonly spans: readonly Span[]
}

/** Each wording once, with how often it stands there where more than once. */
function Wordings({ account, text, spans }: WordingsProps) {
  const said = Map.groupBy(spans, ({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').toLowerCase())
  return (
    <ul>
      {[...said.values()].map(([first, ...others]) => (
        <li key={first!.start}>
          <Link
            to="/read/$id"
            params={{ id: account.document }}
            search={{ article: account.article, at: first!.start }}
          >
            {text.slice(first!.start, first!.end).replace(/\s+/g, ' ')}
          </Link>
          {others.length > 0 && <span className="count"> ×{others.length + 1}</span>}
        </li>
      ))}
    </ul>
  )
}
