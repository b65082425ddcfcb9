import type { Strength } from '../../model/commitment.ts'
import { useSettings } from '../frame/settings.tsx'

/** From loose to firm, as the steps are climbed. */
const STEPS: readonly Strength[] = ['encouraged', 'discussed', 'agreed-in-principle', 'will', 'agreed', 'done']

/** How firm the words of a commitment are: a ladder of six steps and the word for it. */
export function StrengthLadder({ strength }: { strength: Strength }) {
  const { words } = useSettings()
  const height = STEPS.indexOf(strength)
  return (
    <span className="ladder">
      <svg viewBox="0 0 34 14" aria-hidden="true">
        {STEPS.map((step, index) => (
          <rect
            key={step}
            x={index * 6}
            y={12 - index * 2}
            width="4"
            height={2 + index * 2}
            className={index <= height ? 'reached' : 'above'}
          />
        ))}
      </svg>
      {words.strengths[strength]}
    </span>
  )
}
