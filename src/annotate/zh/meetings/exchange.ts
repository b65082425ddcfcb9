import type { Meeting } from '../../../model/meeting.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Passage } from '../../annotator.ts'
import { participantsOf } from '../../common/domain/participants.ts'
import { cutClauses } from '../clauses/clauses.ts'
import { mentionsIn } from '../clauses/subject.ts'
import { conferenceWords } from './conference-words.ts'
import { dateOf, levelIn, timeIn } from './details.ts'

/** Who of the two talked: their envoys, ministers, teams. */
const WHO =
  /特使|特别代表|谈判代表|首席代表|牵头人|团队|工作层|外长|防长|部长|财长|官员|代表团|专家|部门|两军|外交部|领导人|元首|首脑|总统|总理/u
/** When: what was had not long ago, not again and again. */
const LATELY = /近期|最近|近日|近来|日前|不久前|此前|刚刚|上周|上个?月|前不久|前段时间|昨天|昨日|本周|本月/u

/**
 * Recent exchanges between people of the two sides: 两国气候特使近期开展的积极讨论 · 双方经贸团队日前进行了坦诚的沟通.
 */
export function readExchanges(passage: Passage, { span }: Sentence): Meeting[] {
  const { text, lexicon } = passage
  const { exchange, standing } = conferenceWords(lexicon)
  return cutClauses(text, span).flatMap((clause): Meeting[] => {
    for (const match of text.slice(clause.start, clause.end).matchAll(exchange)) {
      const at = clause.start + match.index
      const end = at + match[0].length
      const both = mentionsIn(passage, { start: clause.start, end: at }).findLast(({ kind }) => kind === 'collective')
      if (!both) continue
      const lead = text.slice(both.span.start, at)
      const time = timeIn(passage, { start: clause.start, end })
      if (!WHO.test(lead) || /[的]/.test(lead.slice(0, 2))) continue
      if (!LATELY.test(text.slice(clause.start, end)) && !dateOf(time)) continue
      if (standing.test(match.groups!.how!) || /将|愿|同意|继续|应/.test(lead)) continue
      const sides = participantsOf(passage, [both])
      if (sides.length < 2) continue
      return [
        {
          span: { start: both.span.start, end },
          kind: 'talks',
          date: dateOf(time),
          dateSaid: time?.span ?? null,
          place: null,
          level: levelIn(lead),
          participants: sides,
          hosts: [],
          status: 'mentioned',
          partOf: null,
          rule: 'zh/meetings/exchange',
        },
      ]
    }
    return []
  })
}
