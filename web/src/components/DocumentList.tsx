/** The documents of the corpus by date; each opens in the reader. */
import { useState } from 'react'
import { useDocuments } from '../api/queries.ts'
import { go, useLook } from '../state/look.ts'
import { count, dateInWords } from '../view-model/words.ts'
import { Empty, Failed, Loading } from './States.tsx'

export function DocumentList() {
  const { data, error, refetch } = useDocuments()
  const open = useLook((s) => s.place?.document)
  const [words, setWords] = useState('')
  if (error) return <Failed error={error} retry={() => void refetch()} />
  if (!data) return <Loading what="Listing the documents…" />
  if (data.documents.length === 0) return <Empty title="No documents yet."><p>Put a folder in with <code>npm start -- folder</code>.</p></Empty>
  const wanted = words.trim().toLowerCase()
  const list = data.documents.filter((d) => `${d.title} ${d.path} ${d.publisher ?? ''}`.toLowerCase().includes(wanted)).sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9') || a.path.localeCompare(b.path))
  return (
    <div className="documents">
      <label className="narrow">Find in the list <input type="search" value={words} onChange={(e) => setWords(e.target.value)} /></label>
      <ul className="document-list" aria-label="Documents">
        {list.map((d) => (
          <li key={d.id}>
            <button type="button" aria-current={d.id === open || undefined} onClick={() => go.read({ document: d.id, start: 0, end: 0 })}>
              <span className="document-date">{dateInWords(d.date)}</span>
              <span className="document-title"><span className="serif">{d.title || d.path}</span><span className="quiet">{[d.publisher, d.path].filter(Boolean).join(' · ')}{d.partial ? ' · only partly read' : ''}</span></span>
              <span className="quiet document-counts">{count(d.statements, 'statement')} · {count(d.quotations, 'quotation')} · {count(d.words, 'word')}</span>
            </button>
          </li>
        ))}
      </ul>
      {list.length === 0 && <p className="quiet">No title, file name or publisher holds “{words}”.</p>}
    </div>
  )
}
