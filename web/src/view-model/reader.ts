/** The reader's page: stored text cut at the edges of everything drawn from it, so that overlapping marks never nest. */
import type { AnnotatedDocument } from '@polylogue/api/contract'
import type { PassageKind, Span } from '@polylogue/graph-schema'
import { toneOfRelation } from './encoding.ts'
import type { Tone } from './encoding.ts'

export interface Segment extends Span {
  readonly text: string
  readonly entity: string | null
  readonly quotation: string | null
  readonly statement: string | null
  readonly tone: Tone | null
  readonly cue: boolean
  readonly citation: boolean
  /** Inside the place the reader was opened at. */
  readonly here: boolean
}

export interface Block extends Span {
  readonly id: string
  readonly kind: PassageKind
  readonly level: number
  readonly segments: readonly Segment[]
}

type Layer = Span & { readonly put: Partial<Segment> }

/** Blocks of a document with its marks; later layers win where two of one sort overlap. */
export function blocksOf(annotated: AnnotatedDocument, here: Span | null): Block[] {
  const { text, passages } = annotated.document
  const layers: Layer[] = [
    ...annotated.citations.map((c) => ({ ...span(c.raw), put: { citation: true } })),
    ...annotated.quotations.map((q) => ({ ...span(q.content), put: { quotation: q.id } })),
    ...annotated.statements.flatMap((s) => s.evidence.flatMap((e): Layer[] => [
      { ...span(e), put: { statement: s.id, tone: toneOfRelation(s.relation) } },
      ...(e.cue ? [{ ...span(e.cue), put: { cue: true, statement: s.id, tone: toneOfRelation(s.relation) } }] : []),
    ])),
    ...annotated.mentions.filter((m) => m.form === 'name').map((m) => ({ ...span(m), put: { entity: m.entity } })),
    ...(here ? [{ ...span(here), put: { here: true } }] : []),
  ].filter((l) => l.end > l.start)
  const starts = [...layers].sort((a, b) => a.start - b.start)
  let next = 0
  let open: Layer[] = []
  return passages.map((p) => {
    open = open.filter((l) => l.end > p.start)
    while (next < starts.length && starts[next].start < p.end) { if (starts[next].end > p.start) open.push(starts[next]); next++ }
    return { id: p.id, kind: p.kind, level: p.level, start: p.start, end: p.end, segments: segmentsOf(text, p, open) }
  })
}

function segmentsOf(text: string, block: Span, layers: readonly Layer[]): Segment[] {
  const edges = new Set([block.start, block.end])
  for (const l of layers) for (const edge of [l.start, l.end]) if (edge > block.start && edge < block.end) edges.add(edge)
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]
    const bare: Segment = { start, end, text: text.slice(start, end), entity: null, quotation: null, statement: null, tone: null, cue: false, citation: false, here: false }
    return layers.filter((l) => l.start <= start && l.end >= end).reduce((segment, l) => ({ ...segment, ...l.put }), bare)
  })
}

function span(s: Span): Span {
  return { start: s.start, end: s.end }
}

/** One entry of the list of marks beside the text. */
export interface MarkEntry extends Span {
  readonly key: string
  readonly kind: 'statement' | 'quotation'
  readonly id: string
  readonly tone: Tone
  readonly label: string
}

/** Everything the reader can step through, in text order. */
export function marksOf(annotated: AnnotatedDocument, label: (id: string | null) => string, verb: (type: AnnotatedDocument['statements'][number]['relation']) => string): MarkEntry[] {
  const statements = annotated.statements.flatMap((s) => s.evidence.map((e): MarkEntry => ({
    ...span(e), key: `${s.id}:${e.start}`, kind: 'statement', id: s.id, tone: toneOfRelation(s.relation), label: `${label(s.subject)} ${verb(s.relation)} ${label(s.object)}`,
  })))
  const quotations = annotated.quotations.map((q): MarkEntry => ({
    ...span(q.content), key: q.id, kind: 'quotation', id: q.id, tone: 'words', label: q.source ? `Words of ${label(q.source)}` : 'Quotation',
  }))
  return [...statements, ...quotations].sort((a, b) => a.start - b.start || a.end - b.end || (a.key < b.key ? -1 : 1))
}
