/**
 * The reader's page: stored text in slices short enough to draw one at a time, each cut at the edges of everything drawn from
 * it, so that overlapping marks never nest. Nothing is cut before it comes into sight: a text of 20 MB opens at once.
 */
import type { AnnotatedDocument } from '@polylogue/api/contract'
import { relation } from '@polylogue/graph-schema'
import type { PassageKind, Span } from '@polylogue/graph-schema'
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

/** A piece of a passage: what is drawn or not drawn at a time. */
export interface Slice extends Span {
  readonly kind: PassageKind
  readonly level: number
  /** First and last piece of its passage. */
  readonly first: boolean
  readonly last: boolean
  /** Page or chapter, where another begins with this slice; else null. */
  readonly locator: string | null
}

export interface Layer extends Span { readonly layer: ReaderLayer | 'here', readonly put: Partial<Segment> }

export interface ReaderText {
  readonly text: string
  readonly slices: readonly Slice[]
  /** By start; `reach[i]` is the furthest end among the first i + 1. */
  readonly layers: readonly Layer[]
  readonly reach: Float64Array
}

/** Longest slice, in code units: a screen or two of text. */
const LONGEST_SLICE = 2400

/** Text, slices and layers of a document, without those switched off. */
export function readerText(annotated: AnnotatedDocument, off: ReadonlySet<ReaderLayer>): ReaderText {
  const { text, passages } = annotated.document
  const layers = layersOf(annotated).filter((l) => l.end > l.start && (l.layer === 'here' || !off.has(l.layer))).sort((a, b) => a.start - b.start)
  const reach = new Float64Array(layers.length)
  let furthest = 0
  layers.forEach((l, i) => { furthest = Math.max(furthest, l.end); reach[i] = furthest })
  return { text, layers, reach, slices: passages.flatMap((p, i) => slicesOf(text, p, passages[i - 1]?.locator)) }
}

/** Later layers win where two of one sort overlap, so order within a start matters: the sort is stable. */
function layersOf(annotated: AnnotatedDocument): Layer[] {
  return [
    ...annotated.citations.map((c): Layer => ({ ...span(c.raw), layer: 'citations', put: { citation: true } })),
    ...annotated.quotations.map((q): Layer => ({ ...span(q.content), layer: 'quotations', put: { quotation: q.id } })),
    ...annotated.statements.flatMap((s) => s.evidence.flatMap((e): Layer[] => {
      const put = { statement: s.id, tone: toneOfRelation(s.relation) }
      return [{ ...span(e), layer: 'statements', put }, ...(e.cue ? [{ ...span(e.cue), layer: 'statements' as const, put: { ...put, cue: true } }] : [])]
    })),
    ...annotated.mentions.map((m): Layer => ({ ...span(m), layer: m.form === 'name' ? 'names' : 'references', put: { entity: m.entity, named: m.form === 'name' } })),
  ]
}

function slicesOf(text: string, p: AnnotatedDocument['document']['passages'][number], before: string | undefined): Slice[] {
  const cuts = [p.start]
  while (p.end - cuts.at(-1)! > LONGEST_SLICE * 1.5) cuts.push(cutNear(text, cuts.at(-1)! + LONGEST_SLICE))
  return cuts.map((start, i) => ({ kind: p.kind, level: p.level, start, end: cuts[i + 1] ?? p.end, first: i === 0, last: i === cuts.length - 1, locator: i === 0 && p.locator !== before ? p.locator ?? null : null }))
}

/** After the next space, or in the middle of a word (not of a character) where there is none near. */
function cutNear(text: string, near: number): number {
  const space = text.slice(near, near + 200).search(/\s/)
  if (space >= 0) return near + space + 1
  const code = text.charCodeAt(near)
  return code >= 0xdc00 && code <= 0xdfff ? near + 1 : near
}

/** A slice cut at the edges of its layers and of the place the reader is at. */
export function segmentsOf({ text, layers, reach }: Pick<ReaderText, 'text' | 'layers' | 'reach'>, slice: Span, here: Span | null): Segment[] {
  const over = overlapping(layers, reach, slice)
  if (here && here.end > here.start) over.push({ ...span(here), layer: 'here', put: { here: true } })
  const edges = new Set([slice.start, slice.end])
  for (const l of over) for (const edge of [l.start, l.end]) if (edge > slice.start && edge < slice.end) edges.add(edge)
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]
    const bare: Segment = { start, end, text: text.slice(start, end), entity: null, named: false, quotation: null, statement: null, tone: null, cue: false, citation: false, here: false }
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

/** The slice a place lies in; the one before it where it lies between two. */
export function sliceAt(slices: readonly Slice[], at: number): number {
  let low = 0
  let high = slices.length
  while (low < high) { const middle = (low + high) >> 1; if (slices[middle].start <= at) low = middle + 1; else high = middle }
  return Math.max(0, low - 1)
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
export function marksOf(annotated: AnnotatedDocument, label: (id: string | null) => string, off: ReadonlySet<ReaderLayer>): MarkEntry[] {
  const statements = off.has('statements') ? [] : annotated.statements.flatMap((s) => s.evidence.map((e): MarkEntry => ({
    ...span(e), key: `${s.id}:${e.start}`, kind: 'statement', id: s.id, tone: toneOfRelation(s.relation), label: `${label(s.subject)} ${relation(s.relation).label} ${label(s.object)}`,
  })))
  const quotations = off.has('quotations') ? [] : annotated.quotations.map((q): MarkEntry => ({
    ...span(q.content), key: q.id, kind: 'quotation', id: q.id, tone: 'words', label: q.source ? `Words of ${label(q.source)}` : 'Quotation',
  }))
  return [...statements, ...quotations].sort((a, b) => a.start - b.start || a.end - b.end || (a.key < b.key ? -1 : 1))
}

/** A stretch of the strip beside the text: how much is said for and against in it. */
export interface StripBand {
  /** Where it lies, 0 to 1. */
  readonly at: number
  readonly counts: Readonly<Record<'for' | 'against' | 'words', number>>
}

/** Stances over the length of a text, in bands of equal length; empty ones are left out. */
export function stripOf(marks: readonly MarkEntry[], length: number, bands: number): StripBand[] {
  const counts = new Map<number, { for: number, against: number, words: number }>()
  for (const m of marks) {
    if (m.tone !== 'for' && m.tone !== 'against' && m.tone !== 'words') continue
    const band = Math.min(bands - 1, Math.floor((m.start / Math.max(1, length)) * bands))
    const c = counts.get(band) ?? { for: 0, against: 0, words: 0 }
    c[m.tone]++
    counts.set(band, c)
  }
  return [...counts].sort(([a], [b]) => a - b).map(([band, c]) => ({ at: band / bands, counts: c }))
}

/** An entity of the document and where it is mentioned, in text order. */
export interface IndexEntry {
  readonly id: string
  readonly name: string
  readonly kind: AnnotatedDocument['entities'][number]['kind']
  readonly places: readonly Span[]
}

/** The index of a document: every entity mentioned, most mentioned first, then by name. */
export function indexOf(annotated: AnnotatedDocument): IndexEntry[] {
  const places = new Map<string, Span[]>()
  for (const m of annotated.mentions) {
    const list = places.get(m.entity)
    if (list) list.push(span(m))
    else places.set(m.entity, [span(m)])
  }
  return annotated.entities.flatMap((e) => {
    const found = places.get(e.id)
    return found ? [{ id: e.id, name: e.name, kind: e.kind, places: found.sort((a, b) => a.start - b.start) }] : []
  }).sort((a, b) => b.places.length - a.places.length || a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}

/** Where a document first speaks of an entity: what it states of it, else where it names it; null where it does neither. */
export function firstAbout({ statements, mentions }: Pick<AnnotatedDocument, 'statements' | 'mentions'>, entity: string): Span | null {
  const earliest = (spans: readonly Span[]) => (spans.length === 0 ? null : span(spans.reduce((a, b) => (b.start < a.start ? b : a))))
  return earliest(statements.filter((s) => s.subject === entity || s.object === entity).flatMap((s) => s.evidence))
    ?? earliest(mentions.filter((m) => m.entity === entity))
}

/** The next place with these words after (or before) a place, any case, around the end; null where they are not there. */
export function findWords(text: string, words: string, from: number, backwards = false): Span | null {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return null
  const lower = lowered(text)
  const found = backwards ? lower.lastIndexOf(wanted, Math.max(0, from - 1)) : lower.indexOf(wanted, from + 1)
  const at = found >= 0 && !(backwards && from === 0) ? found : backwards ? lower.lastIndexOf(wanted) : lower.indexOf(wanted)
  return at < 0 ? null : { start: at, end: at + wanted.length }
}

let last: { text: string, lower: string } = { text: '', lower: '' }

/** Lower case of the same length, remembered for the text that was asked last. */
function lowered(text: string): string {
  if (last.text !== text) {
    const lower = text.toLowerCase()
    last = { text, lower: lower.length === text.length ? lower : text.replace(/[A-Z]/g, (c) => c.toLowerCase()) }
  }
  return last.lower
}
