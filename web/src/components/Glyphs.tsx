/** Small pictures of the encoding: the shape of a kind, the line of a tone. Drawn from the same table as the canvas. */
import type { EntityKind } from '@polylogue/graph-schema'
import { KIND_FILL, toneRow } from '../view-model/encoding.ts'
import type { ThemeName, Tone } from '../view-model/encoding.ts'
import { themeInForce, usePreferences } from '../state/preferences.ts'

/** Shapes of kinds in a box of 16 by 16. */
export const SHAPES: Readonly<Record<EntityKind, string>> = {
  Organization: 'M4.5 2h7A2.5 2.5 0 0 1 14 4.5v7a2.5 2.5 0 0 1-2.5 2.5h-7A2.5 2.5 0 0 1 2 11.5v-7A2.5 2.5 0 0 1 4.5 2z',
  Person: 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5z',
  Role: 'M1.75 2.75h8l4.5 5.25l-4.5 5.25h-8z',
  Position: 'M8 1.25l6.75 6.75L8 14.75L1.25 8z',
  Work: 'M4.75 2.25h6.5L14.75 8l-3.5 5.75h-6.5L1.25 8z',
}

function useThemeName(): ThemeName {
  return themeInForce(usePreferences((s) => s.theme))
}

export function KindGlyph({ kind, size = 16 }: { readonly kind: EntityKind, readonly size?: number }) {
  const theme = useThemeName()
  return <svg className="glyph" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true"><path d={SHAPES[kind]} fill={KIND_FILL[kind][theme]} stroke="currentColor" strokeWidth="1.25" /></svg>
}

export function ToneGlyph({ tone, width = 38 }: { readonly tone: Tone, readonly width?: number }) {
  const theme = useThemeName()
  const row = toneRow(tone)
  const colour = row.colour[theme]
  const x = width - 4
  const head = {
    triangle: <path d={`M${x - 6} 3.5l7 4.5l-7 4.5z`} fill={colour} />,
    tee: <path d={`M${x} 3v10`} stroke={colour} strokeWidth="2.75" />,
    diamond: <path d={`M${x - 7} 8l4-3.5l4 3.5l-4 3.5z`} fill={colour} />,
    vee: <path d={`M${x - 6} 4l6 4l-6 4`} fill="none" stroke={colour} strokeWidth="1.75" />,
    circle: <circle cx={x - 3} cy="8" r="3" fill="none" stroke={colour} strokeWidth="1.5" />,
  }[row.arrow]
  return (
    <svg className="glyph" width={width} height="16" viewBox={`0 0 ${width} 16`} aria-hidden="true">
      <path d={`M2 8H${x - 6}`} stroke={colour} strokeWidth="2.25" strokeDasharray={row.dash.join(' ') || undefined} fill="none" />
      {head}
    </svg>
  )
}
