/**
 * The public interchange format: one JSON object for each document (docs/architecture.md, "The document record").
 * Offsets count Unicode code points here.
 */
import { codePointCounter } from '@polylogue/graph-schema'
import type { Cluster, Extraction, Passage, Problem, Trace } from '@polylogue/graph-schema'

/** Stands for the publisher's name where the text never gives it. */
export const UNNAMED_PUBLISHER = '@publisher'

export interface DocumentRecord {
  readonly doc: string
  readonly title: string | null
  readonly date: string | null
  readonly publisher: string | null
  readonly entities: readonly { type: string, name: string, aliases: readonly string[] }[]
  readonly relations: readonly { type: string, source: string, target: string, asserted_by: string, evidence: string, start: number, end: number, explicitness: string, confidence: number, rule: string, where: string | null, held?: { from: string | null, to: string | null } }[]
  readonly quotations: readonly { text: string, start: number, end: number, speaker: string | null, quoted_by: string, work: string | null, locator: string | null, source_doc: string | null, source_text: string | null, where: string | null }[]
  readonly citations: readonly { raw: string, start: number, end: number, work: string | null, author: string | null, editor: string | null, translator: string | null, title: string | null, container: string | null, edition: string | null, place: string | null, publisher: string | null, year: string | null, volume: string | null, issue: string | null, pages: string | null, section: string | null, locator: string | null, url: string | null, refers_to: number | null, quoted_in: number | null, where: string | null }[]
  readonly problems: readonly Pick<Problem, 'code' | 'severity' | 'message'>[]
}

/** The record of one document; `traces` and `pathOf` (document id → path) tell where quotations come from. */
export function documentRecord(extraction: Extraction, traces: readonly Trace[] = [], pathOf: ReadonlyMap<string, string> = new Map()): DocumentRecord {
  const { document, findings, quotations, citations, clusters } = extraction
  const at = codePointCounter(document.text)
  const byId = new Map(clusters.map((c) => [c.id, c]))
  const named = (id: string): string => nameOf(byId.get(id)!)
  const orNull = (id: string | null): string | null => (id === null ? null : named(id))
  const sourceOf = new Map(traces.flatMap((t) => (t.quotation !== null && t.source ? [[t.quotation, t.source] as const] : [])))
  const voice = byId.get(extraction.voice)
  const citationStart = new Map(citations.map((c) => [c.id, at(c.raw.start)]))
  const where = placeFinder(document.passages)
  const startOf = (id: string | null): number | null => (id === null ? null : citationStart.get(id) ?? null)
  return {
    doc: document.path,
    title: document.title?.value ?? null,
    date: document.date?.value ?? null,
    publisher: document.publisher?.value ?? (voice && !voice.implicit ? voice.name : null),
    entities: clusters.filter((c) => !c.implicit).map((c) => ({ type: c.kind, name: c.name, aliases: c.aliases })),
    relations: [...findings].sort((a, b) => a.evidence.start - b.evidence.start || (a.id < b.id ? -1 : 1)).map((f) => ({
      type: f.relation, source: named(f.subject), target: named(f.object),
      asserted_by: named(f.attribution.at(-1)?.source ?? extraction.voice),
      evidence: f.evidence.exact, start: at(f.evidence.start), end: at(f.evidence.end),
      explicitness: f.explicitness, confidence: f.confidence, rule: f.rule, where: where(f.evidence.start), ...(f.tenure ? { held: f.tenure } : {}),
    })),
    quotations: quotations.filter((q) => q.form === 'direct' || q.form === 'block').sort((a, b) => a.content.start - b.content.start).map((q) => {
      const source = sourceOf.get(q.id)
      return {
        text: q.content.exact, start: at(q.content.start), end: at(q.content.end),
        speaker: orNull(q.source), quoted_by: named(q.quotedBy), work: orNull(q.work), locator: q.locator,
        source_doc: source ? pathOf.get(source.document) ?? null : null, source_text: source?.exact ?? null, where: where(q.content.start),
      }
    }),
    citations: citations.filter((c) => c.title !== null).sort((a, b) => a.raw.start - b.raw.start).map((c) => ({
      raw: c.raw.exact, start: at(c.raw.start), end: at(c.raw.end), work: orNull(c.work),
      author: c.author, editor: c.editor, translator: c.translator, title: c.title, container: c.container, edition: c.edition, place: c.place, publisher: c.publisher, year: c.year,
      volume: c.volume, issue: c.issue, pages: c.pages, section: c.section, locator: c.locator, url: c.url,
      refers_to: startOf(c.refersTo), quoted_in: startOf(c.quotedIn), where: where(c.raw.start),
    })),
    problems: extraction.problems.map(({ code, severity, message }) => ({ code, severity, message })),
  }
}

function nameOf(cluster: Cluster): string {
  return cluster.implicit ? UNNAMED_PUBLISHER : cluster.name
}

/** How the place of an offset is cited: the page or chapter of its passage; null where the format has none. */
function placeFinder(passages: readonly Passage[]): (offset: number) => string | null {
  return (offset) => {
    let low = 0
    let high = passages.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (passages[mid].end <= offset) low = mid + 1
      else high = mid
    }
    return passages[low]?.locator ?? null
  }
}
