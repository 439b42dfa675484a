/** From one passage of a pair to the next, whichever document it stands in, in the order of the panel: by button, and by J and K. */
import { useEffect, useRef } from 'react'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { relation } from '@polylogue/graph-schema'
import { announce } from '../../state/announce.ts'
import { go, useLook } from '../../state/look.ts'
import type { Passage } from '../../view-model/evidence.ts'
import { count, dateInWords } from '../../view-model/words.ts'
import { usePassages } from './use-passages.ts'

const NOT_IN = 'input, textarea, select, [role=dialog], [role=menu]'

/** Of the selected pair, above a text; nothing where no pair is selected. */
export function EvidenceSteps() {
  const selection = useLook((s) => s.selection)
  return selection?.type === 'relation' ? <PairSteps a={selection.a} b={selection.b} /> : null
}

function PairSteps({ a, b }: { readonly a: string, readonly b: string }) {
  const { shown, names } = usePassages(a, b)
  return shown.length === 0 ? null : <Steps shown={shown} names={names} words={(at) => `${at >= 0 ? `Passage ${at + 1} of ${shown.length}` : count(shown.length, 'passage')} between ${names(a)} and ${names(b)}`} />
}

interface Props {
  readonly shown: readonly Passage[]
  readonly names: (id: string | null) => string
  /** `at`: index of the passage one reads, or -1. */
  readonly words: (at: number) => string
}

export function Steps({ shown, names, words }: Props) {
  const place = useLook((s) => s.place)
  const at = shown.findIndex((p) => p.evidence.document === place?.document && p.evidence.start === place.start && p.evidence.end === place.end)
  const step = (by: 1 | -1) => {
    const to = at >= 0 ? at + by : by > 0 ? 0 : shown.length - 1
    const next = shown[to]
    if (!next) { announce(by > 0 ? 'That was the last passage of the two.' : 'That was the first passage of the two.'); return }
    const { statement: s, evidence: e, document } = next
    go.read({ document: e.document, start: e.start, end: e.end })
    announce(`Passage ${to + 1} of ${shown.length}: ${names(s.subject)} ${relation(s.relation).label} ${names(s.object)}. ${document?.title ?? ''}, ${dateInWords(s.date)}.`)
  }
  const latest = useRef(step)
  latest.current = step
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.metaKey || e.altKey || e.shiftKey || (e.target instanceof HTMLElement && e.target.closest(NOT_IN))) return
      if (e.key === 'j' || e.key === 'k') { e.preventDefault(); latest.current(e.key === 'j' ? 1 : -1) }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <div className="evidence-steps" role="group" aria-label="Passages of the two">
      <span className="quiet" role="status">{words(at)}</span>
      <button type="button" className="icon" aria-label="Previous passage of the two" title="Previous passage of the two, in any document  K" disabled={shown.length === 0 || at === 0} onClick={() => step(-1)}><ArrowUp size={15} /></button>
      <button type="button" className="icon" aria-label="Next passage of the two" title="Next passage of the two, in any document  J" disabled={shown.length === 0 || at === shown.length - 1} onClick={() => step(1)}><ArrowDown size={15} /></button>
    </div>
  )
}
