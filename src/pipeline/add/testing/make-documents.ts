import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const OPENINGS = ['met today with', 'spoke by telephone with', 'received', 'held talks with']
const SUBJECTS = [
  'fisheries',
  'ferry services',
  'tsunami warning',
  'rare earths',
  'journalist visas',
  'search and rescue',
]
const ACTS = ['agreed to resume talks on', 'will establish a working group on', 'discussed', 'raised concerns about']
const 题目 = ['渔业', '渡轮', '海啸预警', '稀土', '记者签证', '海上搜救']

/** Writes so many different short documents into a folder, half of them Chinese; the same ones each time. */
export function makeDocuments(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true })
  for (let number = 0; number < count; number++) {
    const pick = <Item>(items: readonly Item[], by: number) => items[(number * 7 + by * 3) % items.length]!
    const day = `2025-0${1 + (number % 9)}-${10 + (number % 19)}`
    const english = Array.from(
      { length: 6 },
      (_, at) =>
        `President Elena Maro ${pick(OPENINGS, at)} Foreign Minister Lin Bo of Hailan. The two sides ${pick(ACTS, at)} ${pick(SUBJECTS, at)} before round ${number * 6 + at}. She said that Arvenia opposes unilateral change in the strait.`,
    )
    const chinese = Array.from(
      { length: 6 },
      (_, at) =>
        `外交部长林波会见马罗总统。双方同意就${pick(题目, at)}举行第${number * 6 + at}轮磋商。林波表示，海岚坚决反对任何单方面改变海峡现状的行为。`,
    )
    const body = number % 2 === 0 ? english : chinese
    writeFileSync(
      join(folder, `${String(number).padStart(5, '0')}.md`),
      `---\ntitle: "Document ${number}"\ndate: ${day}\n---\n\n${body.join('\n\n')}\n`,
    )
  }
}
