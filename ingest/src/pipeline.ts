/**
 * One document through all extractors. Pure: the same document gives the same extraction, in whatever process it runs.
 * Findings whose ends are not clusters of the document, and evidence that is not in the text, are our own bugs and throw.
 */
import { EXTRACTION_FORM, InvariantError, compareIds, compareSpans, sortById } from '@polylogue/graph-schema'
import type { Cluster, Document, Evidence, Extraction, Finding, Mention } from '@polylogue/graph-schema'
import { readSentences } from './language/english.ts'
import { onlyInTitles, onlyPrinters } from './extractors/works/titles-alone.ts'
import { EXTRACTORS } from './extractors/registry.ts'
import { calibrated, CONFIDENCE_VERSION } from './confidence/calibrated.ts'
import { orderExtractors } from './extractors/order-extractors.ts'
import type { OwnCue } from './cues-file/parse-cues-csv.ts'
import type { KnownName } from './names-file/known-names.ts'
import type { Extractor, Layers } from './extractors/extractor.ts'

/** Version of the language layer (sentences, tags); part of every extraction's key. */
export const LANGUAGE_VERSION = '5'

/** name → version of everything that takes part in an extraction, and of the form it is kept in. */
export function extractorVersions(extractors: readonly Extractor[] = EXTRACTORS): Readonly<Record<string, string>> {
  return extractors === EXTRACTORS ? (ownVersions ??= versionsOf(EXTRACTORS)) : versionsOf(extractors)
}

/** Asked for several times a document, and the same for all. */
let ownVersions: Readonly<Record<string, string>> | null = null

function versionsOf(extractors: readonly Extractor[]): Readonly<Record<string, string>> {
  return Object.fromEntries([['form', EXTRACTION_FORM], ['language', LANGUAGE_VERSION], ['confidence', CONFIDENCE_VERSION], ...extractors.map((e) => [e.name, e.version] as const)]
    .sort(([a], [b]) => compareIds(a, b)))
}

export interface Settings {
  /** Words of stance of a person's own that stand in the text (`cuesIn`). */
  readonly cues?: readonly OwnCue[]
  readonly extractors?: readonly Extractor[]
  /** Leave confidences as the rules give them, for counting how often they are right. */
  readonly estimates?: boolean
}

/** Layer 2 for one document. `known`: what a person's file of names says of names in it (`knownIn`). */
export function extract(document: Document, known: readonly KnownName[] = [], settings: Settings = {}): Extraction {
  return extractWithReasons(document, known, settings).extraction
}

/** The same, with why each name is in its cluster (mention id → words), which the extraction does not keep. */
export function extractWithReasons(document: Document, known: readonly KnownName[] = [], { extractors = EXTRACTORS, cues = [], estimates = false }: Settings = {}): { readonly extraction: Extraction, readonly whyOf: ReadonlyMap<string, string> } {
  let layers: Partial<Layers> = { document, known, cues, sentences: readSentences(document.text, document.passages) }
  for (const extractor of orderExtractors(extractors)) {
    layers = { ...layers, [extractor.gives]: extractor.extract(layers as Layers) }
  }
  const extraction = assemble(layers as Layers, extractorVersions(extractors), estimates)
  checkExtraction(extraction)
  return { extraction, whyOf: (layers as Layers).coreference.whyOf }
}

function assemble(layers: Layers, extractors: Readonly<Record<string, string>>, estimates: boolean): Extraction {
  const { document, coreference, works, stances, affiliations, references, conclusions } = layers
  const told = uniqueById([...stances.findings, ...affiliations.findings, ...references.findings, ...conclusions.findings])
  const findings = estimates ? told : told.map((f) => ({ ...f, confidence: calibrated(f.extractor, f.rule, f.confidence) }))
  const quotations = uniqueById([...layers.quotations, ...layers.indirectSpeech])
  const clusters = uniqueById([coreference, works, stances, affiliations, references].flatMap((l) => l.clusters))
  const mentions = uniqueById([coreference, works, stances, affiliations, references].flatMap((l) => l.mentions))
  return {
    document, findings: sortById(findings), extractors,
    mentions: [...mentions].sort((a, b) => compareSpans(a, b) || compareIds(a.id, b.id)),
    clusters: sortById(dropIdleVoice(withoutTitleWords(clusters, mentions, layers, findings), layers, findings)),
    voice: coreference.voice,
    // Of a quotation it is the speaker that may be wrong; the relations that quote are counted by the same rules.
    quotations: sortById(estimates ? quotations : quotations.map((q) => ({ ...q, confidence: calibrated('references', `quotes-${q.rule}`, q.confidence) }))),
    citations: sortById(uniqueById(works.citations)),
    problems: document.problems,
  }
}

/** Without what is named in titles only or prints what is cited, and neither says nor is said anything of. */
function withoutTitleWords(clusters: readonly Cluster[], mentions: readonly Mention[], { coreference, quotations, indirectSpeech, works }: Layers, findings: readonly Finding[]): readonly Cluster[] {
  const inTitles = new Set([...onlyInTitles(clusters, mentions), ...onlyPrinters(clusters, mentions, works.citations)])
  if (inTitles.size === 0) return clusters
  const used = new Set([coreference.voice, ...findings.flatMap((f) => [f.subject, f.object, ...f.attribution.map((a) => a.source)]), ...[...quotations, ...indirectSpeech].flatMap((q) => [q.source, q.quotedBy, q.work]), ...works.citations.map((c) => c.work)])
  return clusters.filter((c) => !inTitles.has(c.id) || used.has(c.id))
}

/** A voice that is never named stays only where it says something; the extraction still names it as `voice`. */
function dropIdleVoice(clusters: readonly Cluster[], layers: Layers, findings: readonly Finding[]): Cluster[] {
  const used = new Set(findings.flatMap((f) => [f.subject, f.object, ...f.attribution.map((a) => a.source)]))
  for (const q of [...layers.quotations, ...layers.indirectSpeech]) used.add(q.quotedBy)
  return clusters.filter((c) => !c.implicit || used.has(c.id) || c.id === layers.coreference.voice)
}

function uniqueById<T extends { readonly id: string }>(records: readonly T[]): T[] {
  return [...new Map(records.map((r) => [r.id, r])).values()]
}

function checkExtraction(extraction: Extraction): void {
  const { document, clusters, mentions } = extraction
  const known = new Set(clusters.map((c) => c.id))
  const cluster = (id: string | null, of: string) => {
    if (id !== null && !known.has(id)) throw new InvariantError('extraction/dangling-cluster', `${of} points to a cluster that is not there`)
  }
  const evidence = (e: Evidence | null, of: string) => {
    if (e !== null && document.text.slice(e.start, e.end) !== e.exact) throw new InvariantError('extraction/evidence-not-in-text', `${of}: the words are not in ${document.path} at ${e.start}`)
  }
  const mentioned = new Set(mentions.map((m: Mention) => m.id))
  for (const m of mentions) if (document.text.slice(m.start, m.end) !== m.words) throw new InvariantError('extraction/evidence-not-in-text', `mention by ${m.rule} in ${document.path} at ${m.start}`)
  for (const c of clusters) for (const m of c.mentions) if (!mentioned.has(m)) throw new InvariantError('extraction/dangling-mention', `cluster “${c.name}” has a mention that is not there`)
  for (const f of extraction.findings) {
    cluster(f.subject, f.rule); cluster(f.object, f.rule)
    evidence(f.evidence, f.rule); evidence(f.cue, f.rule)
    for (const a of f.attribution) { cluster(a.source, f.rule); evidence(a.evidence, f.rule) }
  }
  for (const q of extraction.quotations) {
    cluster(q.source, q.rule); cluster(q.quotedBy, q.rule); cluster(q.work, q.rule)
    evidence(q.content, q.rule); evidence(q.cue, q.rule); evidence(q.stanceEvidence, q.rule)
  }
  for (const c of extraction.citations) { cluster(c.work, c.rule); evidence(c.raw, c.rule) }
}
