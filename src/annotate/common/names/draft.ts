import type { OrganisationRow } from '../../../lexicon/tables/organisation.ts'
import type { PersonRow } from '../../../lexicon/tables/person.ts'
import type { PronounRow } from '../../../lexicon/tables/pronoun.ts'
import type { RoleRow } from '../../../lexicon/tables/role.ts'
import type { EntityRef } from '../../../model/entity.ts'
import type { Mention, MentionKind } from '../../../model/mention.ts'
import type { Span } from '../../../text/span.ts'

/** Words that refer, as a language's rules found them: what they say of themselves, before the text's help is asked for. */
export interface Draft {
  readonly span: Span
  readonly kind: MentionKind
  readonly rule: string
  /** What they name, where the words alone tell. */
  readonly entity: EntityRef | null
  readonly party: string | null
  /** People whom they may name: several share a family name, or the name needs support. */
  readonly persons: readonly PersonRow[]
  /** What they name when none of `persons` fits. */
  readonly otherwise: EntityRef | null
  /** The title that stands beside the name, or is the description. */
  readonly title: RoleRow | null
  /** The party said beside it: "Chinese President …", 美国总统. */
  readonly said: string | null
  readonly pronoun: PronounRow | null
  readonly organisation: OrganisationRow | null
  /** A collective that only a text about two parties supports: "the leaders". */
  readonly bare: boolean
  /** Number of the sentence, from 0. */
  readonly sentence: number
  /** Whether it may be what the sentence is about: no preposition before it, no possessive behind it, outside quotation marks. */
  readonly subject: boolean
}

const BLANK = {
  entity: null,
  party: null,
  persons: [],
  otherwise: null,
  title: null,
  said: null,
  pronoun: null,
  organisation: null,
  bare: false,
}

/** A draft of which only some fields are known. */
export const makeDraft = (
  known: Pick<Draft, 'span' | 'kind' | 'rule' | 'sentence' | 'subject'> & Partial<Draft>,
): Draft => ({ ...BLANK, ...known })

/** The mention that a draft becomes once its entity is known, or known not to be known. */
export const toMention = (
  { span, kind, rule }: Draft,
  entity: EntityRef | null,
  party: string | null,
  antecedent: Span | null = null,
): Mention => ({ span, kind, entity, party, antecedent, rule })
