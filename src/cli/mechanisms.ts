import { printCsv } from '../export/csv.ts'
import type { Channel } from '../model/channel.ts'
import { style } from './layout.ts'
import { type CollectionOptions, open } from './open.ts'

export interface MechanismsOptions extends CollectionOptions {
  readonly party?: readonly string[]
  readonly asOf?: string
  readonly json?: true
  readonly csv?: true
}

/** `readout mechanisms`: the standing channels that the documents name, with what is told of their lives. */
export async function mechanisms({ party, asOf, ...options }: MechanismsOptions): Promise<void> {
  const collection = await open(options)
  try {
    const channels = await collection.record.mechanisms({ ...(party && { parties: party }), ...(asOf && { asOf }) })
    if (options.json) console.log(JSON.stringify({ asOf: asOf ?? null, mechanisms: channels }))
    else if (options.csv) process.stdout.write(printCsv(channels.map(rowOf)))
    else printChannels(channels)
  } finally {
    await collection.close()
  }
}

const rowOf = ({
  id,
  names,
  issue,
  parties,
  state,
  founded,
  met,
  suspended,
  resumed,
  rounds,
  chairs,
  lastHeardOf,
  events,
}: Channel) => ({
  id,
  name: names.en?.[0] ?? id,
  zh: names.zh?.[0] ?? null,
  issue,
  parties: parties.join(' '),
  state,
  founded,
  met: met.join(' '),
  suspended: suspended.join(' '),
  resumed: resumed.join(' '),
  rounds: rounds.map(({ round, date }) => `${round}${date ? `:${date}` : ''}`).join(' '),
  chairs: chairs.map(({ name }) => name).join(', '),
  last_heard_of: lastHeardOf,
  places: events.length,
})

function printChannels(channels: readonly Channel[]): void {
  if (channels.length === 0) console.log('No listed channel is named in this collection.')
  for (const channel of channels) {
    const { id, names, parties, state, founded, met, rounds, chairs, called, origins, lastHeardOf, events } = channel
    console.log(
      style('bold', `${names.en?.[0] ?? id}${names.zh?.[0] ? ` · ${names.zh[0]}` : ''}  (${parties.join(', ')})`),
    )
    console.log(
      `  ${[state, founded && `founded ${founded}`, met.length > 0 && `met ${met.join(', ')}`, lastHeardOf && `last heard of ${lastHeardOf}`, `${events.length} place(s)`].filter(Boolean).join(' · ')}`,
    )
    if (rounds.length > 0)
      console.log(`  rounds: ${rounds.map(({ round, date }) => `no. ${round}${date ? ` (${date})` : ''}`).join(', ')}`)
    if (chairs.length > 0) console.log(`  chaired by ${chairs.map(nameWithDays).join(', ')}`)
    if (called.length > 1) console.log(`  called ${called.map(nameWithDays).join(' · ')}`)
    for (const at of origins) console.log(`  from ${events[at]!.date ?? 'no date'}: ${events[at]!.words}`)
  }
}

interface Named {
  readonly name: string
  readonly first: string | null
  readonly last: string | null
}

const nameWithDays = ({ name, first, last }: Named): string =>
  first === null ? name : `${name} (${first === last ? first : `${first} to ${last}`})`
