/**
 * The reader's page: each piece of a stored text in blocks that are drawn one at a time, cut at the edges of everything drawn
 * from it, so that overlapping marks never nest. Nothing is cut before it comes into sight.
 */
import type { DocumentPiece } from '@polylogue/api/contract'
import type { Span } from '@polylogue/graph-schema'
import { toneOfRelation } from './encoding.ts'
import type { Tone } from './encoding.ts'

export const READER_LAYERS = ['names', 'references', 'statements', 'quotations', 'citations'] as const
export type ReaderLayer = (typeof READER_LAYERS)[number]
export const LAYER_LABELS: Readonly<Record<ReaderLayer, string>> = { names: 'Names', references: 'He, she, the union', statements: 'Statements', quotations: 'Quotations', citations: 'Citations' }

export interface Segment extends Span {
  readonly text: string
  readonly entity: string | null
  /** Named, or only referred to ("she", "the union"). */
  readonly named: boolean
  readonly quotation: string | null
  readonly statement: string | null
  readonly tone: Tone | null
  readonly cue: boolean
  readonly citation: boolean
  /** Inside the place the reader was opened at. */
  readonly here: boolean
}

export interface Layer extends Span { readonly layer: ReaderLayer | 'here', readonly put: Partial<Segment> }

/** A piece of a text with its layers, by start; `reach[i]` is the furthest end among the first i + 1. */
export interface ReaderPiece {
  readonly piece: DocumentPiece
  readonly layers: readonly Layer[]
  readonly reach: Float64Array
}

/** Blocks and layers of a piece, without the layers switched off. */
export function readerPiece(piece: DocumentPiece, off: ReadonlySet<ReaderLayer>): ReaderPiece {
  const layers = layersOf(piece).filter((l) => l.end > l.start && (l.layer === 'here' || !off.has(l.layer))).sort((a, b) => a.start - b.start)
  const reach = new Float64Array(layers.length)
  let furthest = 0
  layers.forEach((l, i) => { furthest = Math.max(furthest, l.end); reach[i] = furthest })
  return { piece, layers, reach }
}

/** Later layers win where two of one sort overlap, so order within a start matters: the sort is stable. */
function layersOf(piece: DocumentPiece): Layer[] {
  return [
    ...piece.citations.map((c): Layer => ({ ...span(c.raw), layer: 'citations', put: { citation: true } })),
    ...piece.quotations.map((q): Layer => ({ ...span(q.content), layer: 'quotations', put: { quotation: q.id } })),
    ...piece.statements.flatMap((s) => s.evidence.flatMap((e): Layer[] => {
      const put = { statement: s.id, tone: toneOfRelation(s.relation) }
      return [{ ...span(e), layer: 'statements', put }, ...(e.cue ? [{ ...span(e.cue), layer: 'statements' as const, put: { ...put, cue: true } }] : [])]
    })),
    ...piece.mentions.map((m): Layer => ({ ...span(m), layer: m.form === 'name' ? 'names' : 'references', put: { entity: m.entity, named: m.form === 'name' } })),
  ]
}

/** A block cut at the edges of its layers and of the place the reader is at. */
export function segmentsOf({ piece, layers, reach }: ReaderPiece, slice: Span, here: Span | null): Segment[] {
  const over = overlapping(layers, reach, slice)
  if (here && here.end > here.start) over.push({ ...span(here), layer: 'here', put: { here: true } })
  const edges = new Set([slice.start, slice.end])
  for (const l of over) for (const edge of [l.start, l.end]) if (edge > slice.start && edge < slice.end) edges.add(edge)
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]
    const bare: Segment = { start, end, text: piece.text.slice(start - piece.start, end - piece.start), entity: null, named: false, quotation: null, statement: null, tone: null, cue: false, citation: false, here: false }
    return over.filter((l) => l.start <= start && l.end >= end).reduce((segment, l) => ({ ...segment, ...l.put }), bare)
  })
}

/** Layers that share a code unit with a span: all that start before its end, back to where nothing reaches into it any more. */
export function overlapping(layers: readonly Layer[], reach: Float64Array, { start, end }: Span): Layer[] {
  let low = 0
  let high = layers.length
  while (low < high) { const middle = (low + high) >> 1; if (layers[middle].start < end) low = middle + 1; else high = middle }
  const found: Layer[] = []
  for (let i = low - 1; i >= 0 && reach[i] > start; i--) if (layers[i].end > start) found.push(layers[i])
  return found.reverse()
}

/** The block of a piece that a place lies in; the one before it where it lies between two. */
export function blockAt(blocks: readonly Span[], at: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) { const middle = (low + high) >> 1; if (blocks[middle].start <= at) low = middle + 1; else high = middle }
  return Math.max(0, low - 1)
}

/** The text between two places, as far as it lies in these pieces. */
export function textBetween(pieces: readonly DocumentPiece[], { start, end }: Span): string {
  return [...pieces].sort((a, b) => a.start - b.start).map((p) => p.text.slice(Math.max(0, start - p.start), Math.max(0, end - p.start))).join('')
}

function span(s: Span): Span {
  return { start: s.start, end: s.end }
}
