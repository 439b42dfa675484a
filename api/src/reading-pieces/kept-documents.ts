/**
 * The documents that were read last, as the store had them: who reads on asks for one piece after the other, and taking a long document
 * out of the store takes seconds. A write of anybody lets go of all.
 */
import type { GraphStore } from '@polylogue/store'
import type { AnnotatedDocument, TextBlock } from '../contract.ts'
import { blocksOf, cutsOf } from './blocks.ts'
import type { Cut } from './blocks.ts'
import { lowered } from './places.ts'

export interface KeptDocument {
  readonly annotated: AnnotatedDocument
  readonly blocks: readonly TextBlock[]
  readonly cuts: readonly Cut[]
  /** The text in lower case, of the same length; made when it is first asked for. */
  lower(): string
}

/** Code units of text that are kept; the document asked for last is, however long. */
const MOST = 16_000_000

/** A function that gives a document by id; null where there is none. */
export function keptDocuments(store: GraphStore): (id: string) => Promise<KeptDocument | null> {
  const kept = new Map<string, Promise<KeptDocument | null>>()
  const lengths = new Map<string, number>()
  let of: string | null = null
  const forget = (id: string) => { kept.delete(id); lengths.delete(id) }
  return async (id) => {
    const version = await store.version()
    if (version !== of || version === null) { kept.clear(); lengths.clear(); of = version }
    const asked = kept.get(id) ?? read(store, id)
    // the one asked for last stands last
    kept.delete(id)
    kept.set(id, asked)
    const document = await asked.catch((error: unknown) => { if (kept.get(id) === asked) forget(id); throw error })
    if (kept.get(id) !== asked) return document
    if (!document) { forget(id); return null }
    lengths.set(id, document.annotated.document.text.length)
    for (const other of kept.keys()) {
      if (other === id || [...lengths.values()].reduce((a, b) => a + b, 0) <= MOST) break
      forget(other)
    }
    return document
  }
}

async function read(store: GraphStore, id: string): Promise<KeptDocument | null> {
  const annotated = await store.document(id)
  if (!annotated) return null
  const blocks = blocksOf(annotated.document)
  let lower: string | null = null
  return { annotated, blocks, cuts: cutsOf(blocks, annotated.document.text.length), lower: () => lower ??= lowered(annotated.document.text) }
}
