import { collectiveEntity } from '../../common/names/collective.ts'
import { type Draft, makeDraft } from '../../common/names/draft.ts'
import type { NameTerm } from '../../common/names/name-term.ts'
import { organisationIndex } from '../../common/names/organisation-index.ts'
import { partyEntity, partyIndex } from '../../common/names/party-index.ts'
import { personEntity, personIndex, roleIndex } from '../../common/names/person-index.ts'
import { newNameAt } from './new-person.ts'
import { isOfSomeParty, maySubject, onlyOne, type SentenceHits, sender, termOf, titlesAround } from './titled.ts'

/** All that a sentence's hits may refer to, one draft a hit. */
export function draftsOf(of: SentenceHits): Draft[] {
  const drafts = of.hits.flatMap((_, at) => draftOf(of, at) ?? [])
  return drafts.filter(
    ({ span }, i) =>
      !drafts
        .slice(Math.max(0, i - 4), i + 5)
        .some(
          ({ span: other }) => other.start <= span.start && span.end <= other.end && lengthOf(span) < lengthOf(other),
        ),
  )
}

const lengthOf = ({ start, end }: Draft['span']): number => end - start

function draftOf(of: SentenceHits, at: number): Draft | null {
  const hit = of.hits[at]!
  const span = { start: hit.start, end: hit.end }
  const base = { span, sentence: of.number, subject: maySubject(of, span.start, span.end) }
  if (termOf(hit, 'person')) return personDraft(of, at)
  const role = termOf(hit, 'role')
  if (role) return roleDraft(of, at, role)
  const organisation = termOf(hit, 'organisation')
  if (organisation) {
    const before = of.hits[at - 1]
    const beside =
      organisation.said !== undefined ? onlyOne(hit, of.said) : before?.end === hit.start ? sender(of, at - 1) : null
    const row = organisationIndex(of.passage.lexicon).get(organisation.id)!
    return makeDraft({
      ...base,
      kind: 'organisation',
      rule: 'zh/names: 机构',
      organisation: row,
      said: beside,
    })
  }
  const collective = termOf(hit, 'collective')
  if (collective) {
    const entity = collectiveEntity(collective.id, collective.count)
    return makeDraft({
      ...base,
      kind: 'collective',
      rule: 'zh/names: 双方、两国',
      entity,
      party: collective.count === 'both' ? 'both' : null,
    })
  }
  const pronoun = termOf(hit, 'pronoun')
  if (pronoun)
    return isPartOfWord(of, span)
      ? null
      : makeDraft({ ...base, kind: 'pronoun', rule: 'zh/names: 代词', pronoun: pronoun.row })
  return partyDraft(of, at)
}

/** 其他, 他国, 吉他: no pronoun. */
const isPartOfWord = ({ passage }: SentenceHits, { start, end }: Draft['span']): boolean =>
  /[其吉]$/.test(passage.text.slice(start - 1, start)) || /^[国方人们乡日]/.test(passage.text.slice(end, end + 1))

/** A short name inside a longer one written by its sound: 克里 in 克里米亚, 马斯 in 海马斯. */
const isCutName = ({ passage }: SentenceHits, { start, end }: Draft['span']): boolean =>
  /^[米克迪斯尔拉尼亚夫罗洛娜里奇茨]/.test(passage.text.slice(end, end + 1)) ||
  /^[海阿斯尔米拉·•]/.test(passage.text.slice(start - 1, start))

function personDraft(of: SentenceHits, at: number): Draft | null {
  const hit = of.hits[at]!
  const terms = hit.terms.filter((term) => term.kind === 'person')
  const full = terms.filter(({ form }) => form === 'full')
  const rows = (full.length > 0 ? full : terms).map(({ id }) => personIndex(of.passage.lexicon).get(id)!)
  const { start, end, title: beside, said } = titlesAround(of, at)
  const held = terms.find(({ title }) => title !== undefined)?.title
  const title = held === undefined ? beside : roleIndex(of.passage.lexicon).get(held)!
  if (full.length === 0 && title === null && isCutName(of, hit)) return null
  const known = full.length === 1 ? rows[0]! : null
  return makeDraft({
    span: { start, end },
    kind: 'person',
    rule: full.length > 0 ? 'zh/names: 姓名' : 'zh/names: 简称、姓加职务',
    entity: known && personEntity(known),
    party: known?.party ?? null,
    persons: known ? [] : rows,
    title,
    said,
    sentence: of.number,
    subject: maySubject(of, start, end),
  })
}

const NO_TITLE_BEFORE = /(?:副|前|原|候任|时任|各国|多国|国家|历任|下任|首任|常务|代理|当选|竞选|助理|该国|外国|级)$/
const NO_TITLE_AFTER =
  /^(?:国|团|会|令|台|职|级|府|办|们|选举|大选|候选|任期|团队|特别|夫人|同志|制|层|、|顾问|助理|权力|办公|决定|声明)/

function roleDraft(of: SentenceHits, at: number, role: NameTerm & { kind: 'role' }): Draft | null {
  const hit = of.hits[at]!
  const next = of.hits[at + 1]
  if (next?.start === hit.end && (termOf(next, 'person') || termOf(next, 'role'))) return null
  const previous = of.hits[at - 1]
  if (previous?.end === hit.start && termOf(previous, 'person')) return null
  const row = roleIndex(of.passage.lexicon).get(role.id)!
  const fresh = newNameAt(of, hit.end)
  const around = titlesAround(of, at)
  const titled = role.said === undefined ? around : { ...around, said: onlyOne(hit, of.said) }
  const base = { title: row, said: titled.said, sentence: of.number, subject: maySubject(of, titled.start, hit.end) }
  if (fresh && row.class !== 'address')
    return makeDraft({
      ...base,
      span: { start: titled.start, end: hit.end + fresh.length },
      kind: 'person',
      rule: 'zh/names: 职务加名单外的姓名',
      entity: { id: `new/${fresh}`, name: fresh },
      party: titled.said,
    })
  const { text } = of.passage
  if (row.class === 'address' || row.id === 'leader' || NO_TITLE_AFTER.test(text.slice(hit.end, hit.end + 2)))
    return null
  if (titled.said === null && NO_TITLE_BEFORE.test(text.slice(Math.max(0, hit.start - 2), hit.start))) return null
  if (titled.said === null && role.said === undefined && isOfSomeParty(of, titled.start)) return null
  const start = startOf(of, at, titled.start)
  return makeDraft({ ...base, span: { start, end: hit.end }, kind: 'description', rule: 'zh/names: 职务' })
}

/** A party's name right before the title belongs to the description. */
function startOf({ passage, hits }: SentenceHits, at: number, start: number): number {
  const party = hits.findLast((hit, i) => i < at && hit.end <= start && termOf(hit, 'party')?.form === 'name')
  return party && !/[，。、；：\s]/.test(passage.text.slice(party.end, start)) && start - party.end <= 8
    ? party.start
    : start
}

function partyDraft(of: SentenceHits, at: number): Draft | null {
  const hit = of.hits[at]!
  if (hit.terms.some((one) => one.kind === 'party' && one.form === 'side') && isCutSide(of, hit)) return null
  const term = oneOf(
    hit.terms.filter((one) => one.kind === 'party'),
    of.said,
    of.passage.article.party,
  )
  if (!term) return null
  const span = { start: hit.start, end: hit.end }
  const entity = partyEntity(partyIndex(of.passage.lexicon).get(term.code)!)
  const base = { span, party: term.code, sentence: of.number, subject: maySubject(of, span.start, span.end) }
  if (term.form !== 'capital')
    return makeDraft({ ...base, kind: 'party', entity, rule: `zh/names: party by ${term.form}` })
  const name = of.passage.text.slice(span.start, span.end)
  return makeDraft({ ...base, kind: 'place', entity: { id: `place/${name}`, name }, rule: 'zh/names: 首都' })
}

/** 克(里米亚)方向, 新方案, 缔约方: 方 belongs to another word. */
const isCutSide = ({ passage }: SentenceHits, { start, end }: Draft['span']): boolean =>
  /^[案式向法便针位言块程圆格才阵]/.test(passage.text.slice(end, end + 1)) ||
  /^[缔签订立]/.test(passage.text.slice(start - 1, start))

/** Of the parties that share a short form (巴方), the one that the text names in full; none when several or none are. */
function oneOf<Term extends NameTerm & { kind: 'party' }>(
  terms: readonly Term[],
  said: ReadonlySet<string>,
  own: string | null,
): Term | undefined {
  if (terms.length < 2) return terms[0]
  const known = terms.filter(({ code }) => said.has(code) || code === own)
  return known.length === 1 ? known[0] : undefined
}
