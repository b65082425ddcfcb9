import type { PersonRow } from '../../../lexicon/tables/person.ts'
import type { Mention } from '../../../model/mention.ts'
import type { Passage } from '../../annotator.ts'
import { type Draft, toMention } from '../names/draft.ts'
import { personIndex } from '../names/person-index.ts'

/** Who is on the scene as a text is read: what later words may refer back to. */
export interface Scene {
  readonly passage: Passage
  readonly people: ReadonlyMap<string, PersonRow>
  /** The party whose account it is, said or inferred; null when it is nobody's or unknown. */
  readonly ownParty: string | null
  /** The day that the text is of. */
  readonly day: string | null
  /** What each sentence is about: its subjects in order. */
  readonly subjects: ReadonlyMap<number, readonly Entered[]>
  /** The people whom the text names anywhere: for a headline's "the president", named only below it. */
  readonly cast: readonly Entered[]
  /** The last that entered, in order. */
  readonly entered: readonly Entered[]
  enter(draft: Draft, mention: Mention): void
}

export interface Entered {
  readonly draft: Draft
  readonly mention: Mention
}

/** How many mentions back words may refer. */
const REMEMBERED = 500

/** An empty scene. */
export function startScene(
  passage: Passage,
  drafts: readonly Draft[],
  ownParty: string | null,
  day: string | null,
): Scene {
  const cast = drafts
    .filter(({ kind, entity }) => kind === 'person' && entity !== null)
    .map((draft) => ({ draft, mention: toMention(draft, draft.entity, draft.party) }))
  const entered: Entered[] = []
  const subjects = new Map<number, Entered[]>()
  return {
    passage,
    people: personIndex(passage.lexicon),
    ownParty,
    day,
    cast,
    subjects,
    entered,
    enter(draft, mention) {
      entered.push({ draft, mention })
      if (entered.length > 2 * REMEMBERED) entered.splice(0, REMEMBERED)
      if (!draft.subject || !mention.entity || mention.kind === 'place') return
      const before = subjects.get(draft.sentence)
      if (before) before.push({ draft, mention })
      else subjects.set(draft.sentence, [{ draft, mention }])
    },
  }
}

/** f or m of a person in the word files; '' when not known. */
export const genderOf = (scene: Scene, mention: Mention): 'f' | 'm' | '' =>
  scene.people.get(mention.entity?.id ?? '')?.gender ?? ''

/** Whether a mention refers to one person. */
export const isPerson = ({ entity }: Mention): boolean =>
  entity !== null && (entity.id.startsWith('person/') || entity.id.startsWith('new/'))
