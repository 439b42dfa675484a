/** What a document speaks of, as context for names that by themselves could be anyone's: full names, bodies, its voice. */
import { compareIds, normalizeWords } from '@polylogue/graph-schema'
import type { Extraction } from '@polylogue/graph-schema'

/** document id → names in it, normalised, sorted. */
export type Contexts = ReadonlyMap<string, readonly string[]>

/** All names around; and those without the document's own voice, since documents of one publisher may speak of anybody. */
export interface Surroundings { readonly all: Contexts, readonly spokenOf: Contexts }

export function surroundingsOf(extractions: readonly Extraction[]): Surroundings {
  return { all: contextsOf(extractions), spokenOf: contextsOf(extractions.map((e) => ({ ...e, clusters: e.clusters.filter((c) => c.id !== e.voice) }))) }
}

function contextsOf(extractions: readonly Extraction[]): Contexts {
  return new Map(extractions.map((e) => [e.document.id, [...new Set(e.clusters
    .filter((c) => c.kind === 'Organization' || c.kind === 'Person')
    .flatMap((c) => [c.name, ...c.aliases].map(normalizeWords)))].sort(compareIds)]))
}
