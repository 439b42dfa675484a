/** The index of a document: everything it names, with how often; a click selects the entity and goes to its next mention. */
import { useMemo, useState } from 'react'
import type { OutlineEntity } from '@polylogue/api/contract'
import { KindGlyph } from '../Glyphs.tsx'

/** Entries shown before one has narrowed the list. */
const MOST = 200

export function ReaderIndex({ entries, choose }: { readonly entries: readonly OutlineEntity[], readonly choose: (entry: OutlineEntity) => void }) {
  const [words, setWords] = useState('')
  const shown = useMemo(() => { const wanted = words.trim().toLowerCase(); return entries.filter((e) => e.name.toLowerCase().includes(wanted)) }, [entries, words])
  if (entries.length === 0) return null
  return (
    <details className="mark-list">
      <summary>Index ({entries.length})</summary>
      {entries.length > 12 && <label className="reader-find"><span className="unseen">Narrow the index</span><input type="search" placeholder="Narrow the index" value={words} onChange={(e) => setWords(e.target.value)} /></label>}
      <ul>
        {shown.slice(0, MOST).map((e) => <li key={e.id}><button type="button" className="line-link" onClick={() => choose(e)}><span className="named"><KindGlyph kind={e.kind} size={14} /> {e.name}</span><span className="count">{e.mentions}</span></button></li>)}
        {shown.length > MOST && <li className="quiet">{shown.length - MOST} more: narrow the list.</li>}
      </ul>
    </details>
  )
}
