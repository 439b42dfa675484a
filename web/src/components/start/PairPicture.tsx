/** The small picture beside a sentence: two shapes and the line between them, as the graph draws them. */
import { SHAPES } from '../Glyphs.tsx'
import { KIND_FILL, toneRow } from '../../view-model/encoding.ts'
import type { OpeningSentence } from '../../view-model/opening.ts'
import { useTheme } from '../use-theme.ts'

const WIDTH = 104
const NODE = 20

export function PairPicture({ sentence: s }: { readonly sentence: OpeningSentence }) {
  const theme = useTheme()
  const row = toneRow(s.tone)
  const colour = row.colour[theme]
  const [from, to] = [NODE + 6, WIDTH - NODE - 6]
  return (
    <svg className="pair-picture" width={WIDTH} height="24" viewBox={`0 0 ${WIDTH} 24`} aria-hidden="true">
      <path d={`M${s.both ? from + 7 : from} 12H${to - 7}`} stroke={colour} strokeWidth={Math.min(5, s.width)} strokeDasharray={row.dash.join(' ') || undefined} fill="none" />
      <Head arrow={row.arrow} at={to} colour={colour} />
      {s.both && <g transform={`matrix(-1 0 0 1 ${from + to} 0)`}><Head arrow={row.arrow} at={to} colour={colour} /></g>}
      {[s.a, s.b].map((end, i) => (
        <g key={end.id} transform={`translate(${i === 0 ? 2 : WIDTH - NODE - 2} 2) scale(${NODE / 16})`}><path d={SHAPES[end.kind]} fill={KIND_FILL[end.kind][theme]} stroke="currentColor" strokeWidth="1.1" /></g>
      ))}
    </svg>
  )
}

function Head({ arrow, at, colour }: { readonly arrow: string, readonly at: number, readonly colour: string }) {
  switch (arrow) {
    case 'triangle': return <path d={`M${at - 8} 7l8 5l-8 5z`} fill={colour} />
    case 'tee': return <path d={`M${at - 2} 5v14`} stroke={colour} strokeWidth="3" />
    case 'diamond': return <path d={`M${at - 10} 12l5-4.5l5 4.5l-5 4.5z`} fill={colour} />
    case 'vee': return <path d={`M${at - 7} 7.5l7 4.5l-7 4.5`} fill="none" stroke={colour} strokeWidth="2" />
    default: return <circle cx={at - 4} cy="12" r="3.5" fill="none" stroke={colour} strokeWidth="1.5" />
  }
}
