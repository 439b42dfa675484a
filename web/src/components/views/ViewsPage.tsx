/** Saved views and stories: open, tell, change, share. */
import { useState } from 'react'
import { Bookmark, FileDown, Link2, Pencil, Play, Trash2 } from 'lucide-react'
import type { SavedView, SavedViewRequest } from '@polylogue/api/contract'
import { useStatus } from '../../api/queries.ts'
import { useSaveView, useViews } from '../../api/views.ts'
import { announce } from '../../state/announce.ts'
import { copyWords } from '../../state/clipboard.ts'
import { saveBlob } from '../../state/download.ts'
import { useSaving } from '../../state/saving.ts'
import { storyHtml } from '../../view-model/story-html.ts'
import { count, dateInWords } from '../../view-model/words.ts'
import { Empty, Failed, Loading } from '../States.tsx'
import { openSaved } from './open-saved.ts'
import { StoryEditor } from './StoryEditor.tsx'

export function ViewsPage() {
  const { data, error, refetch } = useViews()
  const save = useSaveView()
  const [editing, setEditing] = useState<string | null>(null)
  const [failed, setFailed] = useState('')
  const [removed, setRemoved] = useState<SavedView | null>(null)
  if (error) return <Failed error={error} retry={() => void refetch()} />
  if (!data) return <Loading what="Looking for saved views…" />
  const put = (view: SavedView, change: Partial<SavedViewRequest>) => {
    const { savedAt: _, ...same } = view
    setFailed('')
    return save({ ...same, ...change }).catch((e: Error) => { setFailed(`${e.message} Nothing was changed.`) })
  }
  const remove = (view: SavedView) => { void put(view, { removed: true }).then(() => { setRemoved(view); announce(`“${view.title}” removed; it can be taken back.`) }) }
  return (
    <div className="documents views">
      <div className="views-head"><h2>Views and stories</h2><button type="button" className="button" onClick={() => useSaving.setState({ open: true })}><Bookmark size={15} aria-hidden="true" /> Save the view on screen</button></div>
      {failed && <p role="alert">{failed}</p>}
      {removed && <p role="status" className="quiet">“{removed.title}” was removed. <button type="button" className="button plain" onClick={() => { void put(removed, { removed: false }); setRemoved(null) }}>Take it back</button></p>}
      {data.views.length === 0 && <Empty title="No view is saved yet."><p>A view keeps query, filters, selection, years and pins under a title and a note. A story puts several in order, each with a text, and can be given away as one HTML file.</p></Empty>}
      <ul className="document-list" aria-label="Saved views and stories">
        {data.views.map((v) => (
          <li key={v.id} className="saved">
            <div className="saved-words">
              <button type="button" className="saved-title serif" onClick={() => openSaved(v)}>{v.title}</button>
              <span className="quiet">{v.kind === 'story' ? `story, ${count(v.steps.length, 'step')}` : 'view'} · saved {dateInWords(v.savedAt.slice(0, 10))}</span>
              {v.note && <p className="saved-note">{v.note}</p>}
            </div>
            <div className="saved-tools">
              {v.kind === 'story' && <button type="button" className="icon" aria-label={`Tell “${v.title}”`} title="Tell" disabled={v.steps.length === 0} onClick={() => openSaved(v)}><Play size={16} /></button>}
              {v.kind === 'story' && <SaveAsHtml story={v} />}
              <button type="button" className="icon" aria-label={`Copy the address of “${v.title}”`} title="Copy the address" onClick={() => { void copyWords(savedLink(v)).then((ok) => announce(ok ? 'Address copied.' : savedLink(v))) }}><Link2 size={16} /></button>
              <button type="button" className="icon" aria-label={`Change “${v.title}”`} aria-expanded={editing === v.id} title="Change" onClick={() => setEditing(editing === v.id ? null : v.id)}><Pencil size={16} /></button>
              <button type="button" className="icon" aria-label={`Remove “${v.title}”`} title="Remove" onClick={() => remove(v)}><Trash2 size={16} /></button>
            </div>
            {editing === v.id && <StoryEditor view={v} put={(change) => void put(v, change)} close={() => setEditing(null)} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

function SaveAsHtml({ story }: { readonly story: SavedView }) {
  const { data } = useStatus()
  const made = data ? `Made with Polylogue ${data.version} from ${count(data.counts.nouns.documents, 'document')}, saved ${dateInWords(story.savedAt.slice(0, 10))}.` : ''
  return <button type="button" className="icon" aria-label={`Save “${story.title}” as one HTML file`} title="Save as one HTML file" onClick={() => { saveBlob(new Blob([storyHtml(story, made)], { type: 'text/html' }), `${fileName(story.title)}.html`); announce('The story was saved as a file.') }}><FileDown size={16} /></button>
}

function fileName(title: string): string {
  return title.normalize('NFKD').replace(/[^\w\s-]/g, '').trim().replace(/\s+/g, '-').slice(0, 60) || 'story'
}

function savedLink(v: SavedView): string {
  return `${location.origin}${location.pathname}?${v.kind === 'story' ? `story-id=${v.id}&story-step=1` : `saved-view=${v.id}`}`
}
