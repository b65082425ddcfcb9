import type { Comparison, Side } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../text/span.ts'
import { useSettings } from '../frame/settings.tsx'
import { langTag } from '../text/lang-tag.ts'
import { SIDES } from './rows.ts'

interface LeftoverProps {
  readonly comparison: Comparison
  readonly readings: Readonly<Record<Side, Reading>>
  readonly names: Readonly<Record<Side, string>>
  readonly open: boolean
}

/** The sentences of both texts that stand in no row, in their exact words: nothing is left out unsaid, on paper neither. */
export function Leftover({ comparison, readings, names, open }: LeftoverProps) {
  const { words } = useSettings()
  const list = (side: Side, label: string, spans: readonly Span[], language: string) =>
    spans.length > 0 && (
      <>
        <h3 className="label">{`${names[side]}: ${label}`}</h3>
        <ul lang={langTag(language)}>
          {spans.map(({ start, end }) => (
            <li key={start}>{readings[side].text.slice(start, end)}</li>
          ))}
        </ul>
      </>
    )
  return (
    <section className={open ? 'leftover open' : 'leftover'} aria-label={words.notInRows}>
      <h2 className="group-head">{words.notInRows}</h2>
      {SIDES.map((side, index) => {
        const { unread, frame } = comparison.coverage[side]
        const { language } = comparison.accounts[index]!
        return (
          <div key={side}>
            {list(side, words.unread, unread, language)}
            {list(side, words.frame, frame, language)}
          </div>
        )
      })}
      {SIDES.every((side) => comparison.coverage[side].unread.length === 0) && (
        <p className="quiet">{words.nothingUnread}</p>
      )}
    </section>
  )
}
