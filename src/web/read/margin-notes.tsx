import type { Reading } from '../../model/reading.ts'
import { useNames } from '../api/use-names.ts'
import { useSettings } from '../frame/settings.tsx'
import type { Note } from './notes.ts'

interface MarginNotesProps {
  readonly reading: Reading
  readonly notes: readonly Note[]
  readonly onChoose: (key: string) => void
}

/** What was read in a paragraph, beside it: who says, undertakes or demands; a note lights its words. */
export function MarginNotes({ reading, notes, onChoose }: MarginNotesProps) {
  const { words } = useSettings()
  const { party } = useNames()
  return (
    <ul className="margin-notes">
      {notes.map(({ key, layer, parties, name }) => (
        <li key={key}>
          <button type="button" onClick={() => onChoose(key)}>
            <span className="label">{words.layer[layer]}</span>{' '}
            {[...new Set([name, ...parties.map((code) => party(code))])].filter(Boolean).join(', ') || words.unknown}
            {layer === 'commitments' &&
              ` · ${words.strengths[reading.commitments[Number(key.split(':')[1])]!.strength]}`}
          </button>
        </li>
      ))}
    </ul>
  )
}
