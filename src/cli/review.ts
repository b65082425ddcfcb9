import { printCsv } from '../export/csv.ts'
import { goldOf, printBrat } from '../export/gold.ts'
import type { Deciding } from '../pipeline/record/decide.ts'
import { ReadoutError } from './fail.ts'
import { type CollectionOptions, open } from './open.ts'

export interface ReviewOptions extends CollectionOptions {
  readonly decide?: Deciding['action']
  readonly undo?: string
  readonly by?: string
  readonly layer: string
  readonly at?: string
  readonly id?: string
  readonly with?: readonly string[]
  readonly note?: string
  readonly corrected?: string
  readonly seen?: string
  readonly gold?: 'json' | 'brat'
  readonly json?: true
  readonly csv?: true
}

/** `readout review`: lists people's decisions, makes one, takes one back, or prints them as gold. */
export async function review(options: ReviewOptions): Promise<void> {
  const collection = await open(options)
  const { record } = collection
  try {
    if (options.decide || options.undo) {
      if (!options.by) throw new ReadoutError('a decision needs a name', 'add --by "Your Name"')
      const { at, id, note, corrected, seen, layer, by } = options
      const done = options.undo
        ? await record.undoDecision(options.undo, by)
        : await record.decide({
            by,
            action: options.decide!,
            layer,
            ...(at && { place: placeOf(at) }),
            ...(id && { id }),
            ...((note || options.with || corrected) && {
              fields: {
                ...(note && { note }),
                ...(options.with && { with: options.with }),
                ...(corrected && { span: spanOf(corrected) }),
              },
            }),
            ...(seen && { seen }),
          })
      if ('problem' in done) throw new ReadoutError(done.problem.message, done.problem.remedy)
      console.log(options.json ? JSON.stringify(done) : `${done.decision.id}  ${done.decision.action}`)
      return
    }
    const decisions = await record.decisions()
    if (options.gold === 'json') for (const one of goldOf(decisions)) console.log(JSON.stringify(one))
    else if (options.gold === 'brat')
      for (const document of new Set(goldOf(decisions).flatMap(({ nowIn }) => nowIn ?? []))) {
        const reading = await collection.reading(document)
        console.log(`# ${document}.ann\n${printBrat(decisions, document, reading!.text)}`)
      }
    else if (options.json) console.log(JSON.stringify({ decisions }))
    else if (options.csv) process.stdout.write(printCsv(decisions.map(rowOf)))
    else if (decisions.length === 0) console.log('Nobody has decided on anything in this collection yet.')
    else
      for (const one of decisions)
        console.log(
          Object.values(rowOf(one))
            .filter((cell) => cell !== null)
            .join('  '),
        )
  } finally {
    await collection.close()
  }
}

type Placed = Awaited<ReturnType<Awaited<ReturnType<typeof open>>['record']['decisions']>>[number]

const rowOf = ({ id, at, by, action, target, state, undone, undoes, fields, nowAt, corrected }: Placed) => ({
  id,
  at,
  by,
  action: undone ? `${action} (taken back)` : action,
  layer: target.layer,
  state,
  document: target.document ?? target.id,
  start: nowAt?.start ?? null,
  end: nowAt?.end ?? null,
  words: target.quote?.exact ?? null,
  undoes,
  corrected: corrected?.words ?? null,
  note: typeof fields.note === 'string' ? fields.note : null,
})

/** `3f2a…:120-180`: a document and a span. */
function placeOf(at: string): NonNullable<Deciding['place']> {
  const { document, start, end } = /^(?<document>[^:]+):(?<start>\d+)-(?<end>\d+)$/.exec(at)?.groups ?? {}
  if (!document)
    throw new ReadoutError(`--at ${at} is no place`, 'write DOCUMENT:START-END, e.g. 3f2a6c1d9e8b7a05:120-180')
  return { document, span: { start: Number(start), end: Number(end) } }
}

/** `118-180`: a span of the text that `--at` names. */
function spanOf(corrected: string): { start: number; end: number } {
  const { start, end } = /^(?<start>\d+)-(?<end>\d+)$/.exec(corrected)?.groups ?? {}
  if (!start)
    throw new ReadoutError(`--corrected ${corrected} is no span`, 'write START-END, offsets in the text, e.g. 118-180')
  return { start: Number(start), end: Number(end) }
}
