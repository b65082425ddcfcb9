import type { Reading } from '../../model/reading.ts'
import { contains } from '../../text/span.ts'

/** A person who takes part, with the party that the person speaks for. */
export interface Attendee {
  readonly id: string
  readonly name: string
  readonly party: string | null
}

/**
 * People whose name, as the article writes it, stands in its title, in the title's order: people that its text names,
 * and in a transcript those who speak ("PRESIDENT MARO:"). `title`: within the text, or from outside it.
 */
export function peopleInTitle(reading: Reading, number: number, title: string): Attendee[] {
  const found = new Map<string, { at: number; attendee: Attendee }>()
  for (const { words, attendee } of namedPeople(reading, number)) {
    const at = placeOfName(title, words)
    const known = found.get(attendee.id)
    if (at >= 0 && (!known || at < known.at)) found.set(attendee.id, { at, attendee })
  }
  return [...found.values()].sort((a, b) => a.at - b.at).map(({ attendee }) => attendee)
}

interface Named {
  readonly words: string
  readonly attendee: Attendee
}

/** Every name of a person in an article with whom it means: mentions, and the labels of turns. */
function* namedPeople({ articles, mentions, attributions, text }: Reading, number: number): Generator<Named> {
  const { span } = articles[number]!
  const say = (words: { readonly start: number; readonly end: number }) => text.slice(words.start, words.end)
  for (const { span: words, kind, entity, party } of mentions)
    if (kind === 'person' && entity && contains(span, words))
      yield { words: say(words), attendee: { ...entity, party: party === 'both' ? null : party } }
  for (const { source, speaker, ground } of attributions)
    if (ground === 'turn' && speaker && source[0] && contains(span, source[0]))
      yield { words: say(source[0]), attendee: { ...speaker, party: speaker.party === 'both' ? null : speaker.party } }
}

/** Where a name, or its last word, stands in a title as a word of its own, in any case; -1 where it does not. */
function placeOfName(title: string, name: string): number {
  const words = lower(title)
  const forms = [lower(name), lower(name).split(' ').at(-1)!]
  for (const form of forms) {
    const at = form.length < 2 ? -1 : words.indexOf(form)
    if (
      at >= 0 &&
      !(isLatin(form[0]) && isLatin(words[at - 1])) &&
      !(isLatin(form.at(-1)) && isLatin(words[at + form.length]))
    )
      return at
  }
  return -1
}

const lower = (words: string): string => words.replace(/\s+/g, ' ').toLowerCase()
const isLatin = (letter: string | undefined): boolean => letter !== undefined && /\p{Script=Latin}/u.test(letter)
