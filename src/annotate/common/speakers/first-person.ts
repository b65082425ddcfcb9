import { perLexicon } from '../../../lexicon/lexicon.ts'
import { type PronounRow, pronouns } from '../../../lexicon/tables/pronoun.ts'
import type { Speaker } from '../../../model/entity.ts'
import { contains, type Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { jointEntity } from '../names/collective.ts'
import { partyEntity, partyIndex } from '../names/party-index.ts'
import { partiesOf } from '../parties.ts'
import { isPerson } from './scene.ts'

const LANGUAGES = ['en', 'zh']
const firstPersons = perLexicon(
  (lexicon) =>
    new Map(
      LANGUAGES.flatMap((language) => lexicon.rows(pronouns, language))
        .filter(({ person }) => person === 'first')
        .map((row) => [row.word, row] as const),
    ),
)

/** The pronoun of the first person that the words are (I, we, 我, 我们); null for other words. */
export const firstPersonOf = (passage: Passage, words: string): PronounRow | null =>
  firstPersons(passage.lexicon).get(words) ?? null

/**
 * Whom the first person stands for: the one whose words hold it. That is the speaker of the innermost attribution around it,
 * else, for "we" in a joint statement, the parties that give it together, else the person with whom the sentence, or one before it in the paragraph (also one torn in two), begins. "we" is that person's party. Null when
 * nobody is found.
 */
export function resolveFirstPerson(
  passage: Passage,
  at: Span,
  row: PronounRow,
  holder: Speaker | null,
): Speaker | null {
  const speaker = holder ?? outerSpeaker(passage, at) ?? jointSpeaker(passage, row) ?? beginner(passage, at)
  if (!speaker || row.number === 'one' || speaker.party === null) return speaker
  const party = partyIndex(passage.lexicon).get(speaker.party)
  return party ? { ...partyEntity(party), party: party.code } : speaker
}

/** "We" of a joint statement: its parties; null where it tells of fewer than two. */
function jointSpeaker(passage: Passage, row: PronounRow): Speaker | null {
  if (passage.article.genre !== 'joint-statement' || row.number === 'one') return null
  const parties = partiesOf(passage).flatMap((code) => partyIndex(passage.lexicon).get(code) ?? [])
  if (parties.length < 2) return null
  const entity = jointEntity(
    parties.map(({ code }) => code),
    parties.map((party) => partyEntity(party).name),
  )
  return { ...entity, party: parties.length === 2 ? 'both' : null }
}

function outerSpeaker(passage: Passage, at: Span): Speaker | null {
  const around = passage.layers.attributions.filter(
    ({ content, speaker }) => speaker && content.some((span) => contains(span, at)),
  )
  const sizeOf = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0)
  return around.sort((a, b) => sizeOf(a.content) - sizeOf(b.content))[0]?.speaker ?? null
}

function beginner(passage: Passage, at: Span): Speaker | null {
  const { text, allSentences } = passage
  const here = allSentences.findIndex(({ span }) => contains(span, at))
  for (let i = here; i >= 0; i--) {
    const { span, paragraph } = allSentences[i]!
    const later = allSentences[i + 1]
    const broken = !/[。！？.!?][”"’』」]*$/.test(text.slice(span.start, span.end))
    if (i < here && later && paragraph !== later.paragraph && !broken) return null
    const first = passage.layers.mentions.find((mention) => mention.span.start === span.start)
    if (first?.entity && isPerson(first)) return { ...first.entity, party: first.party }
  }
  return null
}
