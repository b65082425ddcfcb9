/** How often groups of one length stand in two sides of texts. Arrays are by the group's number, from 1. */
export interface GroupCounts {
  /** Words of a group. */
  readonly length: number
  readonly size: number
  /** A group's words but the last, as a group of the length before; and its words but the first. Empty for single words. */
  readonly heads: Int32Array
  readonly tails: Int32Array
  /** On both sides: how often, in how many texts, and the places that groups of this length have there. */
  readonly counts: readonly [Int32Array, Int32Array]
  readonly texts: readonly [Int32Array, Int32Array]
  readonly places: readonly [number, number]
}

/** Two sides of texts, each text its words as numbers from 1, 0 for a break. */
export type Sides = readonly [readonly Int32Array[], readonly Int32Array[]]

/**
 * Counts the groups of one to `longest` words within runs (n-grams). A longer group is counted only where both groups
 * within it stand at least `least` times on one side (Agrawal and Srikant 1994, "apriori"), so that time and memory grow
 * with what is frequent. `size`: words are numbered up to it.
 */
export function countGroups(sides: Sides, size: number, longest: number, least: number): GroupCounts[] {
  const levels: GroupCounts[] = [countWords(sides, size)]
  let numbered = sides
  while (levels.length < longest) {
    const below = levels.at(-1)!
    const kept = keepFrequent(below, least)
    const next = countPairs(numbered, kept, levels.length + 1)
    levels.push(next.counts)
    numbered = next.numbered
  }
  return levels
}

function countWords(sides: Sides, size: number): GroupCounts {
  const tally = makeTally(size)
  let text = 0
  for (const side of [0, 1] as const)
    for (const words of sides[side]) {
      text++
      for (const word of words) if (word > 0) tally.add(side, word, text)
    }
  return { length: 1, size, heads: new Int32Array(0), tails: new Int32Array(0), ...tally.result(size) }
}

const keepFrequent = ({ counts, size }: GroupCounts, least: number): Uint8Array => {
  const kept = new Uint8Array(size + 1)
  for (let group = 1; group <= size; group++)
    if (counts[0][group]! >= least || counts[1][group]! >= least) kept[group] = 1
  return kept
}

/** Groups one word longer: a group and the one that begins a word later. Gives each text as numbers of these, too. */
function countPairs(sides: Sides, kept: Uint8Array, length: number): { counts: GroupCounts; numbered: Sides } {
  const pairs = numberPairs()
  const tally = makeTally(0)
  let text = 0
  const numbered = ([0, 1] as const).map((side) =>
    sides[side].map((groups) => {
      text++
      const longer = new Int32Array(Math.max(0, groups.length - 1))
      for (let at = 0; at < longer.length; at++) {
        const [head, tail] = [groups[at]!, groups[at + 1]!]
        if (head === 0 || tail === 0) continue
        tally.place(side)
        // A group of which a part is rare can not be frequent.
        if (head < 0 || tail < 0 || kept[head] === 0 || kept[tail] === 0) {
          longer[at] = RARE
          continue
        }
        const pair = pairs.numberOf(head, tail)
        longer[at] = pair
        tally.addOnly(side, pair, text)
      }
      return longer
    }),
  ) as unknown as Sides
  const { heads, tails, size } = pairs.list()
  return { counts: { length, size, heads, tails, ...tally.result(size) }, numbered }
}

/** Stands for a group that is a place and is not counted. */
const RARE = -1

/** Numbers from 1 for pairs of numbers: a hash table of open addresses. */
function numberPairs() {
  let capacity = 1 << 16
  let slots = new Int32Array(capacity)
  let heads = new Int32Array(capacity)
  let tails = new Int32Array(capacity)
  let size = 0
  const slotOf = (head: number, tail: number): number => {
    let at = (Math.imul(head, 0x9e3779b1) ^ Math.imul(tail, 0x85ebca6b)) >>> 0
    at = (at ^ (at >>> 15)) & (capacity - 1)
    for (let found = slots[at]!; found !== 0; found = slots[at]!) {
      if (heads[found] === head && tails[found] === tail) return at
      at = (at + 1) & (capacity - 1)
    }
    return at
  }
  const grow = () => {
    capacity *= 2
    slots = new Int32Array(capacity)
    heads = grown(heads, capacity)
    tails = grown(tails, capacity)
    for (let pair = 1; pair <= size; pair++) slots[slotOf(heads[pair]!, tails[pair]!)] = pair
  }
  return {
    numberOf(head: number, tail: number): number {
      let slot = slotOf(head, tail)
      if (slots[slot] !== 0) return slots[slot]!
      if (2 * (size + 2) > capacity) {
        grow()
        slot = slotOf(head, tail)
      }
      size++
      heads[size] = head
      tails[size] = tail
      slots[slot] = size
      return size
    },
    list: () => ({ heads, tails, size }),
  }
}

function makeTally(size: number) {
  let counts: [Int32Array, Int32Array] = [new Int32Array(size + 1), new Int32Array(size + 1)]
  let texts: [Int32Array, Int32Array] = [new Int32Array(size + 1), new Int32Array(size + 1)]
  let last = new Int32Array(size + 1)
  const places: [number, number] = [0, 0]
  const addOnly = (side: 0 | 1, group: number, text: number) => {
    if (group >= last.length) {
      const room = Math.max(1 << 16, 2 * group)
      counts = [grown(counts[0], room), grown(counts[1], room)]
      texts = [grown(texts[0], room), grown(texts[1], room)]
      last = grown(last, room)
    }
    counts[side][group]!++
    if (last[group] === text) return
    last[group] = text
    texts[side][group]!++
  }
  return {
    addOnly,
    place: (side: 0 | 1) => {
      places[side]++
    },
    add(side: 0 | 1, group: number, text: number) {
      places[side]++
      addOnly(side, group, text)
    },
    result: (all: number) => ({
      counts: [grown(counts[0], all + 1), grown(counts[1], all + 1)] as const,
      texts: [grown(texts[0], all + 1), grown(texts[1], all + 1)] as const,
      places,
    }),
  }
}

/** The same numbers in an array of at least that size. */
function grown(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  if (array.length >= size) return array as Int32Array<ArrayBuffer>
  const larger = new Int32Array(size)
  larger.set(array)
  return larger
}
