import { userInfo } from 'node:os'
import { correctionSchema } from '../model/correction.ts'
import { ReadoutError } from './fail.ts'
import { open } from './open.ts'

/** `readout set`: puts right what was read of an article's genre, date, publisher, party or language; it survives reading again. */
export async function set(
  id: string,
  fields: readonly string[],
  options: { collection?: string; words: string[]; by?: string; json?: true },
): Promise<void> {
  const [, document, number] = /^([0-9a-f]{16})(?:\.(\d+))?$/.exec(id) ?? []
  if (!document) throw new ReadoutError(`${id} is no id of a document or an article`, 'readout list shows them')
  const corrections = fields.map((written) => {
    const [field = '', ...rest] = written.split('=')
    const words = rest.join('=')
    const made = correctionSchema.safeParse({ field, value: field === 'party' && words === 'none' ? null : words })
    if (made.success) return made.data
    throw new ReadoutError(
      `${written}: ${made.error.issues[0]?.message ?? 'this can not be set'}`,
      'fields are genre, published, publisher, party, language: readout set ID published=2025-05-20',
    )
  })
  const collection = await open(options)
  try {
    const article = await collection.correct(
      document,
      Number(number ?? 0),
      corrections,
      options.by ?? userInfo().username,
    )
    if (!article)
      throw new ReadoutError(`${id}: there is no such article in ${collection.path}`, 'readout list shows them')
    const { genre, published, publisher, party, language } = article
    console.log(
      options.json
        ? JSON.stringify({ id, genre, published, publisher, party, language })
        : [genre, party, published, publisher, language].map((value) => value ?? '–').join(' · '),
    )
  } finally {
    await collection.close()
  }
}
