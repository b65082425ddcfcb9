import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import '../styles/add.css'
import { startAdding } from '../api/add-queries.ts'
import { addWords } from '../words/pages/add.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { Addings } from './addings.tsx'
import { listChosen, listDropped, type NamedFile } from './dropped-files.ts'

/** Files, a text or addresses into the collection; what is under way stands below. */
export function AddPage() {
  const words = usePageWords(addWords)
  const client = useQueryClient()
  const [files, setFiles] = useState<readonly NamedFile[]>([])
  const [over, setOver] = useState(false)
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const text = String(given.get('words')).trim()
    const addresses = String(given.get('addresses'))
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    const bad = addresses.find((line) => !/^https?:\/\/\S+$/i.test(line))
    if (bad !== undefined) return setSaid(fill(words.badAddress, { line: bad }))
    if (files.length === 0 && text === '' && addresses.length === 0) return setSaid(words.nothing)
    setBusy(true)
    try {
      const adding = {
        files,
        addresses,
        text: text === '' ? null : { name: String(given.get('name')).trim() || text.slice(0, 60), words: text },
      }
      await startAdding(adding, (n) => setSaid(fill(words.sending, { n, total: files.length })))
      setFiles([])
      setSaid('')
      form.current?.reset()
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
      client.invalidateQueries({ queryKey: ['addings'] })
    }
  }
  const choose = (chosen: readonly NamedFile[]) => {
    if (chosen.length > 0) setFiles([...files, ...chosen])
  }
  return (
    <div className="page add-page">
      <h1 className="section-title">{words.add}</h1>
      <p className="quiet">{words.lead}</p>
      <form ref={form} onSubmit={add}>
        <fieldset
          className="drop"
          data-over={over}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={async (event) => {
            event.preventDefault()
            setOver(false)
            choose(await listDropped(event.dataTransfer))
          }}
        >
          <legend className="unseen">{words.files}</legend>
          <p>{words.drop}</p>
          <p className="drop-choices">
            <label className="file-choice">
              {words.files}
              <input type="file" multiple onChange={(event) => choose(listChosen(event.target.files))} />
            </label>
            <label className="file-choice">
              {words.folder}
              <input
                type="file"
                multiple
                {...{ webkitdirectory: '' }}
                onChange={(event) => choose(listChosen(event.target.files))}
              />
            </label>
          </p>
          <p className="quiet">{files.length === 0 ? words.formats : fill(words.chosen, { n: files.length })}</p>
        </fieldset>
        <div className="typed">
          <label>
            {words.text}
            <textarea name="words" rows={6} placeholder={words.textPlace} />
          </label>
          <label>
            {words.textName}
            <input name="name" type="text" maxLength={200} />
          </label>
          <label>
            {words.addresses}
            <textarea name="addresses" rows={2} placeholder={words.addressesPlace} />
          </label>
        </div>
        <p className="add-start">
          <button type="submit" disabled={busy}>
            {words.start}
          </button>
          <span role="status">{said}</span>
        </p>
      </form>
      <Addings />
    </div>
  )
}
