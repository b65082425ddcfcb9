import type { Commitment } from '../../../model/commitment.ts'
import type { Event, EventType } from '../../../model/event.ts'
import type { Meeting } from '../../../model/meeting.ts'
import type { Position } from '../../../model/position.ts'
import { compareSpans } from '../../../text/span.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { partiesOf } from '../parties.ts'
import { codeActions } from './actions.ts'

/**
 * Codes what was read as PLOVER events: each commitment, each position, each meeting that was held, and what one party is
 * reported to have done to another. A meeting that was planned or called off, and one only mentioned, is no event of this text.
 */
export const events: Annotator = {
  id: 'event',
  annotate(passage) {
    const { commitments, positions, meetings } = passage.layers
    const told = [
      ...commitments.filter(({ umbrella }) => !umbrella).map((one) => codeCommitment(one)),
      ...positions.map((one) => codePosition(passage, one)),
      ...meetings.filter(({ status }) => status === 'held').map((one) => codeMeeting(one)),
    ]
    return { events: [...told, ...codeActions(passage, told)].sort((a, b) => compareSpans(a.span, b.span)) }
  },
}

/** What is done already is an event of its own type, by the act; what is promised is AGREE, whatever it will be. */
const DONE: Partial<Record<Commitment['act'], EventType>> = {
  hold: 'CONSULT',
  visit: 'CONSULT',
  support: 'SUPPORT',
  lift: 'CONCEDE',
  suspend: 'RETREAT',
  agree: 'AGREE',
  decide: 'AGREE',
}

const BY_STRENGTH: Readonly<Record<Exclude<Commitment['strength'], 'done'>, EventType>> = {
  agreed: 'AGREE',
  will: 'AGREE',
  'agreed-in-principle': 'AGREE',
  discussed: 'CONSULT',
  encouraged: 'REQUEST',
}

function codeCommitment({ span, act, strength, actors }: Commitment): Event {
  const type = strength === 'done' ? (DONE[act] ?? 'COOPERATE') : BY_STRENGTH[strength]
  const together = actors.length > 1 ? actors : []
  return {
    span,
    trigger: null,
    type,
    mode: null,
    source: [...actors],
    target: [...together],
    date: null,
    of: 'commitment',
    rule: `event/commitment/${strength}`,
  }
}

const BY_KIND: Readonly<Record<Position['kind'], readonly [EventType, string | null]>> = {
  demand: ['REQUEST', null],
  opposition: ['ACCUSE', 'disapprove'],
  concern: ['ACCUSE', 'disapprove'],
  'red-line': ['REJECT', null],
  assurance: ['AGREE', null],
  support: ['SUPPORT', null],
}

/** So many characters before a position may hold the verb that takes it. */
const LEAD = 28
/** What is refused rather than blamed. */
const REFUSAL =
  /(?:\b(?:reject(?:s|ed)?|refuse[sd]?|decline[sd]?|cannot accept|(?:will|would) (?:not|never) accept)\b|拒绝|不接受|不能接受|无法接受)/
/** What is announced to follow, where somebody is warned. */
const THREAT =
  /\bwarn(?:s|ed|ing)?\b[^.;]*\b(?:retaliat|consequences|countermeasures|respond|strike|punish|sanctions)|警告[^。；]*(?:后果|报复|反制|回击|打击|制裁)/

/** Towards whom the words say, else, where two sides speak, the other one. */
function codePosition(passage: Passage, { span, party, kind, towards }: Position): Event {
  const words = passage.text.slice(Math.max(0, span.start - LEAD), span.end)
  const isRefused = kind === 'opposition' && REFUSAL.test(words)
  const isThreat = (kind === 'demand' || kind === 'red-line') && THREAT.test(words)
  const [type, mode] = isThreat ? (['THREATEN', null] as const) : isRefused ? BY_KIND['red-line'] : BY_KIND[kind]
  const sides = partiesOf(passage)
  const source = party === 'both' ? sides.slice(0, 2) : party === null ? [] : [party]
  const target = towards !== null ? [towards] : party === 'both' ? sides.slice(0, 2) : []
  return {
    span,
    trigger: null,
    type,
    mode,
    source: [...source],
    target: [...target],
    date: null,
    of: 'position',
    rule: `event/position/${kind}`,
  }
}

function codeMeeting({ span, kind, date, participants, hosts }: Meeting): Event {
  const parties = [...new Set(participants.flatMap(({ party }) => (party === null ? [] : [party])))]
  const guests = parties.filter((party) => !hosts.includes(party))
  const isVisit = kind === 'visit' && hosts.length > 0 && guests.length > 0
  const mode = kind === 'call' ? 'phone' : kind === 'visit' ? 'visit' : parties.length > 2 ? 'multilateral' : null
  return {
    span,
    trigger: null,
    type: 'CONSULT',
    mode,
    source: isVisit ? guests : parties,
    target: isVisit ? [...hosts] : parties,
    date,
    of: 'meeting',
    rule: `event/meeting/${kind}`,
  }
}
