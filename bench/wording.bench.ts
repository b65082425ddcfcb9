/** How long tracked wordings and a concordance take over the broadcasts of three years. */
import { openArchives } from '../eval/archives.ts'
import type { Measure } from '../scripts/report.ts'
import type { KeynessAsked } from '../src/pipeline/record/keyness.ts'

const measure: Measure = async () => {
  const collection = await openArchives()
  try {
    await collection.record.update()
    const rows: string[] = []
    const time = async (name: string, act: () => Promise<readonly unknown[]>) => {
      const begun = performance.now()
      const { length } = await act()
      rows.push(`| ${name} | ${length} | ${(performance.now() - begun).toFixed(0)} |`)
    }
    await time('all formulas over time, first call', () => collection.record.wording())
    await time('all formulas over time, again', () => collection.record.wording())
    await time('one formula', () => collection.record.wording({ formula: 'shared-future' }))
    await time('concordance, Chinese', () => collection.record.concordance('相互尊重'))
    await time('concordance, English', () => collection.record.concordance('mutual respect'))
    const keyness = (asked: KeynessAsked) => async () => {
      const found = await collection.record.keyness(asked)
      return 'missing' in found ? [] : found.words
    }
    const zh = { target: '2024', against: '2023', language: 'zh' }
    await time('key words of 2024 against 2023, Chinese, first call', keyness(zh))
    await time('the same again', keyness(zh))
    await time('the same, one to four words in a row', keyness({ ...zh, length: { from: 1, to: 4 } }))
    await time('key words of a month against all before, Chinese', keyness({ target: '2024-06', language: 'zh' }))
    await time('key words of 2024 against 2023, English, first call', keyness({ ...zh, language: 'en' }))
    return {
      title: 'Wordings',
      command: 'npm run bench -- wording',
      body: `Both archives in one collection (1,104 broadcast days and 13,722 pages), one process. Goal: under a second.

| question | answers | ms |
|---|---|---|
${rows.join('\n')}`,
    }
  } finally {
    await collection.close()
  }
}
export default measure
