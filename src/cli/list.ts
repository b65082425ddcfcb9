import { style } from './layout.ts'
import { open } from './open.ts'
import { printProblem } from './print-problem.ts'

/** `readout list`: the documents of the collection, their articles' account ids, and pairs that tell of one meeting. */
export async function list(options: { collection?: string; words: string[]; json?: true }): Promise<void> {
  const collection = await open(options)
  try {
    const [documents, pairs, problems] = [
      await collection.documents(),
      await collection.pairs(),
      await collection.problems(),
    ]
    if (options.json) {
      console.log(JSON.stringify({ collection: collection.path, documents, pairs, problems }))
      return
    }
    console.log(style('dim', collection.path))
    if (documents.length === 0) console.log('There is nothing in this collection yet: readout add PATH… adds to it.')
    for (const { id, path, articles } of documents) {
      console.log(style('bold', path))
      for (const article of articles)
        console.log(
          `  ${id}.${article.number}  ${[article.title, article.genre, article.party, article.published, article.language, article.complete ? null : 'fragment'].filter(Boolean).join(' · ')}`,
        )
    }
    if (pairs.length > 0) console.log(style('bold', '\nAccounts of one meeting (readout compare A B)'))
    for (const { a, b, because } of pairs)
      console.log(`  ${a.document}.${a.article} ${b.document}.${b.article}  ${because.join('; ')}`)
    for (const problem of problems) console.error(printProblem(problem))
  } finally {
    await collection.close()
  }
}
