import { Link } from '@tanstack/react-router'
import type { MemoBlock } from '../../model/memo.ts'
import { useNames } from '../api/use-names.ts'
import { useSettings } from '../frame/settings.tsx'
import { langTag } from '../text/lang-tag.ts'
import { memoWords } from '../words/pages/memo.ts'
import { usePageWords } from '../words/use-words.ts'

interface BlockEditorProps {
  readonly block: MemoBlock
  /** Where it stands, in words. */
  readonly place: string
  readonly first: boolean
  readonly last: boolean
  readonly onWrite: (words: string) => void
  readonly onMove: (by: number) => void
  readonly onRemove: () => void
  /** Own words behind it. */
  readonly onAdd: () => void
}

/** A part of a memo: own words can be written, passages stand as they are; Alt with the arrows moves it. */
export function BlockEditor({ block, place, first, last, onWrite, onMove, onRemove, onAdd }: BlockEditorProps) {
  const words = usePageWords(memoWords)
  return (
    <li
      data-block={block.id}
      className={`block block-${block.kind}`}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        event.preventDefault()
        onMove(event.key === 'ArrowUp' ? -1 : 1)
      }}
    >
      {block.kind === 'passages' ? (
        <Passages block={block} place={place} />
      ) : block.kind === 'heading' ? (
        <input
          className="block-words"
          aria-label={`${words.heading}, ${place}`}
          value={block.words}
          onChange={(event) => onWrite(event.target.value)}
        />
      ) : (
        <textarea
          className="block-words"
          aria-label={`${words.text}, ${place}`}
          rows={2}
          value={block.words}
          onChange={(event) => onWrite(event.target.value)}
        />
      )}
      <p className="block-tools">
        <button
          type="button"
          aria-label={`${words.up}: ${place}`}
          title={words.up}
          disabled={first}
          onClick={() => onMove(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          aria-label={`${words.down}: ${place}`}
          title={words.down}
          disabled={last}
          onClick={() => onMove(1)}
        >
          ↓
        </button>
        <button type="button" aria-label={`${words.addText}: ${place}`} title={words.addText} onClick={onAdd}>
          +
        </button>
        <button type="button" aria-label={`${words.remove}: ${place}`} title={words.remove} onClick={onRemove}>
          ×
        </button>
      </p>
    </li>
  )
}

function Passages({ block, place }: { block: Extract<MemoBlock, { kind: 'passages' }>; place: string }) {
  const { words: common } = useSettings()
  const words = usePageWords(memoWords)
  const { issue, party } = useNames()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: j and k lead here, Alt with the arrows moves it
    <section className="block-words passages" tabIndex={0} aria-label={place}>
      {block.row && (
        <p className="facts">
          <span>{issue(block.issue) ?? common.noIssue}</span>
          <Link to="/compare" search={{ a: block.row.a, b: block.row.b, row: block.row.point }}>
            {common.compare}
          </Link>
        </p>
      )}
      {block.citations.map((citation, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block's citations never change
        <div key={index} className={block.row ? `cited side-${index === 0 ? 'A' : 'B'}` : 'cited'}>
          {citation.words === null ? (
            <p className="missing">{block.row?.verdict === 'not available' ? common.cannotTell : words.missing}</p>
          ) : (
            <blockquote lang={langTag(citation.language)}>{citation.words}</blockquote>
          )}
          {citation.warnings.includes('damaged') && <p className="warning">{common.damagedHere}</p>}
          <p className="facts">
            <span>{party(citation.party) ?? citation.publisher ?? common.unknown}</span>
            <span lang={langTag(citation.language)}>{citation.title ?? citation.path.split('/').pop()}</span>
            {citation.published && <span>{citation.published}</span>}
            {citation.spans[0] && (
              <Link
                to="/read/$id"
                params={{ id: citation.document }}
                search={{ article: citation.article, at: citation.spans[0].start }}
              >
                {words.openPassage}
              </Link>
            )}
          </p>
        </div>
      ))}
    </section>
  )
}
