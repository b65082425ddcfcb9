import { useNavigate } from '@tanstack/react-router'
import { memoWords } from '../words/pages/memo.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import type { MemoEditor } from './use-memo-editor.ts'

/** Another window saved first: the person chooses, and until then both are there. */
export function ConflictNotice({ editor }: { editor: MemoEditor }) {
  const words = usePageWords(memoWords)
  const navigate = useNavigate()
  const keepBoth = async () => {
    const id = await editor.keepBoth(fill(words.copyOf, { title: editor.draft.title }))
    editor.takeTheirs()
    navigate({ to: '/memo/$id', params: { id } })
  }
  return (
    <div className="warning conflict" role="alert">
      <p>{words.conflict}</p>
      <button type="button" onClick={keepBoth}>
        {words.keepBoth}
      </button>
      <button type="button" onClick={editor.takeTheirs}>
        {words.takeTheirs}
      </button>
      <button type="button" onClick={editor.keepMine}>
        {words.keepMine}
      </button>
    </div>
  )
}
