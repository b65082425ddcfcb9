import { perLexicon } from '../../../lexicon/lexicon.ts'
import { makeMatcher } from '../../../lexicon/matcher.ts'
import { type MeetingKind, meetingWords } from '../../../lexicon/tables/meeting-word.ts'

/** The words of the word files by which conferences are known, and by which exchanges are told. */
export const conferenceWords = perLexicon((lexicon) => {
  const rows = lexicon.rows(meetingWords, 'zh')
  const termsOf = (part: string) =>
    rows
      .filter((row) => row.part === part)
      .flatMap(({ words, kind }) =>
        words.map((word): { words: string; value: MeetingKind } => ({ words: word, value: kind })),
      )
  const anyOf = (part: string) =>
    termsOf(part)
      .map(({ words }) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .sort((a, b) => b.length - a.length)
      .join('|')
  return {
    nouns: makeMatcher(termsOf('conference')),
    scopes: makeMatcher(
      rows
        .filter(({ part }) => part === 'scope')
        .flatMap((row) => row.words.map((words) => ({ words, value: row.with.includes('body') }))),
    ),
    held: makeMatcher(termsOf('hold-noun')),
    series: new RegExp(`(?<![A-Za-z])(?:${anyOf('series')})\\d{1,3}(?!\\d)`, 'g'),
    attendBefore: new RegExp(`(?:${anyOf('attend')})$`),
    standing: new RegExp(`(?:${anyOf('standing')})`),
    exchange: new RegExp(
      `(?<conduct>${anyOf('conduct')})(?<how>(?:[\\p{Script=Han}、]{0,16}的)?(?:[\\p{Script=Han}]{0,4}?))(?<contact>${anyOf('contact')})`,
      'gu',
    ),
  }
})
