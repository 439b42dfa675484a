/** Changes title and note of a view; of a story also order, titles and texts of its steps. Saved with each change that is left. */
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import type { SavedView, SavedViewRequest } from '@polylogue/api/contract'
import { announce } from '../../state/announce.ts'
import { changedStep, movedStep, withoutStep } from '../../view-model/story.ts'

export function StoryEditor({ view, put, close }: { readonly view: SavedView, readonly put: (change: Partial<SavedViewRequest>) => void, readonly close: () => void }) {
  const move = (at: number, by: 1 | -1) => { put({ steps: movedStep(view, at, by).steps }); announce(`Step ${at + 1} is now step ${at + 1 + by}.`) }
  return (
    <div className="story-editor">
      <label>Title <input defaultValue={view.title} maxLength={300} onBlur={(e) => { if (e.target.value.trim() && e.target.value !== view.title) put({ title: e.target.value.trim() }) }} /></label>
      <label>Note <textarea defaultValue={view.note} rows={3} maxLength={20000} onBlur={(e) => { if (e.target.value !== view.note) put({ note: e.target.value }) }} /></label>
      {view.kind === 'story' && (
        <ol aria-label="Steps">
          {view.steps.map((s, i) => (
            <li key={`${s.address} ${s.title}`}>
              <label><span>Step {i + 1}</span> <input defaultValue={s.title} maxLength={300} onBlur={(e) => { if (e.target.value !== s.title) put({ steps: changedStep(view, i, { title: e.target.value }).steps }) }} /></label>
              <label><span className="unseen">Text of step {i + 1}</span><textarea defaultValue={s.text} rows={2} maxLength={20000} onBlur={(e) => { if (e.target.value !== s.text) put({ steps: changedStep(view, i, { text: e.target.value }).steps }) }} /></label>
              <span className="saved-tools">
                <button type="button" className="icon" aria-label={`Step ${i + 1} up`} disabled={i === 0} onClick={() => move(i, -1)}><ArrowUp size={15} /></button>
                <button type="button" className="icon" aria-label={`Step ${i + 1} down`} disabled={i === view.steps.length - 1} onClick={() => move(i, 1)}><ArrowDown size={15} /></button>
                <button type="button" className="icon" aria-label={`Remove step ${i + 1}`} onClick={() => put({ steps: withoutStep(view, i).steps })}><Trash2 size={15} /></button>
              </span>
            </li>
          ))}
        </ol>
      )}
      <button type="button" className="button" onClick={close}>Done</button>
    </div>
  )
}
