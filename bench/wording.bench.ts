/** How long tracked wordings and a concordance take over the broadcasts of three years. */
import { openArchives } from '../eval/archives.ts'
import type { Measure } from '../scripts/report.ts'

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
