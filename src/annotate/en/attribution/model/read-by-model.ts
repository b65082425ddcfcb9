import { perLexicon } from '../../../../lexicon/lexicon.ts'
import type { Span } from '../../../../text/span.ts'
import type { Passage } from '../../../annotator.ts'
import type { Quotation } from '../../../common/attribution/quotations.ts'
import type { Token } from '../../tokens.ts'
import { describeDocument, type ModelDocument } from './document.ts'
import { CONTENT, CUE, SOURCE } from './labels.ts'
import { neutralTokens } from './neutral-tokens.ts'
import { type CueReading, readStageOne, readStageTwo } from './read-stages.ts'
import { decodeModel, type ModelSettings } from './weights-file.ts'

/** An attribution as the model finds it. */
export interface ModelFound {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** Calibrated: the share of attributions of this certainty that were right on texts the model had not seen. */
  readonly confidence: number
}

const modelOf = perLexicon((lexicon) => {
  const bytes = lexicon.model('en/attribution.bin')
  return { model: bytes && decodeModel(bytes) }
})

/** Reads who said what with the trained model; nothing where there is none. */
export function readByModel(
  { sentences, lexicon }: Pick<Passage, 'sentences' | 'lexicon'>,
  tokens: readonly (readonly Token[])[],
  quotations: readonly Quotation[],
): ModelFound[] {
  const { model } = modelOf(lexicon)
  if (!model) return []
  const neutral = tokens.map((own) => neutralTokens(own, lexicon))
  const doc = describeDocument(neutral, sentences, quotations, model.tables)
  const first = readStageOne(doc, model.stageOne)
  const readings = readStageTwo(doc, first, model.stageTwo)
  return collect(doc, readings, model.settings)
}

/** The readings that have a cue and a content; of equal ones the first. */
export function collect(doc: ModelDocument, readings: readonly CueReading[], settings: ModelSettings): ModelFound[] {
  const seen = new Set<string>()
  return readings.flatMap((reading) => {
    const found = {
      source: runsOf(doc, reading, SOURCE),
      cue: runsOf(doc, reading, CUE),
      content: runsOf(doc, reading, CONTENT),
    }
    const key = [found.cue, found.content]
      .flat()
      .map(({ start, end }) => `${start}-${end}`)
      .join()
    if (found.cue.length === 0 || found.content.length === 0 || seen.has(key)) return []
    seen.add(key)
    return [{ ...found, confidence: calibrate(reading.certainty, settings) }]
  })
}

function runsOf(doc: ModelDocument, { window, labels }: CueReading, label: number): Span[] {
  const runs: { start: number; end: number }[] = []
  for (let t = 0; t < labels.length; t++) {
    if (labels[t] !== label) continue
    const i = window.first + t
    if (t > 0 && labels[t - 1] === label) runs.at(-1)!.end = doc.end[i]!
    else runs.push({ start: doc.start[i]!, end: doc.end[i]! })
  }
  return runs
}

const calibrate = (certainty: number, { calibration }: ModelSettings): number =>
  (calibration.find(({ below }) => certainty < below) ?? calibration.at(-1))?.right ?? 0
