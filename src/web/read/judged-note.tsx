import type { Judgement } from '../../model/judgement.ts'
import type { Reading } from '../../model/reading.ts'
import { useSettings } from '../frame/settings.tsx'
import { Judged, RejectedSwitch } from '../text/judged.tsx'
import { judgedWords } from '../words/pages/judged.ts'
import { usePageWords } from '../words/use-words.ts'
import type { Judged as JudgedReading } from './judge-marks.ts'
import type { LayerName } from './layers.ts'
import { WhyNote } from './why-note.tsx'

/** Layers that people judge. */
const REVIEWED: ReadonlySet<string> = new Set(['commitments', 'positions', 'attributions'])

interface JudgedNoteProps {
  readonly reading: Reading
  readonly annotation: string
  readonly judged: JudgedReading
}

/** One annotation in full, with what people hold of it; or what a person added by hand. */
export function JudgedNote({ reading, annotation, judged }: JudgedNoteProps) {
  const [layer, id] = annotation.split(':') as [string, string]
  const added = layer === 'added' ? judged.added.find((one) => one.id === id) : undefined
  if (layer === 'added') return added ? <AddedNote reading={reading} judgement={added} /> : null
  const judgement = judged.of.get(annotation) ?? null
  return (
    <>
      <WhyNote reading={reading} annotation={annotation} />
      {REVIEWED.has(layer) && (
        <p>
          <Judged judgement={judgement} />
        </p>
      )}
      {judgement?.corrected && <Corrected words={judgement.corrected.words} />}
    </>
  )
}

function Corrected({ words: corrected }: { words: string }) {
  const words = usePageWords(judgedWords)
  return (
    <p className="read-as">
      {words.legend.correct}: <q>{corrected}</q>
    </p>
  )
}

function AddedNote({ reading, judgement }: { reading: Reading; judgement: Judgement }) {
  const { words } = useSettings()
  const { layer, span } = judgement
  return (
    <section className="why-note">
      <h3 className={`layer-${layer} content`}>{words.layer[layer as LayerName] ?? layer}</h3>
      <q>{reading.text.slice(span.start, span.end)}</q>
      <p>
        <Judged judgement={judgement} />
      </p>
    </section>
  )
}

interface JudgedLegendProps {
  readonly judged: JudgedReading
  readonly rejected: boolean
  readonly onRejected: (shown: boolean) => void
}

/** How many annotations people accepted, corrected, added or rejected, and how each looks; nothing where nobody judged. */
export function JudgedLegend({ judged, rejected, onRejected }: JudgedLegendProps) {
  const words = usePageWords(judgedWords)
  const all = [...judged.of.values(), ...judged.added]
  if (all.length === 0) return null
  const counts = Map.groupBy(all, ({ action }) => action)
  const looks = { accept: 'is-accepted', correct: 'is-corrected', add: 'is-added', reject: 'is-rejected' } as const
  return (
    <section aria-label={words.reviewed}>
      <h2 className="label">{words.reviewed}</h2>
      <ul className="judged-legend">
        {(['accept', 'correct', 'add', 'reject'] as const).map((action) => {
          const count = counts.get(action)?.length ?? 0
          return (
            count > 0 && (
              <li key={action}>
                <span className={looks[action]}>{words.legend[action]}</span> <span className="count">{count}</span>
              </li>
            )
          )
        })}
      </ul>
      <RejectedSwitch count={counts.get('reject')?.length ?? 0} shown={rejected} onChange={onRejected} />
    </section>
  )
}
