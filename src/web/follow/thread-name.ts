import { useChannelNames } from '../api/use-channel-names.ts'
import { useNames } from '../api/use-names.ts'
import { useSettings } from '../frame/settings.tsx'
import { followWords } from '../words/pages/follow.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'

/** Says what a thread is about and between whom, in the language of the interface. */
export function useThreadName(): (thread: {
  readonly id: string
  readonly issue: string | null
  readonly parties: readonly string[]
}) => string {
  const words = usePageWords(followWords)
  const { words: common } = useSettings()
  const { issue, party } = useNames()
  const channel = useChannelNames()
  return ({ id, issue: about, parties }) => {
    const topic = id.split('/').at(-1) ?? ''
    return fill(words.threadOf, {
      issue: issue(about) ?? channel(topic) ?? (topic || common.noIssue),
      parties: parties.map((code) => party(code)).join(' · '),
    })
  }
}
