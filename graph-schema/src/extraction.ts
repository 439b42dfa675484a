/** Layer 2: everything the machine read out of one version of one document. Immutable; made again at any time. */
import type { Document } from './document.ts'
import type { Finding } from './finding.ts'
import type { Cluster, Mention } from './mention.ts'
import type { Quotation } from './quotation.ts'
import type { Citation } from './work.ts'
import type { Problem } from './problem.ts'

/** Raised with every change of the fields of an extraction or of the records in it: kept ones of another form are made again. */
export const EXTRACTION_FORM = '3'

export interface Extraction {
  readonly document: Document
  readonly mentions: readonly Mention[]
  readonly clusters: readonly Cluster[]
  /** Cluster id of the voice that "we" and "I" are: the publisher, else the author, else the unnamed author of the text. */
  readonly voice: string
  readonly findings: readonly Finding[]
  readonly quotations: readonly Quotation[]
  readonly citations: readonly Citation[]
  readonly problems: readonly Problem[]
  /** name → version of every reader and extractor that took part. */
  readonly extractors: Readonly<Record<string, string>>
}
