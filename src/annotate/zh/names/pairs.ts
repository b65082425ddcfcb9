import { perLexicon } from '../../../lexicon/lexicon.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { jointEntity } from '../../common/names/collective.ts'
import { type Draft, makeDraft } from '../../common/names/draft.ts'
import { partyEntity, partyIndex } from '../../common/names/party-index.ts'
import { partyOfShort, shortForms } from './shorts.ts'

/** What follows a pair of short forms that stands for parties: 中美关系, 日韩外长, 中法建交, 中欧班列 … */
const AFTER =
  '(?:两国|双方|双边|两军|关系|三国|三边|三方|元首|领导人|首脑|总统|总理|首相|外长|防长|两|三|四国|高级别|高层|战略|经贸|贸易|商贸|合作|人文|人民|文化|建交|峰会|会晤|会谈|对话|磋商|谈判|互信|之间|间|友好|友谊|传统|冲突|边境|边界|停火|交流|联合|共同|全面|命运|自贸|自由贸易|青年|企业|工商|媒体|投资|科技|能源|博览|论坛|班列|铁路|经济|货币|旅游|教育|海上|海洋|海警|军事|军方|防务|安全|协定|条约|和平|农业|环境|气候|数字|妇女|智库|战争|局势|问题|危机)'

/** A short form behind these is the end of another word: 其中美…, 集中法律…. */
const BEFORE = '集其当之心高初期途空'

const patternsOf = perLexicon((lexicon) => {
  const one = [...shortForms(lexicon).keys()].sort((a, b) => b.length - a.length).join('|')
  return {
    each: new RegExp(one, 'g'),
    pair: new RegExp(`(?<![${BEFORE}])(?<codes>(?:${one}){2,4})(?=${AFTER})`, 'g'),
  }
})

/**
 * Parties named together by their short forms: 中美两国, 美日韩三国, 中欧峰会, 俄乌冲突; once a text has one so, it counts
 * everywhere in it (中美有两种选择).
 * Every short form has to lead to one party (shorts.ts).
 */
export function findPairs(passage: Passage, said: ReadonlySet<string>): Draft[] {
  const { pair } = patternsOf(passage.lexicon)
  const established = new Set(
    passage.sentences
      .flatMap(({ span }) => findAll(passage.text, span, pair))
      .map(({ start, end }) => passage.text.slice(start, end)),
  )
  if (established.size === 0) return []
  const again = new RegExp(`(?<![${BEFORE}])(?:${[...established].join('|')})`, 'g')
  return passage.sentences.flatMap((sentence, number) =>
    findAll(passage.text, sentence.span, again).flatMap((span) => pairDraft(passage, span, number, said) ?? []),
  )
}

const findAll = (text: string, within: Span, pattern: RegExp): Span[] =>
  [...text.slice(within.start, within.end).matchAll(pattern)].map(({ index, 0: words }) => ({
    start: within.start + index,
    end: within.start + index + words.length,
  }))

function pairDraft(passage: Passage, span: Span, sentence: number, said: ReadonlySet<string>): Draft | null {
  const { each } = patternsOf(passage.lexicon)
  const forms = shortForms(passage.lexicon)
  const index = partyIndex(passage.lexicon)
  const codes = [...passage.text.slice(span.start, span.end).matchAll(each)].flatMap(
    ([short]) => partyOfShort(forms, short!, said, true) ?? [],
  )
  const written = [...passage.text.slice(span.start, span.end).matchAll(each)].length
  if (new Set(codes).size !== written || written < 2) return null
  return makeDraft({
    span,
    kind: 'collective',
    entity: jointEntity(
      codes,
      codes.map((code) => partyEntity(index.get(code)!).name),
    ),
    party: codes.length === 2 ? 'both' : null,
    rule: 'zh/names: parties by their short forms',
    sentence,
    subject: true,
  })
}
