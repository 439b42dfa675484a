/** One row of the legend: a switch with glyph and counts, "only" to see nothing else, "pick" to choose what is drawn with it. */
import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly glyph: ReactNode
  /** Drawn now. */
  readonly count: number
  /** Statements in the corpus, and of those that pass all other filters. */
  readonly all?: number
  readonly passing?: number
  readonly on: boolean
  readonly toggle: () => void
  readonly only: () => void
  readonly pick?: () => void
}

export function FilterRow({ label, glyph, count, all, passing, on, toggle, only, pick }: Props) {
  const known = all !== undefined && passing !== undefined
  return (
    <div className={on ? 'row' : 'row off'}>
      <button type="button" className="row-switch" aria-pressed={on} onClick={(e) => (e.altKey ? only() : toggle())} title={known ? `${count} drawn; ${passing} statements pass the other filters, of ${all} in the corpus` : undefined}>
        {glyph}<span className="row-label">{label}</span>
        <span className="count">{count}{known && <small> {passing}<span aria-hidden="true">/</span><span className="unseen"> of </span>{all}</small>}</span>
      </button>
      <span className="row-acts">
        {pick && <button type="button" className="row-only" onClick={pick} aria-label={`Pick ${label}`}>pick</button>}
        <button type="button" className="row-only" onClick={only} aria-label={`Only ${label}`}>only</button>
      </span>
    </div>
  )
}
