import type { Span } from '../../../text/span.ts'
import { collectiveEntity } from '../../common/names/collective.ts'
import { type Draft, makeDraft } from '../../common/names/draft.ts'
import type { NameTerm } from '../../common/names/name-term.ts'
import { organisationIndex } from '../../common/names/organisation-index.ts'
import { partyEntity, partyIndex } from '../../common/names/party-index.ts'
import { personEntity, personIndex, roleIndex } from '../../common/names/person-index.ts'
import { describedPerson } from './described.ts'
import { withDeterminer } from './determiner.ts'
import { givenNameBefore } from './given-name.ts'
import { between, maySubject, type SentenceHits, termOf } from './hit.ts'
import { newNameAfter } from './new-person.ts'
import { actsAsParty } from './seat.ts'
import { partyBehind, titleBefore } from './titled.ts'

/** All that a sentence's hits may refer to, one draft a hit. */
export function draftsOf(of: SentenceHits): Draft[] {
  const drafts = of.hits.flatMap((_, at) => draftOf(of, at) ?? [])
  return drafts.filter((draft, i) => !drafts.slice(Math.max(0, i - 4), i + 5).some((other) => covered(draft, other)))
}

/** Behind these, and only these, "it" is a party or body that speaks or acts, not a matter. */
const ACTS =
  /^\s+(?:also\s+|strongly\s+|firmly\s+)?(?:said|says|would|will|hopes|hoped|opposes|opposed|supports|supported|condemns|condemned|believes|urged|urges|calls|called|wants|intends|plans|vowed|warned|claims|claimed|considers|rejects|rejected|expects|welcomes|welcomed|stands|reserves|announced|agreed|reaffirmed|denied|denies)\b/

/** A description or title swallowed by the name that it belongs to. */
const covered = (inner: Draft, outer: Draft): boolean =>
  outer.span.start <= inner.span.start &&
  inner.span.end <= outer.span.end &&
  inner.span.end - inner.span.start < outer.span.end - outer.span.start

function draftOf(of: SentenceHits, at: number): Draft | null {
  const hit = of.hits[at]!
  if (termOf(hit, 'person') && !isRatherPronoun(of, at)) return personDraft(of, at)
  const role = termOf(hit, 'role')
  if (role) return roleDraft(of, at, role)
  const organisation = termOf(hit, 'organisation')
  if (organisation) return organisationDraft(of, at, organisation)
  const party = termOf(hit, 'party')
  if (party) return partyDraft(of, at, party)
  const collective = termOf(hit, 'collective')
  if (collective) return collectiveDraft(of, hit, collective)
  const span = { start: hit.start, end: hit.end }
  const base = { span, sentence: of.number, subject: maySubject(of, span) }
  const pronoun = termOf(hit, 'pronoun')
  if (pronoun?.row.gender === 'n' && !ACTS.test(of.passage.text.slice(hit.end, hit.end + 24))) return null
  return pronoun ? makeDraft({ ...base, kind: 'pronoun', rule: 'en/names: pronoun', pronoun: pronoun.row }) : null
}

function collectiveDraft(
  of: SentenceHits,
  hit: Span,
  { id, count, bare }: NameTerm & { kind: 'collective' },
): Draft | null {
  const determined = withDeterminer(of, hit)
  if (
    bare &&
    (!determined || /^[^\p{L}]*(?:these|their|all)/iu.test(of.passage.text.slice(determined.start, hit.start)))
  )
    return null
  const span = determined ?? { start: hit.start, end: hit.end }
  return makeDraft({
    span,
    kind: 'collective',
    rule: bare ? 'en/names: the + several' : 'en/names: both, the two',
    bare,
    entity: collectiveEntity(id, count),
    party: count === 'both' ? 'both' : null,
    sentence: of.number,
    subject: maySubject(of, span),
  })
}

/** "He" is a family name, too: a pronoun at the beginning of a sentence or quotation unless a title stands before it. */
function isRatherPronoun(of: SentenceHits, at: number): boolean {
  const hit = of.hits[at]!
  if (!termOf(hit, 'pronoun') || titleBefore(of, at).title !== null) return false
  return /(?:^|[.!?:“"]\s*)$/.test(of.passage.text.slice(of.sentence.span.start, hit.start))
}

function personDraft(of: SentenceHits, at: number): Draft | null {
  const hit = of.hits[at]!
  const terms = hit.terms.filter((term) => term.kind === 'person')
  const full = terms.filter(({ form }) => form === 'full')
  const rows = (full.length > 0 ? full : terms).map(({ id }) => personIndex(of.passage.lexicon).get(id)!)
  const given = full.length > 0 ? '' : givenNameBefore(of, at)
  const { start, title, said } = titleBefore(of, at, given)
  const span = { start, end: hit.end }
  if (given !== '' && (title === null || title.class === 'address')) return namesakeDraft(of, at, given)
  const known = full.length === 1 ? rows[0]! : null
  return makeDraft({
    span,
    kind: 'person',
    rule: full.length > 0 ? 'en/names: person by full name' : 'en/names: person by family name',
    entity: known && personEntity(known),
    party: known?.party ?? null,
    persons: known ? [] : rows,
    otherwise: given === '' ? null : newEntity(`${given} ${of.passage.text.slice(hit.start, hit.end)}`),
    title,
    said,
    sentence: of.number,
    subject: maySubject(of, span),
  })
}

/** A name in no list. */
const newEntity = (name: string) => ({ id: `new/${name}`, name })

/** Another bearer of a known family name: "Hunter Biden" is not the president. */
function namesakeDraft(of: SentenceHits, at: number, given: string): Draft | null {
  const { start, end } = of.hits[at]!
  const from = of.passage.text.lastIndexOf(given, start)
  const name = of.passage.text.slice(from, end)
  const span = { start: from, end }
  return makeDraft({
    span,
    kind: 'person',
    rule: 'en/names: given name in no list + family name',
    entity: newEntity(name),
    sentence: of.number,
    subject: maySubject(of, span),
  })
}

/** Nothing, or a nickname, stands between a given name and the family name. */
const BEFORE_FAMILY = /^\s+(?:[“"‘']\p{Lu}\p{L}+[”"’']\s+)?$/u

function roleDraft(of: SentenceHits, at: number, role: NameTerm & { kind: 'role' }): Draft | null {
  const row = roleIndex(of.passage.lexicon).get(role.id)!
  const next = of.hits[at + 1]
  const follows = next && /^\s+$/.test(between(of, of.hits[at]!.end, next.start))
  if (follows && (termOf(next, 'person') || termOf(next, 'role'))) return null
  const fresh = newNameAfter(of, at)
  if (fresh && next && termOf(next, 'person') && BEFORE_FAMILY.test(between(of, fresh.span.end, next.start)))
    return null
  if (!fresh) return describedPerson(of, at, row)
  const { start, title, said: before } = titleBefore(of, at)
  const said = before ?? partyBehind(of, at + 1, fresh.span.end)
  const span = { start, end: fresh.span.end }
  return makeDraft({
    span,
    kind: 'person',
    rule: 'en/names: title + name in no list',
    entity: newEntity(fresh.name),
    party: said,
    title: row.class === 'address' ? title : row,
    said,
    sentence: of.number,
    subject: maySubject(of, span),
  })
}

function organisationDraft(of: SentenceHits, at: number, { id }: NameTerm & { kind: 'organisation' }): Draft {
  const hit = of.hits[at]!
  const before = of.hits[at - 1]
  const behind = of.hits[at + 1]
  const beside =
    before && /^(?:\s+|['’]s?\s+)(?:the\s+)?$/.test(between(of, before.end, hit.start))
      ? termOf(before, 'party')
      : undefined
  const after =
    behind && /^\s+(?:of|in)\s+(?:the\s+)?$/.test(between(of, hit.end, behind.start))
      ? termOf(behind, 'party')
      : undefined
  const span = { start: hit.start, end: hit.end }
  return makeDraft({
    span,
    kind: 'organisation',
    rule: 'en/names: organisation',
    organisation: organisationIndex(of.passage.lexicon).get(id)!,
    said: beside?.code ?? after?.code ?? null,
    sentence: of.number,
    subject: maySubject(of, span),
  })
}

/** "Deputy Minister Lisa Monaco": behind a title and a given name a state's name is a person's. */
function isFamilyName(of: SentenceHits, at: number): boolean {
  const before = of.hits[at - 1]
  return (
    before !== undefined &&
    termOf(before, 'role') !== undefined &&
    /^\s+\p{Lu}\p{Ll}+(?:\s+\p{Lu}\.)?\s+$/u.test(between(of, before.end, of.hits[at]!.start))
  )
}

function partyDraft(of: SentenceHits, at: number, { code, form }: NameTerm & { kind: 'party' }): Draft | null {
  if (form === 'people' || isFamilyName(of, at)) return null
  const hit = of.hits[at]!
  const plain = { start: hit.start, end: hit.end }
  const span = form === 'side' ? (withDeterminer(of, plain) ?? plain) : plain
  const entity = partyEntity(partyIndex(of.passage.lexicon).get(code)!)
  const base = { span, sentence: of.number, subject: maySubject(of, span), party: code }
  if (form !== 'capital') return makeDraft({ ...base, kind: 'party', entity, rule: `en/names: party by ${form}` })
  if (actsAsParty(of.passage.text, span, of.sentence.span))
    return makeDraft({ ...base, kind: 'party', entity, rule: 'en/names: party by its seat' })
  const name = of.passage.text.slice(span.start, span.end)
  return makeDraft({ ...base, kind: 'place', entity: { id: `place/${name}`, name }, rule: 'en/names: seat as place' })
}
