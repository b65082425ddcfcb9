import type { Act, Commitment } from '../../../model/commitment.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { finishCommitment } from '../../common/domain/commitment-draft.ts'
import { cutEnumeration } from '../../common/domain/enumeration.ts'
import type { Actor } from '../clauses/actor.ts'
import { readUmbrella } from './umbrella.ts'

const LEAD = '(?:都|均|还|也|并|共同|一道|当天|随后|今天|当日|\\d{1,2}日|在[^，；]{2,16}?(?:见证下|后|时|期间|上))*'
const WITNESSED = '(?:(?:共同)?见证(?:了)?)?(?:[^，；]{0,30}?代表)?'
/** 签署 tells of what is done by itself; the others only behind 已 or before 了. */
const FORMS: readonly { readonly act: Act; readonly joint: boolean; readonly form: RegExp }[] = [
  {
    act: 'agree',
    joint: true,
    form: new RegExp(
      `^${LEAD}(?:已|正式|已经)*${WITNESSED}(?<word>(?:签署|签订|缔结)(?:了|并发表了?)?)(?<object>(?!的)[^，；]{2,60})$`,
      'du',
    ),
  },
  {
    act: 'agree',
    joint: true,
    form: new RegExp(
      `^${LEAD}(?:已|正式|已经)*(?<word>(?:达成|缔结)了?)(?<object>[^，；]{0,30}?(?:协定|协议|备忘录|安排))$`,
      'du',
    ),
  },
  {
    act: 'agree',
    joint: true,
    form: new RegExp(
      `^${LEAD}(?:已|正式|已经)*(?<word>(?:交换|互换)了?)(?<object>[^，；]{0,30}?(?:批准书|照会|文本|换文))$`,
      'du',
    ),
  },
  {
    act: 'establish',
    joint: true,
    form: new RegExp(
      `^${LEAD}(?:(?:已|已经|正式)(?<word>建立|成立|设立|组建)|(?<done>建立了|成立了|设立了|组建了))(?<object>[^，；]{2,40})$`,
      'du',
    ),
  },
  {
    act: 'launch',
    joint: true,
    form: new RegExp(
      `^${LEAD}(?:(?:已|已经|正式)(?<word>启动|开启|宣布启动)|(?<done>启动了|开启了))(?<object>[^，；]{2,40})$`,
      'du',
    ),
  },
  {
    act: 'resume',
    joint: true,
    form: new RegExp(
      `^${LEAD}(?:(?:已|已经|正式)(?<word>恢复|重启)|(?<done>恢复了|重启了))(?<object>[^，；]{2,40})$`,
      'du',
    ),
  },
  {
    act: 'implement',
    joint: true,
    form: new RegExp(`^${LEAD}(?:(?:已|已经|如期)(?<word>完成)|(?<done>完成了))(?<object>[^，；]{2,40})$`, 'du'),
  },
  {
    act: 'lift',
    joint: false,
    form: new RegExp(
      `^${LEAD}(?:(?:已|已经|正式)(?<word>取消|解除|释放|放宽|开放|批准|移交)|(?<done>取消了|解除了|释放了|批准了|移交了))(?<object>[^，；]{2,40})$`,
      'du',
    ),
  },
]
const PAPER = /(?:协定|协议|文件|备忘录|议定书|声明|条约|合同|意向书|路线图|计划|公报|安排|纪要)$/u

/**
 * What parties have done by the time of the text: an outcome, each paper of a list its own.
 * - 双方签署了甲协定、乙备忘录 · 双方已建立丙机制 · 两国启动了丁谈判 · 甲方已解除限制
 */
export function readDone(passage: Passage, clause: Span, actor: Actor, named: boolean): Commitment[] {
  const { text } = passage
  if (actor.span && !named) return []
  const from = actor.span && actor.span.start >= clause.start ? actor.span.end : clause.start
  const words = text.slice(from, clause.end)
  for (const { act, joint, form } of FORMS) {
    const match = joint && !actor.joint ? null : form.exec(words)
    if (!match) continue
    const at = (group: string): Span => {
      const [start, end] = match.indices!.groups![group]!
      return { start: from + start, end: from + end }
    }
    const commissive = match.groups!.word === undefined ? at('done') : at('word')
    const object = at('object')
    if (readUmbrella(text, object)) return []
    const parts = cutEnumeration(text, object, { between: /、|和|以及|及/y })
    const papers = parts.length > 1 && parts.every(({ start, end }) => PAPER.test(text.slice(start, end)))
    return (papers ? parts : [object]).map((own, i) =>
      finishCommitment(
        {
          span: { start: i === 0 ? commissive.start : own.start, end: own.end },
          own: [own],
          act,
          strength: 'done',
          actors: actor.parties,
          tests: { actor: actor.span, commissive, future: null, object: own },
          soft: false,
          condition: null,
          lead: null,
          umbrella: false,
          rule: 'zh/commitments/outcome',
        },
        passage,
      ),
    )
  }
  return []
}
