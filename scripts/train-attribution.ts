/**
 * Trains the English attribution model and writes lexicon/en/attribution.bin:
 *   npm run train:attribution -- ../shared/eval/polnear-train.tar.xz [OUT]
 * The texts stay where they are: only numbers go into the file. Repeatable to the bit on one version of Node.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeModel } from '../src/annotate/en/attribution/model/weights-file.ts'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'
import { loadMarkedTexts } from './train/read-archive.ts'
import { trainModel } from './train/train-model.ts'

const [archive, out = join(import.meta.dirname, '../lexicon/en/attribution.bin')] = process.argv.slice(2)
if (!archive) {
  console.error('usage: npm run train:attribution -- ARCHIVE.tar.xz|FOLDER [OUT]')
  process.exit(2)
}
const texts = await loadMarkedTexts(archive)
console.log(`${texts.length} texts`)
const model = trainModel(texts, loadLexicon(), (line) => console.log(line))
const bytes = encodeModel(model)
writeFileSync(out, bytes)
console.log(`${out}: ${(bytes.length / 1e6).toFixed(2)} MB`)
