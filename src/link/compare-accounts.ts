import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Comparison, Coverage, Side } from '../model/comparison.ts'
import { type AccountRef, describeAccount, sentencesOf } from './account.ts'
import { findFrame } from './frame.ts'
import { meet } from './meet.ts'
import { mainMeetings, nameMeeting } from './meetings/meeting-names.ts'
import { warnApart } from './meetings/warn-apart.ts'
import { makePoints } from './points.ts'
import { findTermsOfArt } from './terms/find-terms-of-art.ts'
import { cutUnits } from './units.ts'

/**
 * Compares two accounts of one meeting, in the same language or in two: what both report, what only one does, and how
 * they differ. Every sentence of both is in a point or in the frame.
 * `language`: the language of the lines a person reads (gist, because, differs).
 */
export function compareAccounts(a: AccountRef, b: AccountRef, lexicon: Lexicon, language = 'en'): Comparison {
  const read = (side: Side, account: AccountRef) => {
    const sentences = sentencesOf(account)
    const frame = findFrame(account.reading, sentences, lexicon)
    const units = cutUnits(
      side,
      account.reading,
      sentences.filter((sentence) => !frame.has(sentence.index)),
      lexicon,
    )
    const described = describeAccount(account)
    const unread = units.filter((one) => one.units.length === 0).map((one) => one.sentence.span)
    const coverage: Coverage = {
      frame: sentences.filter((sentence) => frame.has(sentence.index)).map((sentence) => sentence.span),
      unread,
      complete: described.complete,
    }
    return { account, described, units, coverage }
  }
  const A = read('A', a)
  const B = read('B', b)
  const told = mainMeetings(a, b)
  const links = meet(A.units, B.units, lexicon)
  return {
    schema: 'readout.comparison/1',
    accounts: [A.described, B.described],
    points: makePoints({ A, B, links, lexicon, language }),
    terms: findTermsOfArt(a, b, lexicon),
    names: { A: nameMeeting(a, told, lexicon), B: nameMeeting(b, told, lexicon) },
    coverage: { A: A.coverage, B: B.coverage },
    problems: warnApart(a, b),
  }
}
