import '../styles/judged.css'
import type { Judgement } from '../../model/judgement.ts'
import { useSettings } from '../frame/settings.tsx'
import { sayTime } from '../memo/say-time.ts'
import { judgedWords } from '../words/pages/judged.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'

/** What people hold of something read: by whom and when, or that nobody looked. */
export function Judged({ judgement }: { judgement: Judgement | null }) {
  const words = usePageWords(judgedWords)
  if (!judgement) return <span className="judged judged-none">{words.none}</span>
  const { action, by, at, note, contested } = judgement
  return (
    <span className={`judged judged-${action}`}>
      {fill(words[action], { by, at: sayTime(at) })}
      {contested && ` · ${words.contested}`}
      {note && ` · ${words.note}: ${note}`}
    </span>
  )
}

/** How much of what is shown people have judged. */
export function JudgedShare({ judged, total }: { judged: number; total: number }) {
  const words = usePageWords(judgedWords)
  const { words: common } = useSettings()
  return <p className="proposal">{judged === 0 ? common.proposal : fill(words.state, { n: judged, total })}</p>
}

interface RejectedSwitchProps {
  readonly count: number
  readonly shown: boolean
  readonly onChange: (shown: boolean) => void
}

/** Shows or leaves out what people rejected; nothing where there is none. */
export function RejectedSwitch({ count, shown, onChange }: RejectedSwitchProps) {
  const words = usePageWords(judgedWords)
  if (count === 0) return null
  return (
    <label className="rejected-switch">
      <input type="checkbox" checked={shown} onChange={({ target }) => onChange(target.checked)} />{' '}
      {fill(words.showRejected, { n: count })}
    </label>
  )
}
