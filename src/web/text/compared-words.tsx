import '../styles/compared-words.css'
import type { Stretch } from './word-difference.ts'

/** Words with those that the other text has not underlined. */
export function ComparedWords({ stretches }: { stretches: readonly Stretch[] }) {
  return stretches.map(({ start, same, words }) =>
    same ? (
      words
    ) : (
      <u key={start} className="only-here">
        {words}
      </u>
    ),
  )
}
