/** Tells a story over the explorer: title and text of the step, arrow keys to the next. Also opens a saved view whose id stands alone in the address. */
import { useEffect, useRef } from 'react'
import { ArrowLeft, ArrowRight, X } from 'lucide-react'
import { useViews } from '../../api/views.ts'
import { announce } from '../../state/announce.ts'
import { go, useLook } from '../../state/look.ts'
import { toldStep } from '../../view-model/story.ts'
import { openSaved } from './open-saved.ts'

export function StoryBar() {
  const params = useLook((s) => s.params)
  const told = toldStep(params)
  const saved = params['saved-view']
  if (told) return <Telling id={told.story} step={told.step} />
  return saved ? <OpenOnce id={saved} /> : null
}

/** Only the id came in the address: the view it names is shown; an address with more is left as it is. */
function OpenOnce({ id }: { readonly id: string }) {
  const { data } = useViews()
  const first = useRef(new URLSearchParams(location.search).size === 1)
  useEffect(() => {
    const view = data?.views.find((v) => v.id === id)
    if (first.current && view) { first.current = false; openSaved(view) }
    else if (first.current && data) { first.current = false; announce('This saved view is not there any more.'); go.param('saved-view', '') }
  }, [data, id])
  return null
}

function Telling({ id, step }: { readonly id: string, readonly step: number }) {
  const { data } = useViews()
  const story = data?.views.find((v) => v.id === id)
  const at = story?.steps[step - 1]
  const opened = useRef(new URLSearchParams(location.search).size > 2)
  useEffect(() => { if (story && at && !opened.current) { opened.current = true; openSaved(story, step) } }, [story, at, step])
  const move = (by: 1 | -1) => { if (story?.steps[step - 1 + by]) { openSaved(story, step + by); announce(`Step ${step + by} of ${story.steps.length}: ${story.steps[step - 1 + by].title}`) } }
  const latest = useRef(move)
  latest.current = move
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.metaKey || e.altKey || e.shiftKey || e.defaultPrevented || (e.target instanceof HTMLElement && e.target.closest('input, textarea, select, [role=listbox], [role=slider], [role=separator], [role=dialog], [role=menu], .stage-keys'))) return
      if (e.key === 'ArrowRight' || e.key === 'ArrowLeft') { e.preventDefault(); latest.current(e.key === 'ArrowRight' ? 1 : -1) }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  const leave = () => { go.param('story-id', ''); go.param('story-step', '') }
  if (data && !at) return <section className="story-bar" aria-label="Story"><p>This story, or this step of it, is not there any more.</p><button type="button" className="button" onClick={leave}>Leave</button></section>
  if (!story || !at) return null
  return (
    <section className="story-bar" aria-label={`Story: ${story.title}`}>
      <div className="story-words"><p className="quiet">{story.title} · {step} of {story.steps.length}</p><h2 className="serif">{at.title}</h2>{at.text && <p className="story-text serif">{at.text}</p>}</div>
      <div className="saved-tools">
        <button type="button" className="icon" aria-label="Step before" title="←" disabled={step === 1} onClick={() => move(-1)}><ArrowLeft size={18} /></button>
        <button type="button" className="icon" aria-label="Next step" title="→" disabled={step === story.steps.length} onClick={() => move(1)}><ArrowRight size={18} /></button>
        <button type="button" className="icon" aria-label="Leave the story" title="Leave" onClick={leave}><X size={18} /></button>
      </div>
    </section>
  )
}
