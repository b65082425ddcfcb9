import { perLexicon } from '../../../lexicon/lexicon.ts'
import { meetingWords } from '../../../lexicon/tables/meeting-word.ts'
import type { Meeting } from '../../../model/meeting.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Passage } from '../../annotator.ts'
import { participantsOf, partyParticipants } from '../../common/domain/participants.ts'
import { pickInside } from '../../common/domain/pick.ts'
import { partiesBetween } from '../../common/parties.ts'
import { wordsAfter } from '../clauses/windows.ts'
import { dateIn, levelOf, placeIn } from './details.ts'

const exchanges = perLexicon((lexicon) => {
  const anyOf = (part: string) =>
    lexicon
      .rows(meetingWords, 'en')
      .filter((row) => row.part === part)
      .flatMap(({ words }) => words)
      .sort((a, b) => b.length - a.length)
      .join('|')
  return new RegExp(
    `\\b(?:the\\s+|their\\s+)?(?:${anyOf('lately')})\\s+(?:(?:[a-z-]+ly|[a-z-]+ive|candid|open|frank|in-depth|close|direct|high-level|working-level|bilateral|diplomatic|military|telephone|phone|rounds? of|series of)[\\s,]+(?:and\\s+)?){0,3}(?:${anyOf('contact')})\\s+(?=between|by|among|of|conducted)`,
    'gi',
  )
})

/** Behind the parties the clause goes on to other things. */
const ENDS = /[,;.](?=\s|$)|\b(?:about|on|regarding|concerning|that|which|who|aimed|to)\b/

/** "between the two envoys", "by both sides’ teams". */
const THE_TWO = /^(?:between|by|among|of|conducted by)\s+(?:the|our|their)?\s*(?:two|both)\b/i

/**
 * Recent exchanges between people of two sides: "the recent discussions between the two envoys" · "last week's consultations
 * between Norwegian and Icelandic officials".
 */
export function readExchanges(passage: Passage, { span }: Sentence): Meeting[] {
  const { text, layers, lexicon } = passage
  const words = text.slice(span.start, Math.min(span.end, span.start + 4000))
  return [...words.matchAll(exchanges(lexicon))].flatMap((match): Meeting[] => {
    const start = span.start + match.index
    const from = start + match[0].length
    const rest = wordsAfter(text, from, span.end, 24)
    const sides = { start: from, end: from + (ENDS.exec(rest)?.index ?? rest.length) }
    const named = participantsOf(passage, pickInside(layers.mentions, sides))
    const participants = THE_TWO.test(rest) ? partyParticipants(passage, partiesBetween(passage, start)) : named
    if (new Set(participants.map(({ party }) => party)).size < 2) return []
    const end = sides.start + text.slice(sides.start, sides.end).trimEnd().length
    const date = dateIn(passage, { start, end: sides.end })
    return [
      {
        span: { start, end },
        kind: 'talks',
        date: date?.value ?? null,
        dateSaid: date?.span ?? null,
        place: placeIn(text, sides)?.place ?? null,
        level: levelOf(text.slice(sides.start, sides.end)),
        participants,
        hosts: [],
        status: 'mentioned',
        partOf: null,
        rule: 'en/meetings/exchange',
      },
    ]
  })
}
