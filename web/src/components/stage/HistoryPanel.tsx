/** Everything done to the graph, in order; a click goes there, back or forth. */
import { useStore } from 'zustand'
import { redo, undo, useCanvas } from '../../state/canvas.ts'
import { DecisionList } from '../review/DecisionList.tsx'

export function HistoryPanel() {
  const act = useCanvas((s) => s.act)
  const past = useStore(useCanvas.temporal, (s) => s.pastStates)
  const future = useStore(useCanvas.temporal, (s) => s.futureStates)
  const words = (a: string | undefined) => a || 'opened'
  const done = [...past.map((s) => words(s.act)), words(act)]
  const undone = future.toReversed().map((s) => words(s.act))
  return (
    <div className="card">
      <h2>What was done</h2>
      <p className="quiet">A step goes back to how the graph was after it. Where you looked is kept apart: that is what Back and Forward of the browser are for.</p>
      <ol className="history">
        {done.map((w, i) => (
          <li key={`done ${i}`}><button type="button" className="line-link" aria-current={i === done.length - 1 ? 'step' : undefined} onClick={() => { if (i < done.length - 1) undo(done.length - 1 - i) }}>{w}</button></li>
        ))}
        {undone.map((w, i) => <li key={`undone ${i}`}><button type="button" className="line-link undone" onClick={() => redo(i + 1)} aria-label={`Do again up to: ${w}`}>{w}</button></li>)}
      </ol>
      <h2>What was ruled</h2>
      <DecisionList />
    </div>
  )
}
