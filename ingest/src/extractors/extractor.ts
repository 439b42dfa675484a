/**
 * What an extractor is. Extractors run over one document at a time and are pure. Each gives exactly one layer and changes
 * none; `needs` names the layers it reads. The pipeline orders extractors by them and refuses a circle.
 */
import type { Citation, Cluster, Document, Finding, Mention, Quotation, Span } from '@polylogue/graph-schema'
import type { OwnCue } from '../cues-file/parse-cues-csv.ts'
import type { KnownName } from '../names-file/known-names.ts'
import type { Sentence } from '../language/tokens.ts'

/** Which mentions are one thing, within this document. Kinds: Organization, Person, Role. */
export interface Coreference {
  /** Names, and the nominals and pronouns ("the party", "its", "we", "the latter") that were resolved; in text order. */
  readonly mentions: readonly Mention[]
  readonly clusters: readonly Cluster[]
  /** mention id → cluster id. */
  readonly clusterOf: ReadonlyMap<string, string>
  /** Cluster id of the document's voice: what "we" and "I" are outside quotations. Always one of `clusters`. */
  readonly voice: string
  /** mention id → why a name is in its cluster; names alone in theirs, pronouns and nominals (their rule says it) have none. */
  readonly whyOf: ReadonlyMap<string, string>
  /** Stretches in which another than the voice speaks: turns of a conversation, letters printed inside; in text order, none overlapping. */
  readonly turns: readonly VoiceTurn[]
}

/** Who speaks in a stretch of the document, and the words that say so. */
export interface VoiceTurn extends Span {
  /** Cluster id: the person whose turn it is in a conversation; of a letter the body that the signatory answers for, else the signatory. */
  readonly speaker: string
  /** The name at the head of the turn, or in the signature below. */
  readonly label: Span
}

/** Works named or cited in the text, with their mentions. */
export interface Works {
  readonly mentions: readonly Mention[]
  readonly clusters: readonly Cluster[]
  readonly clusterOf: ReadonlyMap<string, string>
  readonly citations: readonly Citation[]
}

/** Findings and the clusters they made on the way (positions, roles); ends are clusters of `coreference`, `works` or these. */
export interface Findings {
  readonly mentions: readonly Mention[]
  readonly clusters: readonly Cluster[]
  readonly findings: readonly Finding[]
}

/** Everything known of a document while it is read. */
export interface Layers {
  readonly document: Document
  /** Sentences of all passages that are not boilerplate, in text order. */
  readonly sentences: readonly Sentence[]
  /** What a person's file of names says of names that stand in the text. */
  readonly known: readonly KnownName[]
  /** Words of stance of a person's own file that stand in the text. */
  readonly cues: readonly OwnCue[]
  /** Names of organizations, people and roles, in text order, none overlapping another of the list. */
  readonly names: readonly Mention[]
  readonly coreference: Coreference
  readonly works: Works
  readonly quotations: readonly Quotation[]
  /** Indirect and mixed speech: reported in the reporter's own words. */
  readonly indirectSpeech: readonly Quotation[]
  /** ENDORSES, CRITICIZES, ALLIED_WITH, and the positions. */
  readonly stances: Findings
  /** HOLDS_ROLE, MEMBER_OF, PART_OF. */
  readonly affiliations: Findings
  /** QUOTES, CITES, AUTHORED: what quotations, citations and bylines say. */
  readonly references: Findings
  /** Stances of the voice that follow from two others. */
  readonly conclusions: Findings
}

export type LayerName = keyof Layers
/** Layers that are there before the first extractor runs. */
export type GivenLayer = 'document' | 'sentences' | 'known' | 'cues'

export interface Extractor<Needs extends LayerName = LayerName, Gives extends Exclude<LayerName, GivenLayer> = Exclude<LayerName, GivenLayer>> {
  readonly name: string
  /** Changes whenever the same input may give another result. */
  readonly version: string
  readonly needs: readonly Needs[]
  readonly gives: Gives
  extract(layers: Pick<Layers, Needs>): Layers[Gives]
}

/** Keeps the types of one extractor exact while the registry holds them all. */
export function extractor<Needs extends LayerName, Gives extends Exclude<LayerName, GivenLayer>>(e: Extractor<Needs, Gives>): Extractor<Needs, Gives> {
  return e
}
