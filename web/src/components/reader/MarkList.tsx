/** Every mark of the text as a list, for those who do not point. */
import { go } from '../../state/look.ts'
import type { MarkEntry } from '../../view-model/reader-marks.ts'
import { ToneGlyph } from '../Glyphs.tsx'

/** Entries drawn around the mark one is at. */
const AROUND = 150

export function MarkList({ marks, document, at }: { readonly marks: readonly MarkEntry[], readonly document: string, readonly at: number }) {
  if (marks.length === 0) return null
  const from = Math.max(0, at - AROUND)
  const shown = marks.slice(from, from + 2 * AROUND)
  return (
    <details className="mark-list">
      <summary>Marks ({marks.length})</summary>
      <ol start={from + 1}>
        {shown.map((m, i) => <li key={m.key}><button type="button" className="line-link" aria-current={from + i === at || undefined} onClick={() => go.read({ document, start: m.start, end: m.end })}><ToneGlyph tone={m.tone} width={26} /><span>{m.label}</span></button></li>)}
      </ol>
      {shown.length < marks.length && <p className="quiet">Marks {from + 1} to {from + shown.length} of {marks.length}; N and P walk on.</p>}
    </details>
  )
}
