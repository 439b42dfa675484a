/** One row of the legend: a switch with glyph and count, and "only" to see nothing else. */
import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly glyph: ReactNode
  readonly count: number
  /** In the whole corpus, where known. */
  readonly of?: number
  readonly on: boolean
  readonly toggle: () => void
  readonly only: () => void
}

export function FilterRow({ label, glyph, count, of, on, toggle, only }: Props) {
  return (
    <div className={on ? 'row' : 'row off'}>
      <button type="button" className="row-switch" aria-pressed={on} onClick={(e) => (e.altKey ? only() : toggle())}>
        {glyph}<span className="row-label">{label}</span><span className="count" title={of === undefined ? undefined : `${count} in view, ${of} in the corpus`}>{count}</span>
      </button>
      <button type="button" className="row-only" onClick={only} aria-label={`Only ${label}`}>only</button>
    </div>
  )
}
