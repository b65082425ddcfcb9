import { collect, type ModelFound } from '../../src/annotate/en/attribution/model/read-by-model.ts'
import { type CueReading, readStageOne, readStageTwo } from '../../src/annotate/en/attribution/model/read-stages.ts'
import type { FirstReading } from '../../src/annotate/en/attribution/model/stage-two.ts'
import type { ModelSettings, RawModel } from '../../src/annotate/en/attribution/model/weights-file.ts'
import type { Lexicon } from '../../src/lexicon/lexicon.ts'
import { type TrainingSettings, trainChain } from './chain-trainer.ts'
import { stageOneExamples, stageTwoExamples } from './examples.ts'
import { isRight } from './judge.ts'
import { countCueRates, cutTexts, indexTables, type MarkedDocument, type MarkedText, prepare } from './polnear.ts'
import { groupWords } from './word-classes.ts'

const STAGE_ONE: TrainingSettings = { epochs: 4, step: 0.03, sparsity: 5e-5, leastCount: 3, seed: 7 }
const STAGE_TWO: TrainingSettings = { epochs: 5, step: 0.03, sparsity: 1e-4, leastCount: 3, seed: 8 }
const FOLDS = 4

type Report = (line: string) => void

/** A text with what a first chain that never saw it makes of it. */
interface HeldOut {
  readonly document: MarkedDocument
  readonly reading: FirstReading
  readonly fold: number
}

/**
 * Trains both chains. The second learns from what the first makes of texts that it has not seen (four folds), and its
 * calibration comes from one trained on half of the texts and tried on the other half.
 */
export function trainModel(texts: readonly MarkedText[], lexicon: Lexicon, report: Report): RawModel {
  const cut = cutTexts(texts, lexicon)
  const rates = countCueRates(cut)
  report('word classes')
  const classes = groupWords(cut.map(({ tokens }) => tokens))
  const documents = prepare(cut, indexTables(rates, classes))
  report('first chain')
  const stageOne = trainChain(stageOneExamples(documents), STAGE_ONE, report)
  const heldOut = Array.from({ length: FOLDS }, (_, fold) => readFold(documents, fold, report)).flat()
  report('second chain, on half of the texts')
  const settings = calibrateOn(heldOut, texts.length, report)
  report('second chain')
  const stageTwo = trainChain(
    heldOut.flatMap(({ document, reading }) => stageTwoExamples(document, reading)),
    STAGE_TWO,
    report,
  )
  return { settings, rates, classes, stageOne, stageTwo }
}

function readFold(documents: readonly MarkedDocument[], fold: number, report: Report): HeldOut[] {
  report(`first chain without part ${fold + 1} of ${FOLDS}`)
  const inFold = (_: unknown, i: number) => i % FOLDS === fold
  const weights = trainChain(stageOneExamples(documents.filter((_, i) => i % FOLDS !== fold)), STAGE_ONE, () => {})
  return documents.filter(inFold).map((document) => ({ document, reading: readStageOne(document.doc, weights), fold }))
}

/** Tries a second chain trained on half of the texts on the other half: how often is each certainty right? */
function calibrateOn(heldOut: readonly HeldOut[], size: number, report: Report): ModelSettings {
  const known = heldOut.filter(({ fold }) => fold % 2 === 0)
  const unknown = heldOut.filter(({ fold }) => fold % 2 === 1)
  const weights = trainChain(
    known.flatMap(({ document, reading }) => stageTwoExamples(document, reading)),
    STAGE_TWO,
    report,
  )
  const judged = unknown.flatMap(({ document, reading }) =>
    judge(document, readStageTwo(document.doc, reading, weights)),
  )
  const gold = unknown.reduce((sum, { document }) => sum + document.gold.length, 0)
  const right = judged.filter((one) => one.right).length
  report(`  on the other half: F1 ${((200 * right) / (judged.length + gold)).toFixed(2)}`)
  return { calibration: calibrate(judged), trainedOn: `PolNeAR 1.0 train, ${size} texts` }
}

const unjudged: ModelSettings = { calibration: [], trainedOn: '' }

interface Judged {
  readonly certainty: number
  readonly right: boolean
}

/** Each attribution found with its certainty and whether gold has it too. */
function judge(document: MarkedDocument, readings: readonly CueReading[]): Judged[] {
  const used = new Set<number>()
  return readings.flatMap((reading) =>
    collect(document.doc, [reading], unjudged).map((found: ModelFound) => {
      const hit = document.gold.findIndex((gold, i) => !used.has(i) && isRight(document, gold, found))
      if (hit >= 0) used.add(hit)
      return { certainty: reading.certainty, right: hit >= 0 }
    }),
  )
}

const BINS = 12

/** Equally filled bins by certainty, with neighbours merged until the shares rise (pool adjacent violators). */
function calibrate(judged: readonly Judged[]): ModelSettings['calibration'] {
  const sorted = [...judged].sort((a, b) => a.certainty - b.certainty)
  const bins = Array.from({ length: BINS }, (_, i) => {
    const part = sorted.slice(Math.floor((i * sorted.length) / BINS), Math.floor(((i + 1) * sorted.length) / BINS))
    return { below: part.at(-1)?.certainty ?? 1, right: part.filter((one) => one.right).length, count: part.length }
  })
  for (let i = 1; i < bins.length; ) {
    const here = bins[i]!
    const before = bins[i - 1]!
    if (before.right * here.count <= here.right * before.count) i++
    else {
      bins.splice(i - 1, 2, { below: here.below, right: here.right + before.right, count: here.count + before.count })
      i = Math.max(1, i - 1)
    }
  }
  return bins.map(({ below, right, count }, i) => ({
    below: i === bins.length - 1 ? 2 : round(below),
    right: round(count === 0 ? 0 : right / count),
  }))
}

const round = (value: number): number => Math.round(value * 1000) / 1000
