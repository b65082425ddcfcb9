import type { ModelDocument } from '../../src/annotate/en/attribution/model/document.ts'
import type { FeatureBuffer } from '../../src/annotate/en/attribution/model/features.ts'
import { CUE } from '../../src/annotate/en/attribution/model/labels.ts'
import { chainsOf } from '../../src/annotate/en/attribution/model/read-stages.ts'
import { describeForStageOne } from '../../src/annotate/en/attribution/model/stage-one.ts'
import {
  type CandidateCue,
  describeBase,
  describeForCue,
  type FirstReading,
  windowOf,
} from '../../src/annotate/en/attribution/model/stage-two.ts'
import type { Example } from './chain-trainer.ts'
import { type MarkedDocument, unite } from './polnear.ts'

/** The paragraphs of texts as examples for the first chain. */
export function stageOneExamples(documents: readonly MarkedDocument[]): Example[] {
  return documents.flatMap((document) => {
    const labels = unite(document)
    return chainsOf(document.doc).map(({ first, end }) => ({
      labels: labels.subarray(first, end),
      describe: (t: number, to: FeatureBuffer) => describeForStageOne(document.doc, first + t, to),
    }))
  })
}

/** The cues that the first chain found in a text, each with its window, as examples for the second. */
export function stageTwoExamples(document: MarkedDocument, reading: FirstReading): Example[] {
  return reading.cues.map((cue) => {
    const { first, end } = windowOf(document.doc, cue)
    const gold = goldOf(document, cue)
    return {
      labels: gold ? gold.subarray(first, end) : new Uint8Array(end - first),
      describe: (t: number, to: FeatureBuffer) => describeBoth(document.doc, reading, cue, first + t, to),
    }
  })
}

/** The attribution that shares most tokens with a candidate's cue; none when it shares none. */
function goldOf({ roles }: MarkedDocument, cue: CandidateCue): Uint8Array | null {
  let best: Uint8Array | null = null
  let most = 0
  for (const own of roles) {
    let shared = own[cue.head] === CUE ? 0.5 : 0
    for (let i = cue.first; i <= cue.last; i++) if (own[i] === CUE) shared++
    if (shared > most) {
      most = shared
      best = own
    }
  }
  return best
}

/** The base features and those for the cue, one behind the other. */
function describeBoth(
  doc: ModelDocument,
  reading: FirstReading,
  cue: CandidateCue,
  i: number,
  to: FeatureBuffer,
): void {
  describeBase(doc, reading, i, to)
  const nodes = to.node.slice(0, to.nodeCount)
  const edges = to.edge.slice(0, to.edgeCount)
  describeForCue(doc, reading, cue, i, to)
  to.node.set(nodes, to.nodeCount)
  to.nodeCount += nodes.length
  to.edge.set(edges, to.edgeCount)
  to.edgeCount += edges.length
}
