import type { Keyness, KeyWord } from '../../model/keyness.ts'
import { countGroups, type GroupCounts, type Sides } from './count-groups.ts'
import { logLikelihood, logRatio } from './log-likelihood.ts'

/** Words with their numbers, from 1. */
export interface Vocabulary {
  readonly words: readonly string[]
  readonly language: string
}

/** What is counted. */
export interface KeynessOptions {
  /** Words in a row, 1 to 4. */
  readonly length: { readonly from: number; readonly to: number }
  /** How often a word must stand on one side at least. */
  readonly least: number
  /** Its least log-likelihood. */
  readonly significance: number
}

/**
 * The words (or words in a row) that are more frequent in the target than in the reference, or less: by log-likelihood,
 * with the log ratio as the size of the effect. All parties' texts alike: there is no list of stop words; what is
 * everywhere is key nowhere.
 */
export function findKeyWords(
  sides: Sides,
  { words, language }: Vocabulary,
  { length, least, significance }: KeynessOptions,
): Pick<Keyness, 'total' | 'words'> & { readonly places: readonly [number, number] } {
  const levels = countGroups(sides, words.length, length.to, least)
  const showGroup = (level: number, group: number): string[] =>
    level === 0
      ? [words[group - 1]!]
      : [...showGroup(level - 1, levels[level]!.heads[group]!), words[lastWord(levels, level, group) - 1]!]
  const found = levels.slice(length.from - 1).flatMap(({ length: size, size: groups, counts, texts, places }) => {
    const key: KeyWord[] = []
    for (let group = 1; group <= groups; group++) {
      const [a, b] = [counts[0][group]!, counts[1][group]!]
      if (a < least && b < least) continue
      const [target, reference] = [
        { count: a, of: places[0] },
        { count: b, of: places[1] },
      ]
      const likelihood = logLikelihood(target, reference)
      const ratio = logRatio(target, reference)
      if (ratio === null || likelihood < significance || (ratio > 0 ? a : b) < least) continue
      key.push({
        words: showGroup(size - 1, group).join(language === 'zh' ? '' : ' '),
        length: size,
        key: ratio > 0 ? 'target' : 'reference',
        target: { count: a, perMillion: perMillion(target), articles: texts[0][group]! },
        reference: { count: b, perMillion: perMillion(reference), articles: texts[1][group]! },
        logLikelihood: round(likelihood),
        logRatio: round(ratio),
      })
    }
    return key
  })
  const ordered = found.sort((x, y) => y.logLikelihood - x.logLikelihood || (x.words < y.words ? -1 : 1))
  return { total: ordered.length, words: ordered, places: levels[0]!.places }
}

const perMillion = ({ count, of }: { count: number; of: number }): number => round((1_000_000 * count) / of)
const round = (number: number): number => Math.round(100 * number) / 100

/** The last word of a group: of its end, the end's end, … */
function lastWord(levels: readonly GroupCounts[], level: number, group: number): number {
  let word = group
  for (let at = level; at > 0; at--) word = levels[at]!.tails[word]!
  return word
}
