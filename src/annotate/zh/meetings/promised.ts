import type { Passage } from '../../annotator.ts'
import type { PromiseWords } from '../../common/domain/promised-meetings.ts'
import { mentionsIn } from '../clauses/subject.ts'
import { conferenceWords } from './conference-words.ts'
import { levelIn, placeIn } from './details.ts'

/** Behind the noun its words go on: 对话机制, 会议纪要, 磋商渠道. */
const GOES_ON = /^(?:机制|渠道|平台|合作|框架|关系|成果|共识|精神|交流|伙伴|室|厅)/

/** What Chinese promises as a meeting: 举办甲乙旅游高层对话 · 举行新一轮磋商 · 重启谈判; not 定期磋商, 对话机制. */
export function promiseWords(passage: Passage): PromiseWords {
  const { held, standing } = conferenceWords(passage.lexicon)
  return {
    rule: 'zh/meetings/promised',
    kindIn(words) {
      const noun = held.find(words).at(-1)
      if (!noun || standing.test(words) || GOES_ON.test(words.slice(noun.end)) || words.length - noun.end > 6)
        return null
      return noun.value
    },
    levelIn,
    placeIn: (within) => {
      const words = passage.text.slice(within.start, within.end)
      return placeIn(words, mentionsIn(passage, within))
    },
  }
}
