import { perLexicon } from '../../../lexicon/lexicon.ts'
import { type MeetingKind, meetingWords } from '../../../lexicon/tables/meeting-word.ts'
import type { Passage } from '../../annotator.ts'
import type { PromiseWords } from '../../common/domain/promised-meetings.ts'
import { levelOf, placeIn } from './details.ts'

const nounsOf = perLexicon((lexicon) => {
  const rows = lexicon.rows(meetingWords, 'en')
  const anyOf = (parts: readonly string[]) =>
    rows
      .filter(({ part }) => parts.includes(part))
      .flatMap(({ words }) => words)
      .sort((a, b) => b.length - a.length)
      .join('|')
  return {
    kinds: new Map<string, MeetingKind>(
      rows.flatMap(({ words, part, kind }) =>
        part === 'noun' || part === 'hold-noun' ? words.map((word) => [word, kind] as const) : [],
      ),
    ),
    held: new RegExp(
      `\\b(?:hold|convene|have|conduct|organi[sz]e|host|resume|reopen|launch|start|begin|open|relaunch)\\b(?<between>(?: (?!to\\b|that\\b|which\\b|and\\b)[\\w’'-]+){0,6}?) (?<noun>${anyOf(['noun', 'hold-noun'])})\\b(?! (?:mechanism|channel|process|on hold)s?\\b)`,
      'i',
    ),
    standing: new RegExp(`\\b(?:${anyOf(['standing'])})\\b`, 'i'),
  }
})

/** What English promises as a meeting: "will hold consultations on A, B and C", "agreed to resume talks"; not "regular dialogue". */
export function promiseWords({ text, lexicon }: Passage): PromiseWords {
  const { kinds, held, standing } = nounsOf(lexicon)
  return {
    rule: 'en/meetings/promised',
    kindIn(words) {
      const match = held.exec(words)
      if (!match || standing.test(match.groups!.between!)) return null
      return kinds.get(match.groups!.noun!.toLowerCase()) ?? null
    },
    levelIn: levelOf,
    placeIn: (within) => placeIn(text, within)?.place ?? null,
  }
}
