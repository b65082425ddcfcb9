import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const head = (title: string, date: string, publisher: string): string =>
  `---\ntitle: "${title}"\ndate: ${date}\npublisher: ${publisher}\n---\n\n`

/** Invented documents over some years, of the sample's countries, by file name: what a timeline, a ledger and a chart need. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  '2022-06-14-call-arvenia.md': `${head('Readout of Foreign Minister Corran’s Call with Foreign Minister Shen of Hailan', '2022-06-14', 'Ministry of Foreign Affairs of Arvenia')}Arvenian Foreign Minister Ilse Corran held a phone call with Hailan Foreign Minister Shen Muyun today.

The two ministers agreed to establish a counternarcotics working group by the end of 2022. They committed to hold the Indian Ocean Dialogue in 2023.

Corran reaffirmed Arvenia's support for a two-state solution and for a rules-based international order.
`,
  '2023-09-05-talks-arvenia.md': `${head('Readout of Foreign Minister Corran’s Meeting with Foreign Minister Shen of Hailan', '2023-09-05', 'Ministry of Foreign Affairs of Arvenia')}Arvenian Foreign Minister Ilse Corran met today with Hailan Foreign Minister Shen Muyun in Lancheng.

The two sides announced that the counternarcotics working group held its first meeting in August. They agreed to resume consultations on fisheries.

Corran called for a rules-based international order at sea. The two ministers will increase passenger ferry services by March 2024.
`,
  '2023-09-05-talks-hailan.md': `${head('沈慕云同阿维尼亚外长科兰举行会谈', '2023-09-05', '海岚外交部')}2023年9月5日，海岚外交部长沈慕云在澜城同阿维尼亚外长科兰举行会谈。

双方宣布禁毒合作工作组8月举行首次会议，同意恢复渔业磋商。双方将于2024年3月前增加客运渡轮班次。

沈慕云表示，海岚愿同阿方推动构建人类命运共同体，支持两国方案，支持全球发展倡议。
`,
  '2024-03-18-ministry-hailan.md': `${head('海岚外交部发言人答记者问', '2024-03-18', '海岚外交部')}2024年3月18日，海岚外交部发言人表示，海岚决定暂停海岚同阿维尼亚禁毒合作工作组。

发言人重申，推动构建人类命运共同体是海岚的一贯主张。
`,
  '2024-10-02-talks-arvenia.md': `${head('Readout of the Meeting of Foreign Ministers', '2024-10-02', 'Ministry of Foreign Affairs of Arvenia')}Arvenian Foreign Minister Ilse Corran met today with Hailan Foreign Minister Shen Muyun in Port Selin.

Corran and Shen Muyun co-chaired the second meeting of the counternarcotics working group.

The two sides resumed the counternarcotics working group. They reaffirmed the two-state solution.

The two ministers committed to renew the Science and Technology Agreement in 2027.
`,
}

/** Writes the documents into a folder and gives its path. */
export function writeRecordDocuments(folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(DOCUMENTS)) writeFileSync(join(folder, name), text)
  return folder
}
