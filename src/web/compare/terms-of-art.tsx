import type { Comparison, Side } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'
import { useSettings } from '../frame/settings.tsx'
import { langTag } from '../text/lang-tag.ts'
import { SIDES } from './rows.ts'

interface TermsOfArtProps {
  readonly comparison: Comparison
  readonly readings: Readonly<Record<Side, Reading>>
  readonly names: Readonly<Record<Side, string>>
}

/** Matters that the two accounts put in different words, each wording as it stands in its text. */
export function TermsOfArt({ comparison, readings, names }: TermsOfArtProps) {
  const { words } = useSettings()
  if (comparison.terms.length === 0) return null
  const said = (side: Side, spans: Comparison['terms'][number]['A']['spans']) =>
    [...new Set(spans.map(({ start, end }) => readings[side].text.slice(start, end)))].join(' · ')
  return (
    <section className="terms-of-art" aria-label={words.termsOfArt}>
      <h2 className="group-head">{words.termsOfArt}</h2>
      <table>
        <thead>
          <tr>
            {SIDES.map((side) => (
              <th key={side} scope="col">
                {names[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.terms.map((term) => (
            <tr key={term.matter}>
              {SIDES.map((side, index) => (
                <td key={side} lang={langTag(comparison.accounts[index]!.language)}>
                  {said(side, term[side].spans)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
