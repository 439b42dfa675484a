/** What a document speaks of, as context for names that by themselves could be anyone's: full names, bodies, its voice. */
import { compareIds, normalizeWords } from '@polylogue/graph-schema'
import type { Cluster, Extraction } from '@polylogue/graph-schema'

/** document id → names in it, normalised, sorted. */
export interface Contexts { get(document: string): readonly string[] | undefined }

/** All names around; and those without the document's own voice, since documents of one publisher may speak of anybody. */
export interface Surroundings { readonly all: Contexts, readonly spokenOf: Contexts }

export function surroundingsOf(extractions: readonly Extraction[]): Surroundings {
  const byId = new Map(extractions.map((e) => [e.document.id, e] as const))
  return { all: contexts(byId, () => true), spokenOf: contexts(byId, (c, e) => c.id !== e.voice) }
}

/** Names that are remembered: some 10 MB. A name that many bear is asked for again and again, but of a large table most rows are never asked. */
const MOST_NAMES = 100_000

/** Made when they are asked for. */
function contexts(byId: ReadonlyMap<string, Extraction>, counts: (cluster: Cluster, extraction: Extraction) => boolean): Contexts {
  const known = new Map<string, readonly string[]>()
  let names = 0
  return {
    get(document) {
      const before = known.get(document)
      const extraction = byId.get(document)
      if (before || !extraction) return before
      const made = [...new Set(extraction.clusters
        .filter((c) => (c.kind === 'Organization' || c.kind === 'Person') && counts(c, extraction))
        .flatMap((c) => [c.name, ...c.aliases].map(normalizeWords)))].sort(compareIds)
      if (names > MOST_NAMES) { known.clear(); names = 0 }
      known.set(document, made)
      names += made.length + 1
      return made
    },
  }
}
