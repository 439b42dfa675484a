/** How two stood to each other over the years, each direction a line of its own, and where a stance turned: the last passage before beside the first after. */
import type { Statement } from '@polylogue/graph-schema'
import { go } from '../../state/look.ts'
import { toneOfRelation } from '../../view-model/encoding.ts'
import { stanceLines } from '../../view-model/turning-points.ts'
import type { StanceLine, Turn } from '../../view-model/turning-points.ts'
import { count, dateInWords } from '../../view-model/words.ts'

interface Props {
  readonly statements: readonly Statement[]
  readonly names: (id: string | null) => string
}

export function PairTimeline({ statements, names }: Props) {
  const lines = stanceLines(statements).filter((l) => l.years.length > 0)
  const years = lines.flatMap((l) => l.years.map((y) => Number(y.year)))
  if (new Set(years).size < 2) return null
  const [from, to] = [Math.min(...years), Math.max(...years)]
  return (
    <details className="group pair-time" open>
      <summary><span className="group-title">Over the years</span> <span className="count">{from}–{to}</span></summary>
      {lines.map((l) => <Direction key={l.subject} line={l} from={from} to={to} names={names} />)}
      {lines.flatMap((l) => l.turns).map((t) => <TurnPair key={`${t.before.id} ${t.after.id}`} turn={t} names={names} />)}
    </details>
  )
}

function Direction({ line, from, to, names }: { readonly line: StanceLine, readonly from: number, readonly to: number, readonly names: Props['names'] }) {
  const most = Math.max(1, ...line.years.map((y) => Math.max(y.for, y.against)))
  const x = (year: string) => 6 + ((Number(year) - from) / Math.max(1, to - from)) * 288
  const words = line.years.map((y) => `${y.year}: ${[y.for && `${y.for} for`, y.against && `${y.against} against`].filter(Boolean).join(', ')}`).join('; ')
  return (
    <figure className="stance-line">
      <figcaption>{names(line.subject)} on {names(line.object)}{line.undated.for + line.undated.against > 0 ? `, and ${count(line.undated.for + line.undated.against, 'undated statement')}` : ''}</figcaption>
      <svg viewBox="0 0 300 44" role="img" aria-label={words}>
        <line x1="0" x2="300" y1="22" y2="22" className="bar-line" />
        {line.years.map((y) => (
          <g key={y.year}>
            <title>{`${y.year}: ${y.for} for, ${y.against} against`}</title>
            <rect className="bar-for" x={x(y.year) - 3} width="6" y={22 - (y.for / most) * 18} height={(y.for / most) * 18} />
            <rect className="bar-against" x={x(y.year) - 3} width="6" y={22} height={(y.against / most) * 18} />
          </g>
        ))}
      </svg>
    </figure>
  )
}

function TurnPair({ turn, names }: { readonly turn: Turn, readonly names: Props['names'] }) {
  return (
    <div className="turn">
      <p className="group-title">{names(turn.subject)} turned {turn.after.polarity > 0 ? 'towards' : 'against'} {names(turn.object)} between {dateInWords(turn.before.date)} and {dateInWords(turn.after.date)}</p>
      <div className="turn-sides">{([['Last before', turn.before], ['First after', turn.after]] as const).map(([label, s]) => (
        <button key={label} type="button" className={`turn-side tone-${toneOfRelation(s.relation)}`} onClick={() => go.read({ document: s.document, start: s.evidence[0].start, end: s.evidence[0].end })}>
          <span className="fine">{label}, {dateInWords(s.date)}</span><span className="serif">{s.evidence[0].exact}</span>
        </button>
      ))}</div>
    </div>
  )
}
