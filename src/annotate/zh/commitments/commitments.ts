import type { Commitment } from '../../../model/commitment.ts'
import type { Mention } from '../../../model/mention.ts'
import type { Span } from '../../../text/span.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { finishCommitment } from '../../common/domain/commitment-draft.ts'
import { ADVERBIALS } from '../attribution/cues.ts'
import { type Actor, actorOf } from '../clauses/actor.ts'
import { type Clause, cutClauses, endOf } from '../clauses/clauses.ts'
import { speakingAt } from '../clauses/speech.ts'
import { mentionsIn } from '../clauses/subject.ts'
import { readBareItem } from './bare-items.ts'
import { readInvitation } from './invitations.ts'
import { cutItems, type Item } from './items.ts'
import { readDone } from './outcomes.ts'
import { readRestraint } from './restraints.ts'
import { readSettled } from './settled.ts'
import { readSoftTopics } from './soft-topics.ts'
import { readCounted, readUmbrella } from './umbrella.ts'
import { commissivesOf } from './verbs.ts'

/** Undertakings in Chinese: a party or both together, a word that binds (同意, 决定, 将, 愿), and what they will do. */
export const commitments: Annotator = {
  id: 'zh/commitments',
  annotate(passage) {
    const found = passage.sentences
      .filter(({ kind }) => kind !== 'heading')
      .flatMap(({ span }) => readSentence(passage, span))
    return { commitments: [...passage.layers.commitments, ...found] }
  },
}

type Commissive = ReturnType<ReturnType<typeof commissivesOf>['find']>[number]

function readSentence(passage: Passage, sentence: Span): Commitment[] {
  const clauses = cutClauses(passage.text, sentence)
  const mentions = mentionsIn(passage, sentence)
  const found: Commitment[] = []
  let actor: Actor | null = speakerAs(passage, sentence)
  let agreed: Commissive | null = null
  for (const [i, clause] of clauses.entries()) {
    const own = actorOf(passage, clause, mentions)
    if (own && isActing(passage, own)) actor = own
    else if (own || namesOther(passage, clause, mentions)) actor = null
    if (actor) found.push(...readRestraint(passage, clause, actor), ...readInvitation(passage, clause, actor))
    if (actor) found.push(...readCounted(passage, clause, actor))
    if (actor) found.push(...readSettled(passage, clause, actor), ...readDone(passage, clause, actor, own !== null))
    const bound = actor && bindingWord(passage, clause, own)
    if (!actor || !bound || (bound.value.subject === 'joint' && !actor.joint)) continue
    const word = raised(bound, agreed)
    // 双方商定，将…: what is agreed is said by the next clause's own word.
    agreed = bound.end === clause.end && bindsItself(passage, clauses[i + 1], mentions) ? bound : null
    if (agreed) continue
    // 双方同意，甲继续…: what is agreed begins behind the comma. 甲已同意，但…: nothing is said of it.
    const first = word.end === clause.end ? i + 1 : i
    if (first > i && clauses[first] && BUT.test(passage.text.slice(clauses[first].start, clauses[first].end))) continue
    const next = clauses.findIndex((other, j) => j > first && isNewPromise(passage, other, mentions))
    const end = next < 0 ? endOf(passage.text, sentence) : clauses[next - 1]!.end
    const condition = conditionOf(passage.text, clauses[i - 1])
    found.push(...readPromise(passage, { start: word.end, end }, word, actor, condition))
  }
  return found
}

/** 双方商定，将于六月举行…: the looser word of the later clause takes the strength of the firmer one before it. */
const raised = (word: Commissive, agreed: Commissive | null): Commissive =>
  agreed && !word.value.soft ? { ...word, value: { ...word.value, strength: agreed.value.strength } } : word

function bindsItself(passage: Passage, clause: Clause | undefined, mentions: readonly Mention[]): boolean {
  const word = clause && bindingWord(passage, clause, actorOf(passage, clause, mentions))
  return word?.value.strength === 'will' && !word.value.soft
}

const BUT = /^(?:但|不过|然而|可是)/u

const IF = /^(?:但|而)?(?:如果|倘若|假如|若(?!干)|如(?![此何今期约下])|只要|只有|一旦)/u

/** 如果甲方…，乙方将…: the clause before the promise. */
const conditionOf = (text: string, clause: Clause | undefined): Span | null =>
  clause && IF.test(text.slice(clause.start, clause.end)) ? { start: clause.start, end: clause.end } : null

/** In speech a dropped subject is the one who speaks: 愿安排…访问. */
function speakerAs(passage: Passage, sentence: Span): Actor | null {
  const party = speakingAt(passage, { start: sentence.start, end: sentence.start + 1 })?.party
  return party && party !== 'both' ? { span: null, parties: [party], joint: false } : null
}

/** In one party's speech the other party is asked, not bound. */
function isActing(passage: Passage, actor: Actor): boolean {
  const speaking = actor.span && speakingAt(passage, actor.span)
  return !speaking?.party || speaking.party === 'both' || (!actor.joint && speaking.party === actor.parties[0])
}

const namesOther = (passage: Passage, clause: Clause, mentions: readonly Mention[]): boolean =>
  mentions.some(
    ({ span, kind }) =>
      span.start === clause.start && kind !== 'place' && passage.text.slice(span.end, span.end + 1) !== '',
  )

/** A time between the subject and the word that binds: 甲方未来5年愿邀请…, 随时准备…. */
const WHEN =
  /^(?:(?:未来|今后|接下来)(?:[\d一二两三四五六七八九十几数]{1,3}(?:年|个月|天|周)|一段时间)?(?:内|里)?|随时|届时|下一步|近期|年内|今年|明年|一直)/u

/** The word that binds: at the head of the clause, right behind its subject, or at the head of what is said in it (表示愿同…). */
function bindingWord(passage: Passage, clause: Clause, own: Actor | null): Commissive | null {
  const from = own?.span?.end ?? clause.start
  const later = WHEN.exec(passage.text.slice(from, clause.end))
  const found = bindingFrom(passage, from + (later?.[0].length ?? 0), clause.end)
  if (found) return found
  const said = speakingAt(passage, { start: clause.end - 1, end: clause.end })?.attribution.content[0]?.start
  return said !== undefined && said > from && said < clause.end ? bindingFrom(passage, said, clause.end) : null
}

/** 将甲乡纳入其中, 将预期从五成下调至四成: 将 that takes an object like 把 tells what was done. */
const TAKES_OBJECT =
  /^(?!(?:继续|进一步|于|在|向|对|同|与|为|从|把|尽快|不|会|被))[^，；]{2,30}?(?:纳入|置于|列为|列入|视为|视作|定为|称为|作为|改为|变为|变成|转为|归咎|推向|用于|阻止在|(?:下调|上调|提高|降低|提升|增加|减少|扩大|缩短|降|增|减|升)[至到为]|(?:下调|上调)\d|(?<!现代|深|强|优|固|净|美|活|细)化$)/u

/** 将引发风险, 将不再担任, 将收到: what comes of itself, or from others. */
const EFFECT =
  /^(?:会|严重|进一步|继续|极大地?|直接|对[^，；]{2,24}?|给[^，；]{2,16}?|为[^，；]{2,16}?)*(?:波及|付出代价|引发|导致|带来|造成|加剧|产生|意味|危及|威胁|损害|破坏|影响|不再|取得(?:进展|成功)|迎来|达到|超过|收到|得到|获得|面临|遭|受到|陷入|失去)/u

const bindingFrom = ({ text, lexicon }: Passage, from: number, end: number): Commissive | null =>
  commissivesOf(lexicon)
    .find(text, from, end)
    .find(
      (word) =>
        ADVERBIALS.test(text.slice(from, word.start)) &&
        !/^(?:[的了是军领会]|来(?![访华]))/.test(text.slice(word.end, word.end + 2)) &&
        !/(?:[不未没即的]|(?:不再|没有|尚未|拒绝|未曾)[^，]{0,4})$/.test(text.slice(from, word.start)) &&
        !(word.value.verb === '计划' && word.end === end) &&
        !(word.value.verb === '将' && EFFECT.test(text.slice(word.end, end))) &&
        !(word.value.verb === '将' && TAKES_OBJECT.test(text.slice(word.end, end))),
    ) ?? null

/** A later clause with a subject or a binding word of its own begins another promise. */
function isNewPromise(passage: Passage, clause: Clause, mentions: readonly Mention[]): boolean {
  const own = actorOf(passage, clause, mentions)
  if (own) return true
  const word = bindingWord(passage, clause, null)
  return word !== null && word.value.strength !== 'encouraged' && word.start === clause.start
}

function readPromise(
  passage: Passage,
  behind: Span,
  word: Commissive,
  actor: Actor,
  condition: Span | null,
): Commitment[] {
  const { value } = word
  const object = withoutSubject(passage, behind, actor)
  const commissive = { start: word.start, end: word.end }
  const umbrella = readUmbrella(passage.text, object)
  const items: readonly Item[] =
    value.strength === 'encouraged' || value.strength === 'discussed' || value.verb === '欢迎'
      ? readSoftTopics(passage, object)
      : itemsOf(passage, object, word, actor).filter(
          (item, i) => !value.soft || i === 0 || isOfItsOwn(passage.text, object, item),
        )
  return items.map((item) =>
    finishCommitment(
      {
        span: item.span,
        own: [item.own],
        act: item.act,
        strength: item.listed ? 'discussed' : value.strength,
        actors: actor.parties,
        tests: {
          actor: actor.span,
          commissive,
          future: value.strength === 'done' ? null : commissive,
          object: isSpecific(passage.text, item) ? item.own : null,
        },
        soft: value.soft || item.listed === true,
        condition: item.condition ?? condition,
        lead: null,
        umbrella: umbrella !== null && item.own.start <= umbrella.start && umbrella.end <= item.own.end,
        rule: `zh/commitments/${value.subject === 'joint' ? 'joint' : 'verb'}`,
      },
      passage,
    ),
  )
}

/** 承诺法方将…: the promise begins behind a subject that it repeats. */
function withoutSubject(passage: Passage, object: Span, actor: Actor): Span {
  const [clause] = cutClauses(passage.text, object)
  const again = clause && actorOf(passage, clause, mentionsIn(passage, clause))
  if (!again?.span || again.span.start !== clause!.start) return object
  const same = again.joint === actor.joint && again.parties[0] === actor.parties[0]
  const modal = /^(?:都|均)?(?:将|会|要|愿)(?!议|谈|晤|见)/u.exec(passage.text.slice(again.span.end, object.end))
  return same && modal ? { start: again.span.end + modal[0].length, end: object.end } : object
}

/** What is promised item by item; behind a word that takes a clause (takes: clause) the clause itself where no verb of doing heads it. */
function itemsOf(passage: Passage, object: Span, { value }: Commissive, actor: Actor): readonly Item[] {
  const items = cutItems(passage, object)
  const bare = items.length === 0 && value.takes.includes('clause') ? readBareItem(passage, object) : null
  const inVoice = actor.joint || speakingAt(passage, { start: object.start, end: object.start + 1 }) !== null
  return bare && (value.strength !== 'will' || inVoice) ? [bare] : items
}

/** Behind a willing word (愿…) later clauses say what for, unless they begin with whom or where: 同甲方加强沟通, 在乙领域合作. */
const isOfItsOwn = (text: string, object: Span, { span }: Item): boolean =>
  !/[，；,;]/.test(text.slice(object.start, span.start)) ||
  /^(?:[同与就在]|为[^，]{2,12}提供|(?:扩大|增加|举办|建立|启动|恢复)[^，]{4,})/u.test(
    text.slice(span.start, span.end),
  ) ||
  /、[^，；]*$/.test(text.slice(object.start, span.start))

/** An object without a name or a number that only says "cooperation", "relations" is no specific one. */
const isSpecific = (text: string, { verb, span }: Item): boolean =>
  !/^(?:和)?(?:加强|深化|推进|推动|促进|扩大|发展)?(?:中?[\p{Script=Han}]{0,3})?(?:各领域)?(?:务实|互利|友好)?(?:对话)?(?:合作|关系|交往|往来|对话合作)(?:稳定|健康|发展)*$/u.test(
    text.slice(verb.end, span.end),
  )
