/**
 * Hashes of records and of a whole view. They rest on the content alone: not on the order in which a store gives keys or
 * records, so that SQLite, Neo4j and the view in memory answer the same for the same graph.
 */
import { createHash } from 'node:crypto'
import { NOUNS, sortById } from '@polylogue/graph-schema'
import type { Graph } from '@polylogue/graph-schema'

/** JSON with keys in byte order. Nesting is as deep as the nouns are, which is known. By hand: a replacer of JSON.stringify takes four times as long, over every record of a view. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const object = value as Readonly<Record<string, unknown>>
  let out = ''
  for (const key of Object.keys(object).sort()) {
    if (object[key] !== undefined) out += `${out === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(object[key])}`
  }
  return `{${out}}`
}

/** SHA-256 of one record. */
export function recordHash(record: unknown): string {
  return createHash('sha256').update(canonicalJson(record)).digest('hex')
}

/** SHA-256 of a whole view: equal for equal graphs, whichever store they come from. */
export function exportHash(graph: Graph): string {
  const hash = createHash('sha256')
  for (const noun of NOUNS) {
    hash.update(`${noun} ${graph[noun].length}\n`)
    for (const record of sortById(graph[noun] as readonly { readonly id: string }[])) hash.update(`${canonicalJson(record)}\n`)
  }
  return hash.digest('hex')
}
