import type { RoleRow } from '../../../lexicon/tables/role.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Passage } from '../../annotator.ts'
import type { NameHit, NameTerm } from '../../common/names/name-term.ts'
import { roleIndex } from '../../common/names/person-index.ts'
import { partyOfShort, shortForms } from './shorts.ts'

/** A sentence's hits. */
export interface SentenceHits {
  readonly passage: Passage
  readonly sentence: Sentence
  readonly number: number
  readonly hits: readonly NameHit[]
  /** Codes of the parties that the text names in full. */
  readonly said: ReadonlySet<string>
}

/** The term of a kind that a hit may stand for. */
export function termOf<Kind extends NameTerm['kind']>(
  hit: NameHit | undefined,
  kind: Kind,
): (NameTerm & { kind: Kind }) | undefined {
  return hit?.terms.find((term): term is NameTerm & { kind: Kind } => term.kind === kind)
}

/** What stands around a name: where it begins with its title, the title, the party said beside it, where it ends. */
export interface Titled {
  readonly start: number
  readonly end: number
  readonly title: RoleRow | null
  readonly said: string | null
}

/** Between a title and a name nothing stands, or another title with its mark: 国务委员兼外长王毅, 总统、国防部长. */
const GAP = /^[兼、和]?$/

/** What a state's name may have behind it: 沙特阿拉伯王国国王, 匈牙利共和国总统. */
const POLITY = /^(?:王国|共和国|联邦|联邦共和国|伊斯兰共和国|社会主义共和国|合众国)?$/

/**
 * The title before a name (国务卿布林肯, 美国总统拜登, 中央政治局委员、外交部长王毅) or behind it (拜登总统, 习近平主席),
 * with the party before the title.
 */
export function titlesAround(of: SentenceHits, at: number): Titled {
  const index = roleIndex(of.passage.lexicon)
  const { text } = of.passage
  let first = at
  let title: RoleRow | null = null
  let said: string | null = null
  for (let i = at - 1; i >= 0; i--) {
    const hit = of.hits[i]!
    const gap = text.slice(hit.end, of.hits[first]!.start)
    const role = termOf(hit, 'role')
    if (role && isBehindName(of, i)) break
    if (role && (first === at ? gap === '' : GAP.test(gap))) {
      title ??= index.get(role.id)!
      first = i
      if (role.said !== undefined) {
        said = onlyOne(hit, of.said)
        break
      }
      continue
    }
    const party = termOf(hit, 'party')
    if (POLITY.test(gap) && party?.form === 'name') said = sender(of, i)
    const organisation = termOf(hit, 'organisation')
    if (gap === '' && organisation && first !== at) {
      first = i
      continue
    }
    break
  }
  if (said === null && (title !== null || termOf(of.hits[at], 'role'))) said = shortBefore(of, of.hits[first]!.start)
  const next = of.hits[at + 1]
  const behind = next && next.start === of.hits[at]!.end ? termOf(next, 'role') : undefined
  const end = behind ? next!.end : of.hits[at]!.end
  return { start: of.hits[first]!.start, end, title: title ?? (behind ? index.get(behind.id)! : null), said }
}

const BEFORE =
  /(?:同|与|和|及|向|对|给|为|由|被|受|在|就|应|见|晤|到|请|跟|按照|根据|陪同|邀请|感谢|祝贺|欢迎|针对|随|随同|会同|代表|致电|关于|把|将|让|使|除|据|访问|出席)(?:时任|当选|候任|新任)?(?:\p{Script=Han}{0,2}国)?$/u
const AFTER = /^(?:的|、|等|之|们|同志的)/

/** Whether words may be what the sentence is about: no preposition or object verb before them, no 的 behind. */
export function maySubject({ passage, sentence }: SentenceHits, start: number, end: number): boolean {
  const before = passage.text.slice(Math.max(sentence.span.start, start - 12), start)
  return !BEFORE.test(before) && !AFTER.test(passage.text.slice(end, end + 3))
}

/** A title right behind a person belongs to that person: 习近平主席特别代表…. */
const isBehindName = ({ hits }: SentenceHits, at: number): boolean =>
  at > 0 && hits[at - 1]!.end === hits[at]!.start && termOf(hits[at - 1], 'person') !== undefined

/** Of the parties that a hit names by a short form, the only one, or the only one that the text names in full. */
export function onlyOne(hit: NameHit, named: ReadonlySet<string>): string | null {
  const codes = hit.terms.flatMap((term) => ('said' in term && term.said !== undefined ? [term.said] : []))
  if (codes.length === 1) return codes[0]!
  const known = codes.filter((code) => named.has(code))
  return known.length === 1 ? known[0]! : null
}

/** The party whose short form stands right before a title: 俄副总理, 美国务卿. */
export function shortBefore({ passage, sentence, said }: SentenceHits, start: number): string | null {
  const before = passage.text.slice(Math.max(sentence.span.start, start - 2), start)
  const forms = shortForms(passage.lexicon)
  return (
    partyOfShort(forms, before, said) ??
    (/(?:^|[^\p{Script=Han}]|与|和|同|据|称|被|由|向|对|会|见|晤)$/u.test(
      passage.text.slice(Math.max(0, start - 2), start - 1),
    )
      ? partyOfShort(forms, before.slice(-1), said)
      : null)
  )
}

/** Whether a character that may be a party's short form stands right before a title, though it does not tell whose. */
export const isOfSomeParty = ({ passage, sentence }: SentenceHits, start: number): boolean =>
  start > sentence.span.start && shortForms(passage.lexicon).has(passage.text.slice(start - 1, start))

/** The party at a hit; of 中国驻美国大使, 中国驻韩国使馆 the one that sent them (null for 我驻…). */
export function sender({ passage, hits }: SentenceHits, at: number): string | null {
  const party = termOf(hits[at], 'party')
  if (passage.text[hits[at]!.start - 1] !== '驻') return party?.code ?? null
  const home = hits[at - 1]
  return home?.end === hits[at]!.start - 1 ? (termOf(home, 'party')?.code ?? null) : null
}
