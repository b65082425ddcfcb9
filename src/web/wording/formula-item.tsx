import type { FormulaLine, Formulas } from '../../serve/wording-routes.ts'
import { useNames } from '../api/use-names.ts'
import { useSettings } from '../frame/settings.tsx'
import { langTag } from '../text/lang-tag.ts'
import { recordWords } from '../words/pages/record.ts'
import { wordingWords } from '../words/pages/wording.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { FormulaUses } from './formula-uses.tsx'
import { UseBars } from './use-bars.tsx'

interface FormulaItemProps {
  readonly line: FormulaLine
  readonly scale: Pick<Formulas, 'keys' | 'unit'>
  readonly party: string | undefined
  readonly open: boolean
  readonly onOpen: (id: string | undefined) => void
}

/** One wording: its most used form in each language, its uses over time; opened, its variants and every use. */
export function FormulaItem({ line, scale: { keys }, party: only, open, onOpen }: FormulaItemProps) {
  const words = usePageWords(wordingWords)
  const shared = usePageWords(recordWords)
  const { language } = useSettings()
  const { party } = useNames()
  const forms = ['en', 'zh'].flatMap((one) => line.variants.find((variant) => variant.language === one) ?? [])
  const shown = forms.length > 0 ? forms : line.variants.slice(0, 1)
  const ordered = shown.toSorted((a, b) => Number(b.language === language) - Number(a.language === language))
  const most = Math.max(0, ...line.counts)
  const label = fill(words.chart, {
    words: ordered[0]?.words ?? line.id,
    n: line.count,
    from: keys[0] ?? '',
    to: keys.at(-1) ?? '',
    peak: keys[line.counts.indexOf(most)] ?? '',
  })
  return (
    <li className="formula">
      <h2>
        {ordered.map((form, index) => (
          <span key={form.language} className={index > 0 ? 'other-name' : undefined} lang={langTag(form.language)}>
            {form.words}
          </span>
        ))}
      </h2>
      <p className="facts">
        {line.owner && (
          <span>
            {words.owner}: {party(line.owner)}
          </span>
        )}
        <span>{fill(words.uses, { n: line.count })}</span>
        <span>{fill(words.firstLast, { first: line.first ?? shared.undated, last: line.last ?? shared.undated })}</span>
      </p>
      {keys.length > 0 && <UseBars keys={keys} counts={line.counts} most={most} label={label} />}
      <button type="button" aria-expanded={open} onClick={() => onOpen(open ? undefined : line.id)}>
        {words.open}
      </button>
      {open && <FormulaUses id={line.id} party={only} />}
    </li>
  )
}
