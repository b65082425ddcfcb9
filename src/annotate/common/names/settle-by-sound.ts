import type { PersonRow } from '../../../lexicon/tables/person.ts'
import type { Passage } from '../../annotator.ts'
import type { Draft } from './draft.ts'
import { covers, heldOn, personIndex } from './person-index.ts'
import { soundOfHan, soundOfLatin, soundsAlike, soundsOfPeople } from './sound.ts'

/**
 * The person whom a name in no list means by its sound: 法国总统马克宏, "President Zelenskiy of Ukraine".
 * Asked only where a title and a party stand beside the name: of those people of the party who had that office (on the text's
 * day, where it is known) just one may sound like it: by the family name, or by the whole name where given names are said. Names that are written in
 * Chinese characters at home (习近平) are not compared by sound in Chinese.
 */
export function settleBySound(draft: Draft, passage: Passage): PersonRow | null {
  const { title, said, entity } = draft
  if (title === null || said === null || !entity?.id.startsWith('new/')) return null
  const { lexicon, article } = passage
  if (title.class !== 'leader' && title.class !== 'minister') return null
  const isHan = HAN.test(entity.name)
  const name = isHan ? entity.name.split(/[·•]/).at(-1)! : entity.name
  const sound = isHan ? soundOfHan(lexicon, name) : soundOfLatin(name)
  const known = soundsOfPeople(lexicon)
  const names = (row: PersonRow): readonly string[] =>
    name.includes(' ') ? row.en.map(soundOfLatin) : isHan && isNative(row) ? [] : known.get(row.id)!
  const alike = [...personIndex(lexicon).values()].filter(
    (row) =>
      row.roles.some(
        (held) =>
          (held.party ?? row.party) === said &&
          covers(title, held.role) &&
          (article.published === null || held.from === null || heldOn(held, article.published)),
      ) && names(row).some((one) => soundsAlike(one, sound)),
  )
  return alike.length === 1 ? alike[0]! : null
}

const HAN = /\p{Script=Han}/u

/** A short Chinese name with no other form beside it is written by its characters, not by its sound. */
const isNative = ({ zh }: PersonRow): boolean => zh.length === 1 && /^\p{Script=Han}{2,3}$/u.test(zh[0]!)
