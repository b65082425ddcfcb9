import type { Span } from '../../text/span.ts'
import { DOING, type StatusCue } from './status.ts'

/** What stands between a word of status and the words it is about, by language. */
interface Reach {
  /** Longest gap in code units: of words that report a deed, and of others, whose objects may be long lists. */
  readonly deed: number
  readonly other: number
  /** Begins another clause: what stands behind is not what the word is about. */
  readonly clause: RegExp
  /** Parts what a deed is done to from what follows; progress is reported across it. */
  readonly part?: RegExp
  /** Names a purpose or a cause: "imposed duties in order to stop", 以…为由. */
  readonly purpose: RegExp
  /** Contacts, which alone are held. */
  readonly contact: RegExp
}

const REACHES: Readonly<Record<'en' | 'zh', Reach>> = {
  en: {
    deed: 110,
    other: 420,
    clause:
      /[;:]\s|,\s+(?:(?:and|but)\s+)?(?:I|we|he|she|they|it)\b|\b(?:which|who|whose|while|whereas|when|after|before|since|until|unless|if|because)\b/i,
    purpose:
      /\b(?:in order to|in response to|due to|because of|aimed at|designed to|amid|to (?!the\b|an?\b|this\b|that\b|its\b|their\b|our\b|his\b|her\b|both\b|all\b)[a-z]+)\b/,
    contact:
      /\b(?:talks?|dialog(?:ue)?s?|consultations?|meetings?|rounds?|sessions?|negotiations?|exercises?|exchanges?|forums?|conferences?|working groups?)\b/i,
  },
  zh: {
    deed: 40,
    other: 140,
    clause: /[；：]/,
    part: /，/,
    purpose: /为由|为了|旨在|鉴于|针对|因为|由于/,
    contact: /会议|磋商|对话|会谈|谈判|论坛|演习|演练|活动|会晤|工作组/,
  },
}

/**
 * The word of status that is about some words of its sentence; null when none is. The nearest that reaches them: in
 * the same clause, near enough, and, where it reports a deed, with neither purpose nor cause between ("imposed duties to
 * stop X" is no step on X). Only contacts are held: an issue is not, unless a talk stands beside it.
 * `cues`: of the sentence. `isChannel`: the words name a channel.
 */
export function findGoverningCue(
  cues: readonly StatusCue[],
  text: string,
  { span, language, isChannel }: { readonly span: Span; readonly language: string; readonly isChannel: boolean },
): StatusCue | null {
  const reach = REACHES[language === 'zh' ? 'zh' : 'en']
  const reaching = cues.filter((cue) => reaches(cue, text, span, reach, isChannel))
  const [best] = [...reaching].sort((a, b) => distance(a, span) - distance(b, span) || a.span.start - b.span.start)
  return best && best.status !== 'none' ? best : null
}

/** Words before are preferred: a verb stands before what it is about. */
const distance = (cue: StatusCue, span: Span): number =>
  cue.span.end <= span.start
    ? span.start - cue.span.end
    : cue.span.start >= span.end
      ? (cue.span.start - span.end) * 2
      : 0

function reaches(cue: StatusCue, text: string, span: Span, reach: Reach, isChannel: boolean): boolean {
  const between = gapOf(cue, text, span)
  const isDeed = DOING.has(cue.status) || cue.status === 'suspended' || cue.status === 'breach'
  const isNear = between.length <= (isDeed && cue.status !== 'progress' ? reach.deed : reach.other)
  if (!isNear || reach.clause.test(between)) return false
  if (isDeed && reach.purpose.test(withoutItems(between))) return false
  if (isDeed && cue.status !== 'progress' && reach.part?.test(between)) return false
  return cue.status !== 'held' || isChannel || reach.contact.test(between + text.slice(span.start, span.end + BESIDE))
}

/** Items of a list between a word and an item behind them have purposes of their own: "commitments, including A to stop B, and C". */
const withoutItems = (between: string): string =>
  between.replace(/\b(?:including|such as|namely)\b.*(?:,|\band\b)/s, '')

/** A word of contact stands so near behind an issue: "the counternarcotics working group". */
const BESIDE = 20

const gapOf = ({ span: cue }: StatusCue, text: string, span: Span): string =>
  cue.end <= span.start ? text.slice(cue.end, span.start) : cue.start >= span.end ? text.slice(span.end, cue.start) : ''
