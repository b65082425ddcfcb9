import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../model/judgement.ts'
import type { Reading } from '../../model/reading.ts'
import { joinJudgements, judgeMarks } from './judge-marks.ts'
import { markLayers } from './layers.ts'

const span = (start: number, end: number) => ({ start, end })
const reading = {
  commitments: [{ span: span(0, 10) }, { span: span(20, 30) }, { span: span(40, 50) }],
  positions: [],
  attributions: [{ source: [span(60, 62)], cue: [span(63, 67)], content: [span(70, 80), span(90, 95)] }],
} as unknown as Reading
const on = new Set(['commitments', 'attributions'] as const)
const judgement = (
  layer: string,
  at: Judgement['span'],
  action: Judgement['action'],
  to?: Judgement['span'],
): Judgement => ({
  ...{ id: `${action} ${at.start}`, layer, action, by: 'A', at: '2026-01-01T00:00:00Z', note: null, document: 'd' },
  ...{ span: at, corrected: to ? { span: to, words: 'w' } : null, contested: false },
})
const judged = joinJudgements(reading, [
  judgement('commitments', span(0, 10), 'accept'),
  judgement('commitments', span(20, 30), 'correct', span(18, 33)),
  judgement('commitments', span(40, 50), 'reject'),
  judgement('attributions', span(70, 80), 'correct', span(70, 84)),
  judgement('commitments', span(100, 110), 'add'),
  judgement('positions', span(120, 130), 'add'),
])
const show = (rejected: boolean) =>
  judgeMarks(markLayers(reading, on), judged, on, rejected).map(
    ({ start, end, className }) => `${start}-${end} ${className}`,
  )

describe('marks with what people hold of them', () => {
  it('move to corrected words, leave out what was rejected, hold what was added', () => {
    expect(show(false)).toEqual([
      '60-62 layer-attributions source is-corrected',
      '63-67 layer-attributions cue is-corrected',
      '70-84 layer-attributions content is-corrected',
      '0-10 layer-commitments is-accepted',
      '18-33 layer-commitments is-corrected',
      '100-110 layer-commitments is-added',
    ])
  })
  it('are struck where the rejected is to be shown', () => {
    expect(show(true)).toContain('40-50 layer-commitments is-rejected')
  })
  it('stay as they are where nobody looked', () => {
    const none = joinJudgements(reading, [judgement('commitments', span(1, 10), 'accept')])
    expect(none.of.size).toBe(0)
    expect(judgeMarks(markLayers(reading, on), none, on, false)).toEqual(markLayers(reading, on))
  })
})
