import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import '../styles/memo.css'
import { makeMemo, memosQuery } from '../api/memo-queries.ts'
import { Empty, Failure, Loading } from '../frame/states.tsx'
import { useItemKeys } from '../frame/use-item-keys.ts'
import { memoWords } from '../words/pages/memo.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { setCurrentMemo } from './current-memo.ts'
import { sayTime } from './say-time.ts'

/** The memos of the collection, the last saved first. */
export function MemosPage() {
  const words = usePageWords(memoWords)
  const { data, error } = useQuery({ ...memosQuery, staleTime: 0 })
  const navigate = useNavigate()
  const list = useRef<HTMLUListElement>(null)
  useItemKeys(list)
  const make = async () => {
    const { id } = await makeMemo(words.untitled)
    setCurrentMemo(id)
    navigate({ to: '/memo/$id', params: { id } })
  }
  if (error) return <Failure error={error} />
  if (!data) return <Loading />
  return (
    <div className="page memos">
      <div className="section-head">
        <h1 className="section-title">{words.memos}</h1>
        <button type="button" onClick={make}>
          {words.make}
        </button>
      </div>
      <p className="quiet lead">{words.lead}</p>
      {data.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneRemedy}</p>
        </Empty>
      ) : (
        <ul className="memo-list" ref={list}>
          {data.map(({ id, title, blocks, savedAt }) => (
            <li key={id}>
              <Link to="/memo/$id" params={{ id }} className="title">
                {title || words.untitled}
              </Link>
              <p className="facts">
                <span>{fill(words.parts, { n: blocks })}</span>
                <span>{fill(words.saved, { time: sayTime(savedAt) })}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
