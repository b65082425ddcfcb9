import '../styles/compared-words.css'
import { Fragment } from 'react'
import type { Stretch } from './word-difference.ts'

/** Words with those that the other text has not underlined. */
export function ComparedWords({ stretches }: { stretches: readonly Stretch[] }) {
  return stretches.map(({ start, same, words }) => {
    if (same) return words
    const own = words.trimEnd()
    return (
      <Fragment key={start}>
        <u className="only-here">{own}</u>
        {words.slice(own.length)}
      </Fragment>
    )
  })
}
