import type { SentenceHits } from './hit.ts'

/** Capital words that begin a sentence before a name, and are no given names. */
const OPENERS =
  /^(?:In|On|At|After|Before|While|When|As|If|Although|Though|But|And|For|With|Then|Since|Because|Both|Former|Today|Yesterday|That|Asked|Meanwhile|However|Earlier|Later|Here|There|Once|Until|Under|Despite|Unlike|Like|Even|Instead|Still|Yet|So|Now|Also|Only|Did|Does|Is|Was|Has|Had|Will|Would|Should|Can|Could|Why|How|What|Where|Who|By|To|From|Of|Through|During|Behind|Between|Among|Neither|Either|Not|No|The|This|These|Those|Last|Next|Pro|Anti|Post|New|Team|President|Premier|Minister|Secretary)$/
/** Capital words of titles: a given name does not reach over them. */
const TITLES =
  /^(?:National|Climate|Advisor|Adviser|Director|Secretary|Deputy|Assistant|Counsel|Counselor|Administrator|Coordinator|Chair|Senior|Chief|Officer|Head|Special|Democrat|Republican|House|Senate|Leader|Majority|Minority|Attorney|Treasury|Commerce|Energy|Defense|Defence|State|Security|Trade|Press|Speaker|Judge|Justice|Representative|Congressman|Congresswoman|Founder|CEO|Board|Member|Professor|Nominee|Candidate|Minister|Foreign|Affairs|Economy|Interior|Finance|Party|Communist)$/
const GIVEN = /(?<given>(?:(?:\p{Lu}[\p{L}’'-]+|\p{Lu}\.)[ \t]+)+)(?:[“"‘']\p{Lu}\p{L}+[”"’'][ \t]+)?$/u

/**
 * The capital words, two at most, that stand right before a family name (or before a nickname in quotation marks there) and no
 * list holds: "Hunter" in "Hunter Biden", "Robert" in "Robert “Bob” Tor"; '' where none do.
 */
export function givenNameBefore({ passage, sentence, hits }: SentenceHits, at: number): string {
  const from = Math.max(sentence.span.start, hits[at - 1]?.end ?? 0)
  const words = GIVEN.exec(passage.text.slice(from, hits[at]!.start))?.groups?.given?.trim().split(/\s+/) ?? []
  const last = words.findLastIndex((word) => OPENERS.test(word) || TITLES.test(word))
  const given = words.slice(Math.max(last + 1, words.length - 2))
  return given.join(' ')
}
