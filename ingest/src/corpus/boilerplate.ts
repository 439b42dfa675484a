/**
 * Archive banners, menus and footers: lines that stand at the edge of at least three documents of a corpus, each of which goes on
 * in its own way. They are another voice than the document's, so they become boilerplate passages and yield no entities.
 * Residue that shows by itself inside one document is found by the readers (readers/residue.ts).
 *
 * Depends on the set of texts only, not on their order; one text given twice, or three versions of one text, are no corpus.
 */
import { compareIds, passageId } from '@polylogue/graph-schema'
import type { Document, Passage, Sourced, Span } from '@polylogue/graph-schema'
import { finishReading } from '../readers/finish-reading.ts'
import { textBlocks } from '../readers/text-blocks.ts'
import type { RawPassage } from '../readers/reader.ts'
import { edgesOf } from './text-edges.ts'
import type { EdgeLine, Edges } from './text-edges.ts'

/** Folded lines, sorted. Plain data: it is sent to worker processes and may be stored. */
export type BoilerplateLines = readonly string[]

/** Documents a line must stand in, and ways in which these must go on. */
const MIN_DOCUMENTS = 3
/** Part of the corpus that must have a line that may be a title ("Circular letter to all branches …"). */
const TITLE_SHARE = 0.2
/** Lines that are nobody's furniture and may still stand between the edge and a banner: a title, a date. */
const MAX_BETWEEN = 3
/** Short lines in a row that make a menu, and the words such a line may have. */
const MENU_LINES = 4
const MENU_WORDS = 3

/** The lines that are furniture in these texts. */
export function boilerplateLines(texts: readonly { readonly id: string, readonly text: string }[]): BoilerplateLines {
  return boilerplateAtEdges([...new Map(texts.map((t) => [t.id, t.text])).values()].map(edgesOf))
}

/** The same by the edges of the texts alone, each text once. They are gone through twice, and need not be in memory together. */
export function boilerplateAtEdges(edges: Iterable<Edges>): BoilerplateLines {
  let texts = 0
  const counts = new Map<string, number>()
  const titles = new Set<string>()
  for (const { head, foot } of edges) {
    texts++
    for (const key of new Set([...head, ...foot].map((l) => l.key))) counts.set(key, (counts.get(key) ?? 0) + 1)
    for (const l of head) if (l.titleLike) titles.add(l.key)
  }
  const enough = (key: string) => Math.max(MIN_DOCUMENTS, titles.has(key) ? texts * TITLE_SHARE : 0)
  const repeated = new Set([...counts].filter(([key, n]) => n >= enough(key)).map(([key]) => key))
  const continuations = new Map<string, Set<string>>()
  for (const { head, foot } of edges) {
    for (const edge of [head, foot]) {
      for (const { line, next } of furniture(edge, repeated)) {
        const seen = continuations.get(line.key)
        if (seen) seen.add(next)
        else continuations.set(line.key, new Set([next]))
      }
    }
  }
  return [...continuations].filter(([, next]) => next.size >= MIN_DOCUMENTS).map(([key]) => key).sort(compareIds)
}

/**
 * The document with its furniture in boilerplate passages; the same document where it has none. What hangs on the neighbours of a
 * passage (headings of a plain text, signature, title, date …) is read again without the furniture.
 */
export function markBoilerplate(document: Document, lines: BoilerplateLines): Document {
  const known = new Set(lines)
  const { text } = document
  const { head, foot } = edgesOf(text)
  const found = new Map([...furniture(head, known), ...furniture(foot, known)].map(({ line }) => [line.start, line]))
  if (found.size === 0) return document
  const spans = [...found.values()].sort((a, b) => a.start - b.start)
  const starts = new Set(found.keys())
  const raw = document.format === 'txt'
    ? textBlocks(text, (line) => starts.has(line.start))
    : document.passages.flatMap((p) => (p.kind === 'boilerplate' || p.kind === 'signature' || p.kind === 'attribution' ? [p] : split(text, p, spans)))
  const again = finishReading({ text, passages: raw, marks: [], metadata: [], encoding: document.encoding, problems: [], partial: document.partial })
  const passages = again.passages.map(({ start, end, kind, level }, ordinal): Passage => ({ id: passageId(document.id, start, end), document: document.id, ordinal, kind, level, start, end }))
  const fromText = (name: 'title' | 'date' | 'author' | 'publisher'): Sourced | null => {
    const before = document[name]
    if (before && before.origin !== 'text') return before
    const value = again.metadata.find((m) => m.field === name)
    return value ? { value: value.value, origin: value.origin, place: value.place } : null
  }
  return { ...document, passages, title: fromText('title'), date: fromText('date'), author: fromText('author'), publisher: fromText('publisher') }
}

/** Furniture lines of one edge, each with what the document goes on with after it. */
function furniture(edge: readonly EdgeLine[], known: ReadonlySet<string>): { readonly line: EdgeLine, readonly next: string }[] {
  const is = edge.map((l) => known.has(l.key) && !l.voiced)
  const end = endOfRun(edge, is)
  const menu = menuLines(edge, is, end)
  const out: { line: EdgeLine, next: string }[] = []
  const next: string[] = []
  for (let i = edge.length - 1, own = ''; i >= 0; i--) { next[i] = own; if (!known.has(edge[i].key) && !edge[i].residue) own = edge[i].key }
  const solid = edge.map((l, i) => i < end && is[i] && (l.weighty || menu[i]))
  // A short line counts where it is part of the same block as a long one: the last line of a wrapped banner.
  for (let i = 1; i < end; i++) if (is[i] && !solid[i] && edge[i].touches && solid[i - 1]) solid[i] = true
  for (let i = end - 2; i >= 0; i--) if (is[i] && !solid[i] && edge[i + 1].touches && solid[i + 1]) solid[i] = true
  edge.forEach((line, i) => { if (solid[i]) out.push({ line, next: next[i] }) })
  return out
}

/** Where the document's own words begin, seen from the edge. */
function endOfRun(edge: readonly EdgeLine[], is: readonly boolean[]): number {
  let between = 0
  for (let i = 0; i < edge.length; i++) {
    if (is[i] || edge[i].residue) continue
    if (edge[i].words >= 12 || ++between > MAX_BETWEEN) return i
  }
  return edge.length
}

function menuLines(edge: readonly EdgeLine[], is: readonly boolean[], end: number): boolean[] {
  const menu = edge.map(() => false)
  for (let from = 0; from < end;) {
    let to = from
    while (to < end && (is[to] || edge[to].residue) && edge[to].words <= MENU_WORDS) to++
    if (to - from >= MENU_LINES) menu.fill(true, from, to)
    from = to + 1
  }
  return menu
}

/** A passage cut where furniture begins and ends. */
function split(text: string, { start, end, kind, level }: RawPassage, spans: readonly Span[]): RawPassage[] {
  const out: RawPassage[] = []
  const add = (from: number, to: number, as: RawPassage['kind']) => {
    const words = text.slice(from, Math.max(from, to))
    const first = from + words.length - words.trimStart().length
    if (/[\p{L}\p{N}]/u.test(words)) out.push({ start: first, end: from + words.trimEnd().length, kind: as, level: as === kind ? level : 0 })
  }
  let at = start
  for (const s of spans) {
    if (s.end <= at || s.start >= end) continue
    add(at, s.start, kind)
    add(Math.max(at, s.start), Math.min(s.end, end), 'boilerplate')
    at = Math.min(s.end, end)
  }
  add(at, end, kind)
  return out
}
