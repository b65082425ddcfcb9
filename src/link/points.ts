import { isGeneralIssue, issueLabel } from '../lexicon/issues.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ComparedAccount, Difference, Point, Side } from '../model/comparison.ts'
import { overlapOf, type Span } from '../text/span.ts'
import type { AccountRef } from './account.ts'
import { findDifferences } from './differences.ts'
import { shorten, showParty, writeGist } from './gist.ts'
import { labelsOf } from './labels.ts'
import type { Link } from './meet.ts'
import { findMoved } from './order.ts'
import type { ReadSentence, Unit } from './units.ts'

/** One account as the points are made from it. */
export interface ReadAccount {
  readonly account: AccountRef
  readonly described: ComparedAccount
  readonly units: readonly ReadSentence[]
}

interface Compared {
  readonly A: ReadAccount
  readonly B: ReadAccount
  readonly links: readonly Link[]
  readonly lexicon: Lexicon
  readonly language: string
}

/**
 * The points of a comparison: what both report, in A's order with what only A reports between, then what only B does.
 * One passage may meet several of the other account; a point never joins more than one passage of both.
 */
export function makePoints(compared: Compared): Point[] {
  const shared = groupLinks(compared.links).map((group) => bothPoint(group, compared))
  const onlyA = restOf(
    compared.A,
    compared.links.map((link) => link.a),
  ).map((units) => onlyPoint('A', units, compared))
  const onlyB = restOf(
    compared.B,
    compared.links.map((link) => link.b),
  ).map((units) => onlyPoint('B', units, compared))
  const moved = findMoved(shared)
  const labels = labelsOf(compared.language)
  const ordered = shared.map((point) => {
    const places = moved.get(point)
    if (!places) return point
    const order: Difference = {
      what: 'order',
      A: labels.nth(places.A, shared.length),
      B: labels.nth(places.B, shared.length),
    }
    return { ...point, differs: [...point.differs, order] }
  })
  const inA = [...ordered, ...onlyA].sort((x, y) => x.spans.A[0]!.start - y.spans.A[0]!.start)
  return [...inA, ...onlyB].map((point, at) => ({ ...point, id: `p${at + 1}` }))
}

/** Stars: links around one passage, the strongest links first. */
function groupLinks(links: readonly Link[]): Link[][] {
  const groups: Link[][] = []
  for (const link of [...links].sort((x, y) => y.score - x.score)) {
    const group = groups.find(
      (one) => one.every((other) => same(other.a, link.a)) || one.every((other) => same(other.b, link.b)),
    )
    if (group) group.push(link)
    else groups.push([link])
  }
  return groups
}

const same = (x: Unit, y: Unit): boolean => x.span.start === y.span.start && x.span.end === y.span.end

/** What no link covers: neighbours of one sentence by the same party together, each commitment on its own. */
function restOf({ units }: ReadAccount, linked: readonly Unit[]): Unit[][] {
  const covered = (unit: Unit) =>
    linked.reduce((sum, link) => sum + overlapOf(link.span, unit.span), 0) * 2 > unit.span.end - unit.span.start
  const rest: Unit[][] = []
  for (const { units: own } of units) {
    let open: Unit[] | null = null
    for (const unit of own) {
      const joins =
        open &&
        open.at(-1)!.whose === unit.whose &&
        !unit.commitment &&
        !open.at(-1)!.commitment &&
        unit.position === open.at(-1)!.position
      if (covered(unit)) open = null
      else if (open && joins) open.push(unit)
      else {
        open = [unit]
        rest.push(open)
      }
    }
  }
  return rest
}

const distinct = (spans: readonly Span[]): Span[] =>
  spans
    .filter((span, at) => spans.findIndex((other) => other.start === span.start && other.end === span.end) === at)
    .sort((x, y) => x.start - y.start)
const numbers = (units: readonly Unit[]): number[] =>
  [...new Set(units.map((unit) => unit.sentence))].sort((x, y) => x - y)

function bothPoint(group: readonly Link[], { A, B, lexicon, language }: Compared): Point {
  const best = group[0]!
  const labels = labelsOf(language)
  const issue = nearestIssue([best.a, best.b], lexicon)
  const pairs = best.likeness.met
    .slice(0, 5)
    .map(
      ({ a, b }) =>
        `${A.account.reading.text.slice(a.span.start, a.span.end)} = ${B.account.reading.text.slice(b.span.start, b.span.end)}`,
    )
  const differs = group.flatMap((link) => findDifferences(link, told(A), told(B), language))
  return {
    id: '',
    gist: writeGist(best.a, A.account.reading, issue, lexicon, language),
    kind: best.a.kind === 'statement' ? best.b.kind : best.a.kind,
    issue,
    verdict: 'both',
    in: ['A', 'B'],
    spans: { A: distinct(group.map((link) => link.a.span)), B: distinct(group.map((link) => link.b.span)) },
    sentences: { A: numbers(group.map((link) => link.a)), B: numbers(group.map((link) => link.b)) },
    differs: differs.filter((one, at) => differs.findIndex((other) => other.what === one.what) === at),
    because: [
      ...(best.mechanism ? [labels.sameMechanism(best.mechanism)] : []),
      ...(best.issue ? [labels.sameIssue(issueLabel(lexicon, best.issue, language))] : []),
      ...(best.sameParty ? [labels.sameParty(showParty(best.a.whose, language))] : []),
      ...(best.sameAct && best.a.commitment ? [labels.sameAct(labels.acts[best.a.commitment.act])] : []),
      ...(best.topic ? [labels.onlyTopic] : []),
      ...(pairs.length > 0 ? [labels.words(pairs)] : []),
    ],
  }
}

const told = ({ account, described }: ReadAccount) => ({ reading: account.reading, span: described.span })

function onlyPoint(side: Side, units: readonly Unit[], compared: Compared): Point {
  const { lexicon, language } = compared
  const own = compared[side]
  const other = compared[side === 'A' ? 'B' : 'A']
  const first = units[0]!
  const issue = nearestIssue(units, lexicon)
  const spans = [{ start: first.span.start, end: units.at(-1)!.span.end }]
  const near =
    issue === null ? undefined : other.units.flatMap((one) => one.units).find((unit) => unit.issues.includes(issue))
  const labels = labelsOf(language)
  const whole: Unit = { ...first, span: spans[0]! }
  return {
    id: '',
    gist: writeGist(whole, own.account.reading, issue, lexicon, language),
    kind: first.kind,
    issue,
    verdict: other.described.complete ? 'only' : 'not available',
    in: [side],
    spans: side === 'A' ? { A: spans, B: [] } : { A: [], B: spans },
    sentences: side === 'A' ? { A: numbers(units), B: [] } : { A: [], B: numbers(units) },
    differs: [],
    because: [
      labels.searched(issue === null ? null : issueLabel(lexicon, issue, language)),
      ...(near ? [labels.nearest(shorten(other.account.reading.text, near.span, near.language))] : []),
    ],
  }
}

/** The issue of a commitment or position where the reading gives one, or else the first topical issue, or any. */
function nearestIssue(units: readonly Unit[], lexicon: Lexicon): string | null {
  const read = units
    .map((unit) => unit.commitment?.issue ?? unit.position?.issue ?? null)
    .find((issue) => issue !== null)
  const named = units.flatMap((unit) => unit.issues)
  return read ?? named.find((id) => !isGeneralIssue(lexicon, id)) ?? named[0] ?? null
}
