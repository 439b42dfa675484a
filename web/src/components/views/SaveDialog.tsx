/** Saves what is on screen, with title and note: as a view of its own, or as a step of a story. */
import { useState } from 'react'
import type { FormEvent } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { X } from 'lucide-react'
import type { StoryStep } from '@polylogue/api/contract'
import { ApiError } from '../../api/client.ts'
import { addressNow, keptOf, useSaveView, useViews } from '../../api/views.ts'
import { useReasonAgainst } from '../../api/session.ts'
import { announce } from '../../state/announce.ts'
import { useSaving } from '../../state/saving.ts'
import type { Scene } from '../../view-model/scene.ts'

const NEW = 'new'

export function SaveDialog({ scene }: { readonly scene: Scene }) {
  const open = useSaving((s) => s.open)
  return (
    <ModalOverlay className="veil" isOpen={open} onOpenChange={(open) => useSaving.setState({ open })} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog">
          <header><Heading slot="title">Save this view</Heading><Button slot="close" className="icon" aria-label="Close"><X size={18} /></Button></header>
          <SaveForm scene={scene} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function SaveForm({ scene }: { readonly scene: Scene }) {
  const { data } = useViews()
  const save = useSaveView()
  const [where, setWhere] = useState('')
  const [failed, setFailed] = useState('')
  const [busy, setBusy] = useState(false)
  const reason = useReasonAgainst('reviewer')
  const stories = data?.views.filter((v) => v.kind === 'story') ?? []
  const submit = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault()
    const fields = new FormData(e.currentTarget)
    const title = String(fields.get('title')).trim() || 'Untitled'
    const note = String(fields.get('note'))
    setBusy(true)
    setFailed('')
    const work = where === ''
      ? save({ id: null, kind: 'view', title, note, address: addressNow(), steps: [], removed: false })
      : keptOf(scene).then((kept) => {
        const step: StoryStep = { title, text: note, address: addressNow(), ...kept }
        const story = stories.find((s) => s.id === where)
        if (!story) return save({ id: null, kind: 'story', title: String(fields.get('story')).trim() || 'A story', note: '', address: '', steps: [step], removed: false })
        const { savedAt: _, ...same } = story
        return save({ ...same, steps: [...story.steps, step] })
      })
    work.then((saved) => { useSaving.setState({ open: false }); announce(saved.kind === 'view' ? `“${title}” saved.` : `Step ${saved.steps.length} of “${saved.title}” saved.`) },
      (error: Error) => setFailed(error instanceof ApiError ? `${error.message} ${error.remedy}` : error.message)).finally(() => setBusy(false))
  }
  return (
    <form className="save-form" onSubmit={submit}>
      <label>Title <input name="title" required maxLength={300} autoFocus autoComplete="off" /></label>
      <label>{where === '' ? 'Note' : 'Text of the step'} <textarea name="note" rows={4} maxLength={20000} /></label>
      <label>Save as
        <select value={where} onChange={(e) => setWhere(e.target.value)}>
          <option value="">a view of its own</option>
          {stories.map((s) => <option key={s.id} value={s.id}>the next step of “{s.title}”</option>)}
          <option value={NEW}>the first step of a new story</option>
        </select>
      </label>
      {where === NEW && <label>Title of the story <input name="story" required maxLength={300} autoComplete="off" /></label>}
      {reason && <p className="quiet">{reason}</p>}
      {failed && <p role="alert">{failed}</p>}
      <button type="submit" className="button" disabled={busy || reason !== null}>{busy ? 'Saving…' : 'Save'}</button>
    </form>
  )
}
