/**
 * A document with everything that was found in it and why: what `polylogue inspect` shows. Plain data, ready for JSON; names
 * stand for clusters. Offsets count Unicode code points, as in everything that leaves the program.
 */
import { codePointCounter, compareSpans } from '@polylogue/graph-schema'
import type { Evidence, Extraction, Problem, Span, Tenure } from '@polylogue/graph-schema'
import type { Chain } from '../coreference/phrases/phrase-chains.ts'

/** Words at their place. */
export interface Place extends Span { readonly words: string }

export interface InspectedMention extends Place {
  readonly form: string
  /** The rule that found it. */
  readonly rule: string
  /** Why it belongs to this thing: of names how they were joined, of pronouns and nominals the rule says it. Null for a name that stands alone. */
  readonly why: string | null
}

export interface InspectedThing {
  readonly kind: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly implicit: boolean
  readonly mentions: readonly InspectedMention[]
  /** Across documents, where a workspace was given: the entity, why it was linked to it, and what that may be the same as. */
  readonly entity: InspectedLink | null
}

export interface InspectedLink {
  readonly name: string
  readonly why: string
  readonly documents: number
  readonly maybeSame: readonly { readonly name: string, readonly why: string }[]
}

export interface InspectedFinding {
  readonly relation: string
  readonly subject: string
  readonly object: string
  readonly subjectWords: string
  readonly objectWords: string
  readonly evidence: Place
  readonly cue: Place | null
  /** Who says so, outermost first, each with the words that show it; empty = the document's own voice. */
  readonly saidBy: readonly { readonly name: string, readonly evidence: Place }[]
  readonly explicitness: string
  /** When an office was held, where the words say so. */
  readonly tenure?: Tenure
  readonly confidence: number
  readonly rule: string
  readonly extractor: string
}

export interface InspectedQuotation {
  readonly form: string
  readonly content: Place
  readonly speaker: string | null
  readonly speakerWords: string | null
  readonly quotedBy: string
  readonly work: string | null
  readonly locator: string | null
  readonly cue: Place | null
  readonly stance: string
  readonly confidence: number
  readonly rule: string
}

export interface InspectedCitation {
  readonly raw: Place
  readonly work: string | null
  readonly fields: Readonly<Record<string, string>>
  readonly form: string
  readonly rule: string
}

/** Somebody or a body that the text calls by name and the graph does not draw: an office for who holds it, a people, a body by a common noun. */
export interface AlsoNamed {
  readonly kind: string
  readonly name: string
  readonly places: readonly (Place & { readonly why: string | null })[]
}

export interface Inspection {
  readonly path: string
  readonly format: string
  readonly words: number
  readonly passages: number
  readonly text: string
  /** Title, date, author, publisher with where each was found. */
  readonly metadata: Readonly<Record<string, { readonly value: string, readonly from: string }>>
  readonly voice: string
  readonly things: readonly InspectedThing[]
  readonly alsoNamed: readonly AlsoNamed[]
  readonly findings: readonly InspectedFinding[]
  readonly quotations: readonly InspectedQuotation[]
  readonly citations: readonly InspectedCitation[]
  readonly problems: readonly Problem[]
}

/** `whyOf`: mention id → reason; `linkOf`: cluster id → its entity; `chains`: all that the text calls by name. */
export function inspectionOf(extraction: Extraction, whyOf: ReadonlyMap<string, string>, linkOf: (cluster: string) => InspectedLink | null = () => null, chains: readonly Chain[] = []): Inspection {
  const { document, clusters, mentions } = extraction
  const at = codePointCounter(document.text)
  const place = (span: Span): Place => ({ start: at(span.start), end: at(span.end), words: document.text.slice(span.start, span.end) })
  const evidence = (e: Evidence | null) => e && place(e)
  const names = new Map(clusters.map((c) => [c.id, c.name]))
  const byId = new Map(mentions.map((m) => [m.id, m]))
  const named = (id: string | null) => (id === null ? null : names.get(id) ?? null)
  return {
    path: document.path, format: document.format, words: document.words, passages: document.passages.length, text: document.text,
    metadata: Object.fromEntries((['title', 'date', 'author', 'publisher'] as const).flatMap((field) => { const v = document[field]; return v ? [[field, { value: v.value, from: v.origin }]] : [] })),
    voice: names.get(extraction.voice)!,
    things: clusters.map((c): InspectedThing => ({
      kind: c.kind, name: c.name, aliases: c.aliases, implicit: c.implicit, entity: linkOf(c.id),
      mentions: c.mentions.flatMap((id) => byId.get(id) ?? []).sort(compareSpans).map((m) => ({ ...place(m), form: m.form, rule: m.rule, why: whyOf.get(m.id) ?? null })),
    })).sort((a, b) => order(a.kind, b.kind) || b.mentions.length - a.mentions.length || order(a.name, b.name)),
    alsoNamed: undrawn(chains, mentions).map(({ kind, links }) => ({ kind, name: place(links[0].core).words, places: links.map((l) => ({ ...place(l), why: l.why })) })),
    findings: [...extraction.findings].sort((a, b) => compareSpans(a.evidence, b.evidence) || order(a.id, b.id)).map((f) => ({
      relation: f.relation, subject: named(f.subject)!, object: named(f.object)!, subjectWords: f.subjectWords, objectWords: f.objectWords,
      evidence: place(f.evidence), cue: evidence(f.cue), saidBy: f.attribution.map((a) => ({ name: named(a.source)!, evidence: place(a.evidence) })),
      ...(f.tenure ? { tenure: f.tenure } : {}), explicitness: f.explicitness, confidence: f.confidence, rule: f.rule, extractor: f.extractor,
    })),
    quotations: [...extraction.quotations].sort((a, b) => compareSpans(a.content, b.content)).map((q) => ({
      form: q.form, content: place(q.content), speaker: named(q.source), speakerWords: q.sourceWords, quotedBy: named(q.quotedBy)!, work: named(q.work), locator: q.locator,
      cue: evidence(q.cue), stance: q.stance, confidence: q.confidence, rule: q.rule,
    })),
    citations: [...extraction.citations].sort((a, b) => compareSpans(a.raw, b.raw)).map((c) => ({
      raw: place(c.raw), work: named(c.work), form: c.form, rule: c.rule,
      fields: Object.fromEntries((['author', 'title', 'container', 'place', 'publisher', 'year', 'volume', 'locator'] as const).flatMap((k) => (c[k] ? [[k, c[k]] as const] : []))),
    })),
    problems: extraction.problems,
  }
}

/** Chains none of whose links touches a mention of the graph. */
function undrawn(chains: readonly Chain[], mentions: readonly Span[]): Chain[] {
  const sorted = [...mentions].sort(compareSpans)
  let next = 0
  const touched = new Set<Chain>()
  for (const { chain, link } of chains.flatMap((chain) => chain.links.map((link) => ({ chain, link }))).sort((a, b) => compareSpans(a.link, b.link))) {
    while (next < sorted.length && sorted[next].end <= link.start) next++
    for (let i = next; i < sorted.length && sorted[i].start < link.end; i++) if (sorted[i].end > link.start) touched.add(chain)
  }
  return chains.filter((c) => !touched.has(c))
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
