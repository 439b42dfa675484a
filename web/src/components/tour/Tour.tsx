/** Five steps over the corpus at hand, each on the screen it speaks of. */
import { useEffect, useRef } from 'react'
import type { GraphAnswer } from '@polylogue/api/contract'
import { useOpening } from '../../api/queries.ts'
import { acts } from '../../state/canvas.ts'
import { go, useLook } from '../../state/look.ts'
import { endTour, useTour } from '../../state/tour.ts'
import { sentencesOf } from '../../view-model/opening.ts'
import { openPair } from '../start/SentenceList.tsx'

interface TourStep { readonly title: string, readonly text: string, readonly show: (answer: GraphAnswer | undefined) => void }

const clear = () => useLook.setState({ selection: null, place: null, quotation: null, path: null })

const TOUR: readonly TourStep[] = [
  { title: 'Sentences first', text: 'This page opens on who disputes and who supports whom most, in sentences. The little picture is how the graph draws it: solid for, dashed against. The search box above knows people, bodies, positions, works and words; press / to get there from anywhere.', show: () => { clear(); go.representation('start') } },
  { title: 'The words behind a line', text: 'A sentence or a line opens its evidence: how often, where, when, who reports it, and every passage with the word that shows it. Nothing is claimed without a passage. Sort and narrow them, copy one as a citation.', show: (answer) => { const first = answer && sentencesOf(answer)[0]; if (first) openPair(first); else go.representation('graph') } },
  { title: 'Walk through the graph', text: 'A click selects; a double click, or E, brings the strongest neighbours and C takes back exactly those. The legend at the left filters, the line at the bottom says what is left out. Ctrl+Z undoes every step.', show: () => { clear(); acts.startOver(); go.representation('graph') } },
  { title: 'Where the words come from', text: 'Every quotation of the corpus, with what became of its words: repeated word for word, shortened, changed, joined, or nowhere to be found. Click one to read it beside its source.', show: () => { clear(); go.representation('quotations') } },
  { title: 'Keep it, tell it', text: 'The address bar holds all you see: send it or bookmark it. Save views with a note, put them in order as a story, and give the story away as one file. Questions: press ? on any screen.', show: () => { clear(); go.representation('views') } },
]

export function Tour() {
  const step = useTour((s) => s.step)
  return step === null ? null : <Step at={step} />
}

function Step({ at }: { readonly at: number }) {
  const { data } = useOpening('1,-1')
  const head = useRef<HTMLHeadingElement>(null)
  const step = TOUR[at]
  const answer = useRef(data)
  answer.current = data
  useEffect(() => { TOUR[at].show(answer.current); head.current?.focus() }, [at])
  const last = at === TOUR.length - 1
  return (
    <section className="tour" role="dialog" aria-label={`Tour, step ${at + 1} of ${TOUR.length}`} onKeyDown={(e) => { if (e.key === 'Escape') { e.stopPropagation(); endTour() } }}>
      <h2 ref={head} tabIndex={-1}>{step.title}</h2>
      <p>{step.text}</p>
      <footer>
        <span className="quiet">{at + 1} of {TOUR.length}</span>
        <button type="button" className="button plain" onClick={endTour}>{last ? 'Close' : 'End the tour'}</button>
        {at > 0 && <button type="button" className="button" onClick={() => useTour.setState({ step: at - 1 })}>Back</button>}
        {!last && <button type="button" className="button" onClick={() => useTour.setState({ step: at + 1 })}>Next</button>}
        {last && <button type="button" className="button" onClick={() => { endTour(); go.representation('start') }}>Begin</button>}
      </footer>
    </section>
  )
}
