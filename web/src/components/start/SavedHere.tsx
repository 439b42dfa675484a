/** On the start page: the newest saved views and stories, and the tour for who has not taken it. */
import { useState } from 'react'
import { useViews } from '../../api/views.ts'
import { go } from '../../state/look.ts'
import { endTour, startTour, tourIsNew } from '../../state/tour.ts'
import { count } from '../../view-model/words.ts'
import { openSaved } from '../views/open-saved.ts'

const FEW = 5

export function SavedHere() {
  const { data } = useViews()
  const [fresh, setFresh] = useState(tourIsNew)
  const views = data?.views ?? []
  return (
    <section className="import saved-here" aria-label="Views, stories and the tour">
      <h3>{views.length > 0 ? 'Views and stories' : 'New here?'}</h3>
      {views.length > 0 && <ul className="plain-list">{views.slice(0, FEW).map((v) => <li key={v.id}><button type="button" className="line-link" onClick={() => openSaved(v)}><span className="serif">{v.title}</span><span className="count">{v.kind === 'story' ? count(v.steps.length, 'step') : 'view'}</span></button></li>)}</ul>}
      <div className="import-buttons">
        <button type="button" className="button" onClick={() => { setFresh(false); startTour() }}>Take the tour: five steps</button>
        {views.length > FEW && <button type="button" className="button plain" onClick={() => go.representation('views')}>All {views.length}</button>}
        {fresh && views.length === 0 && <button type="button" className="button plain" onClick={() => { endTour(); setFresh(false) }}>Not now</button>}
      </div>
    </section>
  )
}
