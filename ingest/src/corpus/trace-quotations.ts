/** Traces of extractions: their documents and quotations as tracing wants them. The order of the lists does not matter. */
import { compareIds } from '@polylogue/graph-schema'
import type { Entity, Extraction, Quotation, Trace } from '@polylogue/graph-schema'
import { traceCorpus } from './tracing/trace-corpus.ts'
import type { TracingSurroundings } from './tracing/trace-corpus.ts'
import type { Party, TracedText, TracingCorpus } from './tracing/traced-text.ts'

/** Who the ends of quotations are. Without links, clusters of each document stand for themselves. */
export interface TracedEnds {
  readonly entities: readonly Entity[]
  /** cluster id → entity id. */
  readonly entityOf: ReadonlyMap<string, string>
}

/** At most one trace for each quotation, and those of passages shared without marks; sorted by id. */
export function traceQuotations(extractions: readonly Extraction[], ends: TracedEnds | null = null, surroundings?: TracingSurroundings): Trace[] {
  return traceCorpus(tracingCorpus(extractions, ends), surroundings)
}

/** Extractions as tracing asks for them. */
export function tracingCorpus(extractions: readonly Extraction[], ends: TracedEnds | null = null): TracingCorpus {
  const ordered = [...extractions].sort((a, b) => compareIds(a.document.id, b.document.id))
  const named = new Map<string, Pick<Entity, 'id' | 'kind' | 'name' | 'aliases'>>((ends?.entities ?? ordered.flatMap((e) => e.clusters)).map((e) => [e.id, e]))
  const party = (id: string): Party | null => { const e = named.get(id); return e ? { id, kind: e.kind, names: [e.name, ...e.aliases] } : null }
  const linked = (id: string | null) => (id === null ? null : ends?.entityOf.get(id) ?? id)
  const byId = new Map(ordered.map((e) => [e.document.id, e]))
  return {
    texts: ordered.map((e) => ({ id: e.document.id, textId: e.document.textId, title: e.document.title?.value ?? null })),
    party,
    load(id) {
      const extraction = byId.get(id)!
      return {
        document: extraction.document,
        quotations: extraction.quotations.map((q): Quotation => ({ ...q, source: linked(q.source), quotedBy: linked(q.quotedBy)!, work: linked(q.work) })),
        ...extraction.citations.length === 0 ? {} : { secondHand: secondHandOf(extraction, linked) },
        voices: voicesOf(extraction, (cluster) => party(linked(cluster)!)),
      }
    },
  }
}

/** Quotation id → the work that its citation names as the second hand. */
function secondHandOf({ quotations, citations }: Extraction, linked: (id: string | null) => string | null): Map<string, string> {
  const byId = new Map(citations.map((c) => [c.id, c]))
  return new Map(quotations.flatMap((q) => {
    const through = q.citation === null ? null : byId.get(q.citation)?.quotedIn ?? null
    const work = through === null ? null : linked(byId.get(through)?.work ?? null)
    return work === null ? [] : [[q.id, work] as const]
  }))
}

/** The voice of the text, and who its author and publisher are; by name where no entity has it. */
function voicesOf({ document, clusters, voice }: Extraction, party: (cluster: string) => Party | null): TracedText['voices'] {
  const own = clusters.find((c) => c.id === voice)
  const named = [document.author?.value, document.publisher?.value].flatMap((name): Party[] => {
    if (name === undefined) return []
    const cluster = clusters.find((c) => (c.kind === 'Person' || c.kind === 'Organization') && [c.name, ...c.aliases].includes(name))
    return [(cluster && party(cluster.id)) ?? { id: '', kind: null, names: [name] }]
  })
  const speaking = own && !own.implicit ? party(own.id) : null
  return [...(speaking ? [speaking] : []), ...named]
}
