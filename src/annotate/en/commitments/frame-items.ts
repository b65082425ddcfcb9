import type { Act, Strength } from '../../../model/commitment.ts'
import { isAdverb } from '../attribution/words.ts'
import { lastChannelIn } from '../clauses/channels.ts'
import { cutList, type Range } from '../clauses/lists.ts'
import { actionAt, actionNounAt } from '../clauses/verb-forms.ts'
import type { Token } from '../tokens.ts'
import type { Frame, Item } from './frame.ts'
import { cutItems, type ItemContext, ownAct } from './items.ts'
import { cutActionNouns, cutVerbs, nounPhraseAct } from './verb-list.ts'

/** Documents and things that a signing or founding yields. */
const DEED_OBJECT =
  /^(?:agreements?|memorand(?:um|a)|mou|mous|treaty|treaties|declaration|statement|initiatives?|partnerships?|plan|plans|framework|arrangements?|protocols?|contracts?|letters?|roadmap|program|programs|programme|programmes|fund|center|centre|accord|accords|pact|convention|charter|compact|network|alliance|platform|facility|office|embassy|consulate|project|projects|deal|deals|package|cooperation|coalition|corridor|track|pilot|corps|campaign|negotiations|relations|flights|service|services)$/

/**
 * The things that a frame promises, each on its own; none where what is governed is no undertaking
 * ("welcomed the progress", "discussed Ukraine", "encouraged Japan to").
 */
export function itemsOf(context: ItemContext, frame: Frame): Item[] {
  const { content, form } = frame
  if (content.last < content.first) return []
  if (/^[,;:.)]$/.test(context.tokens[content.first]!.word)) return []
  if (context.tokens.at(-1)?.word === ':' && /^the following$/.test(openingPair(context.tokens, content))) return []
  if (frame.governed === 'importance') return importance(context, content)
  if (form === 'action') return verbItems(context, content, 'base', frame.rule !== 'en/commitments/will')
  if (form === 'gerund') return verbItems(context, content, 'ing')
  if (form === 'clause') return clauseItems(context, frame)
  return nounItems(context, frame)
}

function verbItems(context: ItemContext, content: Range, form: 'base' | 'ing', infinitive = true): Item[] {
  return cutVerbs(context.lexicon, context.tokens, content, form, infinitive)
    .filter(({ range }) => !isIdle(context.tokens, range))
    .map(({ range, act }) => ({ range, act: act === 'other' ? (towardsAct(context, range) ?? act) : act }))
    .flatMap(({ range, act }) => cutParallel(context, range).flatMap((part) => cutItems(context, part, act)))
}

/** "agreed to do so", "will do this": points back, promises nothing of its own. */
const isIdle = (tokens: readonly Token[], { first, last }: Range): boolean =>
  last === first || (/^(?:do|be|have|doing)$/.test(tokens[first]!.lower) && last - first < 3)

/** "work towards an increase in …": the act is the noun's. */
function towardsAct({ tokens, lexicon }: ItemContext, { first, last }: Range): Act | null {
  if (!/^towards?$/.test(tokens[first + 1]?.lower ?? '')) return null
  for (let at = first + 2; at <= Math.min(last, first + 7); at++) {
    const noun = actionNounAt(lexicon, tokens[at])
    if (noun && /^(?:of|in)$/.test(tokens[at + 1]?.lower ?? '')) return noun.act
  }
  return null
}

/** "…, in parallel with actions to restore …": a second thing, promised along with the first. */
function cutParallel({ tokens }: ItemContext, { first, last }: Range): Range[] {
  for (let at = first + 1; at < last - 3; at++) {
    if (tokens[at]!.word !== ',' || tokens[at + 1]!.lower !== 'in' || tokens[at + 2]!.lower !== 'parallel') continue
    if (!/^(?:actions|steps|measures|efforts)$/.test(tokens[at + 4]?.lower ?? '')) continue
    return [
      { first, last: at - 1 },
      { first: at + 4, last },
    ]
  }
  return [{ first, last }]
}

/** "agreed that their teams will follow up …", "a joint committee will be established". */
function clauseItems(context: ItemContext, { content }: Frame): Item[] {
  const { tokens, lexicon } = context
  for (let at = content.first; at < content.last; at++) {
    if (/^(?:should|must)$/.test(tokens[at]!.lower)) return []
    if (!/^(?:will|would|shall)$/.test(tokens[at]!.lower)) continue
    let verb = at + 1
    while (isAdverb(tokens[verb]?.lower ?? '') || tokens[verb]?.lower === 'be') verb++
    const action = actionAt(lexicon, tokens, verb, ['base', 'participle'])
    if (!action) return []
    return cutItems(context, content, action.act)
  }
  return []
}

function nounItems(context: ItemContext, frame: Frame): Item[] {
  const { tokens, lexicon } = context
  const { content, governed } = frame
  if (frame.rule === 'en/commitments/planning-for') return [{ span: content, own: [content], act: 'hold' }]
  const act = nounPhraseAct(lexicon, tokens, content.first, content.last)
  switch (governed) {
    case 'welcome':
      return welcomed(context, content)
    case 'deed':
      return deedItems(context, frame)
    case 'announce':
      if (/^(?:his|her|its|their|that|this|these)$/.test(tokens[content.first]!.lower) || isOfPeople(tokens, content))
        return []
      return cutActionNouns(lexicon, tokens, content).flatMap(({ range, act: own }) =>
        cutItems(context, range, own === 'other' ? 'decide' : own),
      )
    case 'discuss':
      return discussed(context, content)
    case 'encourage':
      return encouraged(context, content)
    case 'anticipate':
      return /^(?:the )?(?:next|upcoming|continued|continuing|further|future|convening|holding|hosting|meeting|visiting)$/.test(
        openingWords(tokens, content),
      ) || ownAct(context, content)
        ? [{ span: content, own: [content], act: ownAct(context, content) ?? 'continue' }]
        : []
    default:
      return cutActionNouns(lexicon, tokens, content).flatMap(({ range, act: own }) =>
        cutItems(context, range, own === 'other' ? (act ?? 'agree') : own),
      )
  }
}

/** The first word, with "the" before it. */
function openingWords(tokens: readonly Token[], { first }: Range): string {
  const word = tokens[first]!.lower
  return word === 'the' ? `the ${tokens[first + 1]?.lower ?? ''}` : word
}

/** What a welcome says of: put in force (the resumption of), going on (ongoing efforts to), coming (upcoming visits). */
function welcomed(context: ItemContext, content: Range): Item[] {
  const { tokens, lexicon } = context
  return cutActionNouns(lexicon, tokens, content).flatMap(({ range, act }): Item[] => {
    const noun = nounOf(context, range)
    if (noun?.done) return cutItems(context, range, act)
    const opening =
      (tokens[range.first]!.lower === 'the' ? tokens[range.first + 1]?.lower : tokens[range.first]!.lower) ?? ''
    if (/^(?:ongoing|continued|continuing|further|sustained)$/.test(opening))
      return cutItems(context, range, 'continue').map((item) => ({ ...item, strength: 'will' }))
    if (/^(?:upcoming|forthcoming|planned|plans)$/.test(opening))
      return cutItems(context, range, ownAct(context, range) ?? 'hold').map((item) => ({ ...item, strength: 'will' }))
    // "welcomed positive discussions, including on A and on B": talked about, no more.
    const items = cutItems(context, range, 'other')
    const talk = tokens
      .slice(range.first, range.first + 5)
      .some(({ lower }) => /^(?:discussions|talks|exchanges|consultations)$/.test(lower))
    return items.length > 1 && talk
      ? items.map((item) => {
          const own = item.own.at(-1)!
          return { span: own, own: [own], act: ownAct(context, own) ?? 'other', strength: 'discussed' as Strength }
        })
      : []
  })
}

function nounOf({ tokens, lexicon }: ItemContext, { first, last }: Range) {
  for (let at = first; at <= Math.min(last, first + 3); at++) {
    const noun = actionNounAt(lexicon, tokens[at])
    if (noun) return noun
  }
  return null
}

/** "announced 37 nominees", "announced Bergen as one of five hubs": persons, places and choices. */
const isOfPeople = (tokens: readonly Token[], { first, last }: Range): boolean => {
  const head = tokens.slice(first, Math.min(last, first + 7) + 1).map(({ lower }) => lower)
  const fromOthers = head.some(
    (word, i) => /^(?:commitments|pledges|investments|donations|contributions)$/.test(word) && head[i + 1] === 'from',
  )
  return (
    fromOthers ||
    head.some((word) =>
      /^(?:nominees?|nominations?|appointments?|winners?|candidates?|recipients?|delegation|intent)$/.test(word),
    ) ||
    (/^\p{Lu}/u.test(tokens[first]!.word) && head.includes('as'))
  )
}

/** Something signed, founded, launched or resumed: a document, a channel, a programme. */
function deedItems(context: ItemContext, { content, cue }: Frame): Item[] {
  const { tokens, lexicon, channelsIn } = context
  const head = { first: content.first, last: phraseEnd(tokens, content) }
  const isDeed = (range: Range) =>
    channelsIn(range).length > 0 ||
    lastChannelIn(lexicon, tokens, range) !== null ||
    tokens.slice(range.first, range.last + 1).some(({ lower }) => DEED_OBJECT.test(lower))
  if (!isDeed(head) || /^[“"]$/.test(tokens[content.first]!.word)) return []
  if (
    /^(?:calls?|appeals?|demands?|requests?|criticism|concerns?|attacks?|warnings?)$/.test(
      tokens[content.first + 1]?.lower ?? '',
    )
  )
    return []
  const done = actionAt(lexicon, tokens, cue.first, ['past', 'participle'])?.act ?? 'other'
  const listed = cutList(tokens, content)
  if (listed.length > 1 && listed.every(isDeed))
    return listed.map((item) => ({
      span: { first: content.first, last: item.last },
      own: [item],
      act: done === 'other' ? 'agree' : done,
    }))
  return [{ span: content, own: [content], act: done === 'other' || done === 'agree' ? 'establish' : done }]
}

const phraseEnd = (tokens: readonly Token[], { first, last }: Range): number => {
  for (let at = first; at < Math.min(last, first + 14); at++)
    if (/^(?:,|which|that|who|to)$/.test(tokens[at + 1]!.lower)) return at
  return Math.min(last, first + 14)
}

/** "discussed further implementation of …", "discussed next steps on …": nothing else that is talked about is an undertaking. */
function discussed(context: ItemContext, content: Range): Item[] {
  const words = context.tokens
    .slice(content.first, content.first + 4)
    .map(({ lower }) => lower)
    .join(' ')
  return /^(?:the )?(?:further |continued |full |ongoing |joint )?(?:implementation of|implementing|operationalizing|launching|resuming|establishing)\b/.test(
    words,
  )
    ? cutItems(context, content, 'implement')
    : []
}

/** "encouraged the expansion of …", "encouraged progress on A, B and C"; not "encouraged Japan to …". */
function encouraged(context: ItemContext, content: Range): Item[] {
  const { tokens, lexicon } = context
  const asks = tokens
    .slice(content.first, content.first + 8)
    .some(
      ({ lower }, i, all) =>
        lower === 'to' &&
        actionAt(lexicon, tokens, content.first + i + 1, ['base']) &&
        /^\p{Lu}|^(?:all|other|countries|parties|companies|both)$/u.test(all[0]!.word),
    )
  if (asks) return []
  const act = nounPhraseAct(lexicon, tokens, content.first, content.last)
  if (act)
    return cutActionNouns(lexicon, tokens, content).map(({ range, act: own }) => ({
      span: range,
      own: [range],
      act: own,
    }))
  const opening = tokens[content.first]!.lower
  if (/^(?:progress|further|continued|greater|closer|increased|more|efforts|ongoing)$/.test(opening)) {
    const items = cutItems(context, content, 'continue')
    return items.length > 1 ? items.filter((_, i) => i > 0 || items[0]!.own.length > 1) : items
  }
  return []
}

/** "the importance of working together to …": joint resolve, loosely worded. */
function importance(context: ItemContext, content: Range): Item[] {
  const words = openingPair(context.tokens, content)
  return /^(?:work(?:ing)? (?:together|closely)|cooperat|coordinat|collaborat|continu(?:e|ing) (?:to|their|cooperat|coordinat|consult))/.test(
    words,
  )
    ? [{ span: content, own: [content], act: ownAct(context, content) ?? 'other' }]
    : []
}

const openingPair = (tokens: readonly Token[], { first }: Range): string =>
  `${tokens[first]?.lower ?? ''} ${tokens[first + 1]?.lower ?? ''}`
