import '../styles/about.css'
import { useSettings } from '../frame/settings.tsx'
import published from './figures.json'

/** One figure as `npm run eval` publishes it: percentages, what was not measured is left out. */
interface Figure {
  readonly what: string
  readonly language: string | null
  readonly texts: string
  readonly cases: number
  readonly P?: number
  readonly R?: number
  readonly F1?: number
  readonly right?: number
}

const MEASURES = ['P', 'R', 'F1', 'right'] as const

/** What is measured, in the order in which a document becomes a record. */
const ORDER = [
  ...['attributions', 'commitments', 'positions', 'mechanisms', 'meetings', 'times', 'figures', 'formulas', 'events'],
  ...['verdicts', 'both', 'links', 'alignment', 'threads', 'status', 'lives', 'fairness'],
]

const figures = Object.entries(published as Readonly<Record<string, readonly Figure[]>>)
  .flatMap(([topic, all]) => all.map((figure) => ({ ...figure, topic })))
  .sort((a, b) => ORDER.indexOf(a.what) - ORDER.indexOf(b.what))

/** How often the readers are right, by language and kind of text, each figure with the command that counts it again. */
export function AccuracyTable() {
  const { words, language: shown } = useSettings()
  const head = words.accuracyHead
  const languages = new Intl.DisplayNames([shown], { type: 'language' })
  const unmeasured = ORDER.filter((what) => !figures.some((figure) => figure.what === what))
  return (
    <>
      <h2 id="accuracy">{words.accuracy}</h2>
      <p>{words.accuracyLead}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard, too */}
      <section className="scrolled" aria-labelledby="accuracy" tabIndex={0}>
        <table className="accuracy">
          <thead>
            <tr>
              {Object.entries(head).map(([key, name]) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map(({ topic, what, language, texts, cases, ...measures }) => (
              <tr key={`${topic} ${what} ${language} ${texts}`}>
                <th scope="row">{words.accuracyOf[what] ?? what}</th>
                <td>{language === null ? words.bothLanguages : languages.of(language)}</td>
                <td>{words.accuracyTexts[texts] ?? texts}</td>
                <td className="number">{cases}</td>
                {MEASURES.map((measure) => (
                  <td key={measure} className="number">
                    {measures[measure]?.toFixed(1) ?? '–'}
                  </td>
                ))}
                <td>
                  <code>{topic}</code>
                </td>
              </tr>
            ))}
            {unmeasured.map((what) => (
              <tr key={what}>
                <th scope="row">{words.accuracyOf[what] ?? what}</th>
                <td colSpan={8}>{words.notMeasured}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
