/** The strip beside the text: where it speaks for and against, and where one is. A click goes there; keys have the list of marks. */
import type { MouseEvent } from 'react'
import type { StripBand } from '../../view-model/reader-marks.ts'

export function ReaderStrip({ bands, share, view, go }: {
  readonly bands: readonly StripBand[]
  /** Height of one band, 0 to 1. */
  readonly share: number
  readonly view: { readonly at: number, readonly share: number }
  readonly go: (at: number) => void
}) {
  const onClick = (e: MouseEvent<SVGSVGElement>) => { const box = e.currentTarget.getBoundingClientRect(); go((e.clientY - box.top) / box.height) }
  return (
    <svg className="reader-strip" viewBox="0 0 12 1000" preserveAspectRatio="none" aria-hidden="true" onClick={onClick}>
      <rect className="strip-view" x="0" width="12" y={view.at * 1000} height={Math.max(6, view.share * 1000)} />
      {bands.map((b) => {
        const width = (n: number) => Math.min(5, 1 + 1.5 * n)
        const height = Math.max(2, share * 1000)
        return (
          <g key={b.at}>
            {b.counts.words > 0 && b.counts.for + b.counts.against === 0 && <rect className="strip-words" x="5" width="2" y={b.at * 1000} height={height} />}
            {b.counts.for > 0 && <rect className="strip-for" x={6} width={width(b.counts.for)} y={b.at * 1000} height={height} />}
            {b.counts.against > 0 && <rect className="strip-against" x={6 - width(b.counts.against)} width={width(b.counts.against)} y={b.at * 1000} height={height} />}
          </g>
        )
      })}
    </svg>
  )
}
