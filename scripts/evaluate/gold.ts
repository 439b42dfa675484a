/** Gold annotation (samples/README.md) and predictions (docs/architecture.md, "The document record"). */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '@polylogue/graph-schema'

export interface GoldEntity {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly aliases?: readonly string[]
  /** May be recorded or left out. */
  readonly optional?: true
  /** A publisher the text never names. */
  readonly implicit?: true
}

export interface GoldRelation { readonly type: string, readonly source: string, readonly target: string, readonly asserted_by: string | null, readonly evidence: string, readonly explicitness: string, readonly optional?: true }
export interface GoldQuotation { readonly text: string, readonly speaker: string | null, readonly quoted_by: string, readonly work: string | null, readonly locator: string | null, readonly source_doc: string | null, readonly source_text: string | null, readonly optional?: true }
export interface GoldCitation { readonly raw: string, readonly work: string | null, readonly author: string | null, readonly title: string, readonly year: string | null }

export interface Gold {
  readonly doc: string
  readonly publisher: string | null
  readonly entities: readonly GoldEntity[]
  readonly relations: readonly GoldRelation[]
  readonly quotations: readonly GoldQuotation[]
  readonly citations: readonly GoldCitation[]
  readonly noise: readonly string[]
}

/** The part of a document record that is scored; anything may be missing. */
export interface Prediction {
  readonly doc: string
  readonly entities?: readonly { readonly type: string, readonly name: string, readonly aliases?: readonly string[] }[]
  readonly relations?: readonly { readonly type: string, readonly source: string, readonly target: string, readonly evidence?: string | null }[]
  readonly quotations?: readonly { readonly text: string, readonly speaker?: string | null, readonly work?: string | null }[]
  readonly citations?: readonly { readonly raw?: string | null, readonly title?: string | null, readonly author?: string | null, readonly year?: string | null }[]
}

/** Gold by file stem, in byte order. Throws UsageError where the folder holds none. */
export function loadGold(folder: string): ReadonlyMap<string, Gold> {
  const golds = jsonFiles(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Partial<Gold>)
    .filter((g): g is Gold => typeof g.doc === 'string' && Array.isArray(g.entities) && Array.isArray(g.relations))
  if (golds.length === 0) throw new UsageError('usage/no-gold', `there is no gold annotation in ${folder}`, { remedy: 'Give a folder of *.json files as samples/README.md describes them.' })
  return new Map(golds.map((g) => [stemOf(g.doc), g] as const).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** File name without folder and last extension: gold and prediction of a text have the same. */
export function stemOf(path: string): string {
  const name = path.replaceAll('\\', '/').split('/').at(-1)!
  return name.lastIndexOf('.') > 0 ? name.slice(0, name.lastIndexOf('.')) : name
}

function jsonFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json')).sort()
  } catch (cause) {
    throw new UsageError('usage/no-such-path', `there is no folder “${folder}”`, { cause, remedy: 'Give the path of a folder that exists.' })
  }
}
