import type { Lexicon } from '../../lexicon/lexicon.ts'
import { readIdentities } from '../../link/decisions/identities.ts'
import { listChannels } from '../../link/mechanisms/list-channels.ts'
import type { Channel } from '../../model/channel.ts'
import type { PlacedDecision } from '../../model/decision.ts'
import type { FoundMeeting } from '../../model/found-meeting.ts'
import { type Judgement, judgementsOf } from '../../model/judgement.ts'
import type { Keyness } from '../../model/keyness.ts'
import type { Reuse } from '../../model/reuse.ts'
import type { Thread } from '../../model/thread.ts'
import type { ContextLine, FormulaLife, MissingWording } from '../../model/wording.ts'
import { listDecisions as allDecisions, countDecisions } from '../../store/decisions.ts'
import { type Store, stampOf } from '../../store/store.ts'
import { type Decided, type Deciding, decide, listDecisions, undoDecision } from './decide.ts'
import { openExtracts } from './extracts.ts'
import { filterMeetings, findMeetings, type MeetingFilter } from './find-meetings.ts'
import { followThreads, loadTurns, type ThreadFilter } from './follow.ts'
import { findKeyness, type KeynessAsked, loadCorpus, type NoSuchSide } from './keyness.ts'
import { findReuse } from './reuse.ts'
import { filterWording, findConcordance, missingIn, trackWording, type WordingFilter } from './track-wording.ts'
import { loadUndertakings, type PlacedUndertaking } from './undertakings.ts'

/** What the documents of a collection say together: meetings, threads, channels, wordings, and people's decisions on them. */
export interface CollectionRecord {
  /** Brings what is kept for linking up to date; every other call does so by itself. Names the state: the same name, the same record. */
  update(): Promise<string>
  /** Meetings with the accounts that tell of them, in the order of their dates. */
  meetings(filter?: MeetingFilter): Promise<FoundMeeting[]>
  /** Undertakings and channels followed through the documents, those with most events first. */
  follow(filter?: ThreadFilter): Promise<Thread[]>
  /** Every commitment with the article that tells of it. */
  undertakings(): Promise<readonly PlacedUndertaking[]>
  /** The lives of listed channels: founded, met, suspended, resumed, last heard of. */
  mechanisms(filter?: { readonly parties?: readonly string[]; readonly asOf?: string }): Promise<Channel[]>
  /** Fixed wordings over time: first and last use, by month and party, variants. */
  wording(filter?: WordingFilter): Promise<FormulaLife[]>
  /** Wordings that the account's party usually uses and this account does not; null where that can not be told. */
  missingWording(account: string): Promise<{ readonly before: number; readonly missing: MissingWording[] } | null>
  /** Every place of some words, in context: `width` code units on both sides. */
  concordance(words: string, width?: number): Promise<ContextLine[]>
  /** The words that set a document or a period apart from another (model/keyness.ts), by log-likelihood and log ratio. */
  keyness(asked: KeynessAsked): Promise<Keyness | NoSuchSide>
  /** The passages of a document or an account that stand in earlier texts, or in `from` alone; null when it is not there. */
  reuse(asked: string, from?: string): Promise<Reuse | null>
  /** Keeps a person's decision, apart from what was read. */
  decide(asked: Deciding): Promise<Decided>
  /** Takes a decision back; the history keeps both. */
  undoDecision(id: string, by: string): Promise<Decided>
  /** What people hold of annotations: on each the latest judgement that nobody took back. */
  judgements(): Promise<readonly Judgement[]>
  /** The whole history, each decision with where its words stand now. */
  decisions(): Promise<PlacedDecision[]>
}

/** The record of a collection. What was computed is kept until a document is added or read again. */
export function openRecord(store: Store, lexicon: Lexicon): CollectionRecord {
  const extracts = openExtracts(store, lexicon)
  const kept = new Map<string, Promise<unknown>>()
  let state = ''
  let seen: { readonly stamp: string | null; readonly state: string } | null = null
  /** Brings the extracts up to date and names the state of documents and decisions; at once where nobody wrote since. */
  const update = async (): Promise<string> => {
    const stamp = await stampOf(store)
    if (stamp === null || seen?.stamp !== stamp)
      seen = { stamp, state: `${await extracts.update()}\n${await countDecisions(store)}` }
    return seen.state
  }
  const once = async <Value>(name: string, make: () => Promise<Value>): Promise<Value> => {
    const now = await update()
    if (now !== state) {
      kept.clear()
      state = now
    }
    const known = kept.get(name) as Promise<Value> | undefined
    if (known) return known
    const made = make()
    kept.set(name, made)
    made.catch(() => kept.delete(name))
    return made
  }
  const identities = async () => readIdentities(await allDecisions(store))
  const articlesOf = () =>
    once('articles', async () => (await extracts.all('article')).flatMap(({ extract }) => extract))
  const corpusOf = (language: string) =>
    once(`words ${language}`, async () => loadCorpus(store, extracts, await articlesOf(), language))
  return {
    update,
    meetings: async (filter = {}) =>
      filterMeetings(await once('meetings', async () => findMeetings(extracts, await identities())), filter),
    undertakings: () => once('undertakings', () => loadUndertakings(extracts)),
    async mechanisms({ parties = [], asOf } = {}) {
      const turns = await once('turns', async () => loadTurns(extracts, await identities()))
      return listChannels(
        turns.filter((turn) => parties.every((party) => turn.parties.includes(party))),
        lexicon,
        asOf ?? null,
      )
    },
    wording: async (filter = {}) => filterWording(await once('wording', () => trackWording(extracts)), filter),
    missingWording: async (account) =>
      missingIn(extracts, await once('wording', () => trackWording(extracts)), account),
    concordance: (words, width = 40) => findConcordance(store, words, width),
    keyness: async (asked) => findKeyness(await articlesOf(), corpusOf, asked),
    reuse: async (asked, from) => {
      const articles = await articlesOf()
      return findReuse({ store, lexicon, articles, corpusOf }, asked, from)
    },
    decide: (asked) => decide(store, asked),
    undoDecision: (id, by) => undoDecision(store, id, by),
    judgements: () => once('judgements', async () => judgementsOf(await listDecisions(store))),
    decisions: () => listDecisions(store),
    follow: async (filter = {}) =>
      followThreads(await once('turns', async () => loadTurns(extracts, await identities())), filter, lexicon),
  }
}
