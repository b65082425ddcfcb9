import type { Thread, ThreadEvent } from '../model/thread.ts'

/** Threads as Markdown pages: state first, then each account's words in the order of their dates. */
export const printThreads = (threads: readonly Thread[]): string => threads.map(printThread).join('\n')

function printThread({
  id,
  parties,
  actor,
  issue,
  mechanisms,
  events,
  first,
  last,
  reported,
  assessed,
  dues,
}: Thread): string {
  const byYear = Map.groupBy(events, ({ date }) => date?.slice(0, 4) ?? 'undated')
  const shared = events.length > 0 ? [...new Set(events.map(({ party }) => party ?? 'third parties'))] : []
  return [
    `# ${issue ?? mechanisms[0] ?? id} — ${parties.join(', ')}${actor ? ` (what ${actor} undertakes alone)` : ''}`,
    '',
    `- Reported: **${reported.status}**${reported.date ? ` (${reported.date}, account of ${reported.party ?? 'a third party'})` : ''}`,
    `- Assessed: ${assessed}`,
    `- First heard of ${first ?? 'on an unknown day'}, last ${last ?? 'on an unknown day'}; nothing later in the record`,
    `- Rests on ${events.length} places in ${new Set(events.map(({ document }) => document)).size} documents; accounts of ${shared.join(', ')}`,
    ...(mechanisms.length > 0 ? [`- Channels named: ${mechanisms.join(', ')}`] : []),
    ...new Set(
      dues.map(
        ({ due, state, to }) =>
          `- Due ${due}: ${state === 'no evidence found' ? `no evidence found in the record to ${to}` : state}`,
      ),
    ),
    '',
    ...[...byYear].flatMap(([year, own]) => [`## ${year}`, '', ...printYear(own), '']),
  ].join('\n')
}

/** What was reported, each with its words; then where else it was named, in one line a document. */
function printYear(events: readonly ThreadEvent[]): string[] {
  const named = Map.groupBy(
    events.filter(({ kind }) => kind === 'mention'),
    ({ date, party, document }) => `${date ?? 'undated'} ${party ?? 'third party'} \`${document}\``,
  )
  return [
    ...events.filter(({ kind }) => kind !== 'mention').map(printEvent),
    ...(named.size > 0
      ? [`- named only: ${[...named].map(([at, { length }]) => (length > 1 ? `${at} (${length})` : at)).join('; ')}`]
      : []),
  ]
}

const printEvent = ({ date, kind, party, publisher, words, reported, document, article, span }: ThreadEvent): string =>
  `- **${date ?? 'undated'}** ${kind} · ${party ?? 'third party'}${publisher ? ` (${publisher})` : ''} · ${reported.status}${reported.words ? ` by “${reported.words}”` : ''}\n  > ${words}\n  \n  \`${document}.${article} ${span.start}–${span.end}\``
