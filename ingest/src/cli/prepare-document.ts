/** What an extraction starts from: the document with its furniture marked, what a person's files say of words in it, and the key all this is known by. Pure. */
import { idOf } from '@polylogue/graph-schema'
import type { Document } from '@polylogue/graph-schema'
import { markBoilerplate } from '../corpus/boilerplate.ts'
import type { BoilerplateLines } from '../corpus/boilerplate.ts'
import { cuesIn } from '../cues-file/cues-in.ts'
import type { OwnCue } from '../cues-file/parse-cues-csv.ts'
import { knownIn } from '../names-file/known-names.ts'
import type { KnownName } from '../names-file/known-names.ts'
import { extractorVersions } from '../pipeline.ts'

/** What is the same for all documents of a run. Plain data: each worker process is told once. */
export interface Told {
  readonly lines: BoilerplateLines
  readonly names: readonly KnownName[]
  readonly cues: readonly OwnCue[]
  /** Confidences as the rules give them. */
  readonly estimates: boolean
}

export const NOTHING_TOLD: Told = { lines: [], names: [], cues: [], estimates: false }

export interface PreparedDocument {
  readonly document: Document
  readonly known: readonly KnownName[]
  readonly cues: readonly OwnCue[]
  readonly key: string
}

export function prepareDocument(read: Document, { lines, names, cues }: Told): PreparedDocument {
  const document = markBoilerplate(read, lines)
  const prepared = { document, known: knownIn(document.text, names), cues: cuesIn(document.text, cues) }
  return { ...prepared, key: extractionKey(prepared) }
}

/**
 * What an extraction depends on, and nothing else: the document as read, the versions of everything that reads it, and what
 * a person's files say of names and words of stance that stand in the text. A change of the file touches only texts that it has to do with.
 */
function extractionKey({ document, known, cues }: Omit<PreparedDocument, 'key'>): string {
  return idOf('extraction', 1, JSON.stringify(document), JSON.stringify(extractorVersions()), ...(known.length > 0 || cues.length > 0 ? [JSON.stringify(known)] : []), ...(cues.length > 0 ? [JSON.stringify(cues)] : []))
}
