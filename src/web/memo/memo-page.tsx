import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import '../styles/memo.css'
import type { Memo } from '../../model/memo.ts'
import { memoQuery } from '../api/memo-queries.ts'
import { useSettings } from '../frame/settings.tsx'
import { Failure, Loading } from '../frame/states.tsx'
import { useKeys } from '../frame/use-keys.ts'
import { memoWords } from '../words/pages/memo.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { BlockEditor } from './block-editor.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import { setCurrentMemo, useCurrentMemo } from './current-memo.ts'
import { MemoSheet } from './memo-sheet.tsx'
import { moveBlock } from './memo-state.ts'
import { sayTime } from './say-time.ts'
import { useMemoEditor } from './use-memo-editor.ts'
import { VersionSelect } from './version-select.tsx'

const route = getRouteApi('/memo/$id')

/** A memo: written, looked at as it is printed, exported. */
export function MemoPage() {
  const { id } = route.useParams()
  const { data, error } = useQuery({ ...memoQuery(id), staleTime: 0 })
  if (error && !data) return <Failure error={error} />
  return data ? <MemoShown key={id} memo={data} /> : <Loading />
}

function MemoShown({ memo }: { memo: Memo }) {
  const words = usePageWords(memoWords)
  const { language } = useSettings()
  const editor = useMemoEditor(memo)
  const [preview, setPreview] = useState(false)
  const current = useCurrentMemo()
  const list = useRef<HTMLOListElement>(null)
  const { draft, base, state } = editor
  const { blocks } = draft

  const focus = (id: string) =>
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-block="${id}"] :is(textarea, input, .block-words)`)?.focus(),
    )
  const add = (kind: 'text' | 'heading', after: number) => {
    const block = { id: crypto.randomUUID(), kind, words: '' }
    editor.change({ blocks: blocks.toSpliced(after + 1, 0, block) })
    focus(block.id)
  }
  const move = (id: string, by: number) => {
    editor.change({ blocks: moveBlock(blocks, id, by) })
    focus(id)
  }
  const step = (by: number) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('.block-words') ?? [])]
    const at = items.findIndex((item) => item.closest('li')?.contains(document.activeElement))
    items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + by))]?.focus()
  }
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    u: editor.undo,
    r: editor.redo,
    w: () => add('text', blocks.length - 1),
    v: () => setPreview(!preview),
  })
  const files = [
    ['Word', 'docx'],
    ['HTML', 'html'],
    ['Markdown', 'md'],
  ] as const
  return (
    <article className="page memo">
      <header className="memo-head">
        <p className="sub-views">
          <Link to="/memo">{words.memos}</Link>
        </p>
        <fieldset className="views">
          <legend className="unseen">{words.view}</legend>
          <button type="button" aria-pressed={!preview} onClick={() => setPreview(false)}>
            {words.edit}
          </button>
          <button type="button" aria-pressed={preview} onClick={() => setPreview(true)}>
            {words.preview} <kbd>v</kbd>
          </button>
        </fieldset>
        <fieldset className="exports">
          <legend className="unseen">{words.exportAs}</legend>
          {files.map(([name, format]) => (
            <a key={format} href={`/api/memos/${base.id}/export?format=${format}&language=${language}`} download>
              {name}
            </a>
          ))}
          <button type="button" onClick={() => print()}>
            {words.print}
          </button>
        </fieldset>
        <p className="memo-state" role="status">
          {state === 'saved' && fill(words.saved, { time: sayTime(base.savedAt) })}
          {state === 'unsaved' && words.unsaved}
          {state === 'failed' && fill(words.notSaved, { reason: editor.reason ?? '' })}
          {editor.joined && ` ${words.joined}`}
        </p>
      </header>
      {state === 'conflict' && <ConflictNotice editor={editor} />}
      {draft.removed && (
        <p className="warning">
          {words.removedMemo}{' '}
          <button type="button" onClick={() => editor.change({ removed: false })}>
            {words.bringBack}
          </button>
        </p>
      )}
      {!preview && (
        <div className="memo-edit">
          <h1 className="unseen">{draft.title || words.untitled}</h1>
          <input
            className="memo-title"
            aria-label={words.title}
            maxLength={300}
            value={draft.title}
            onChange={(event) => editor.change({ title: event.target.value }, true)}
          />
          <div className="memo-tools">
            <button type="button" disabled={!editor.canUndo} onClick={editor.undo}>
              {words.undo} <kbd>u</kbd>
            </button>
            <button type="button" disabled={!editor.canRedo} onClick={editor.redo}>
              {words.redo} <kbd>r</kbd>
            </button>
            <VersionSelect memo={base} onTake={(earlier) => editor.change(earlier)} />
            {current === base.id ? (
              <span className="quiet">{words.picksInto}</span>
            ) : (
              <button type="button" onClick={() => setCurrentMemo(base.id)}>
                {words.pickHere}
              </button>
            )}
            {!draft.removed && (
              <button type="button" onClick={() => editor.change({ removed: true })}>
                {words.removeMemo}
              </button>
            )}
          </div>
          {blocks.length === 0 && <p className="quiet">{words.noneRemedy}</p>}
          <ol className="blocks" ref={list}>
            {blocks.map((block, index) => (
              <BlockEditor
                key={block.id}
                block={block}
                place={fill(words.part, { n: index + 1, total: blocks.length })}
                first={index === 0}
                last={index === blocks.length - 1}
                onWrite={(written) =>
                  editor.change(
                    {
                      blocks: blocks.map((one) =>
                        one.id === block.id ? { ...one, words: written } : one,
                      ) as Memo['blocks'],
                    },
                    true,
                  )
                }
                onMove={(by) => move(block.id, by)}
                onRemove={() => editor.change({ blocks: blocks.filter((one) => one.id !== block.id) })}
                onAdd={() => add('text', index)}
              />
            ))}
          </ol>
          <p className="memo-add">
            <button type="button" onClick={() => add('text', blocks.length - 1)}>
              + {words.addText} <kbd>w</kbd>
            </button>
            <button type="button" onClick={() => add('heading', blocks.length - 1)}>
              + {words.addHeading}
            </button>
          </p>
        </div>
      )}
      <div className={preview ? 'memo-shown' : 'memo-print'}>
        <MemoSheet memo={base} hidden={!preview} />
      </div>
    </article>
  )
}
