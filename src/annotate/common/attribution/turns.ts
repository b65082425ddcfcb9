import { type Span, trim } from '../../../text/span.ts'

/** One person's turn in a transcript. */
export interface Turn {
  /** The words that name who speaks, without the colon. */
  readonly label: Span
  /** What is said, up to the next turn. */
  readonly words: Span
}

/**
 * The head of a turn, at the beginning of a line:
 *   THE PRESIDENT:  PRESIDENT BIDEN:  MR. SULLIVAN:  MS. JEAN-PIERRE:  SENIOR ADMINISTRATION OFFICIAL:  MODERATOR:
 *   Secretary Blinken:  Q (in transcripts, followed by white space or a colon)  Question:
 *   问：  答：  记者：  王毅：  新华社记者：
 */
const HEAD =
  /^[ \t*_>]*(?:(?<label>Q|(?:\p{Lu}[\p{Lu}.’'-]*(?: \p{Lu}[\p{Lu}.’'-]*|(?: \([^()\n]{1,60}\))| [OT]F){0,5})|(?:(?:\p{Lu}[\p{L}.’'-]*)(?: (?:of|and|de|the|\p{Lu}[\p{L}.’'-]*)){0,5})|[\p{Script=Han}·•]{1,16}(?:[(（][^()（）\n]{1,20}[)）])?)[*_]{0,2}\s?[:：][*_]{0,2}|(?<bare>Q)[ \t\u00a0]{1,8}(?=\S))/gmu

/** A transcript has at least so many turns, with at least one label repeated or two that are shouted or bare. */
const LEAST_TURNS = 3

/** The turns of a transcript in order; none when the stretch does not look like one. A list with colons is none. */
export function findTurns(text: string, within: Span): Turn[] {
  const words = text.slice(within.start, within.end)
  const heads = [...words.matchAll(HEAD)].map((match) => {
    const name = match.groups!.label ?? match.groups!.bare!
    const start = within.start + match.index + match[0].indexOf(name)
    return {
      name,
      label: { start, end: start + name.length },
      from: within.start + match.index + match[0].length,
      at: within.start + match.index,
    }
  })
  const repeated = new Set<string>()
  const seen = new Set<string>()
  for (const { name } of heads) (seen.has(name) ? repeated : seen).add(name)
  const isTurn = (name: string) => repeated.has(name) || /^(?:Q|(?:\P{Ll}*\p{Lu}){2}\P{Ll}*)$/u.test(name)
  const turns = heads.filter(({ name }) => isTurn(name))
  if (turns.length < LEAST_TURNS || repeated.size === 0) return []
  return turns.flatMap(({ label, from }, index) => {
    const said = trim(text, { start: from, end: turns[index + 1]?.at ?? within.end })
    return said.start < said.end ? [{ label, words: said }] : []
  })
}
