/** What statements and quotations point to: the entities and documents a client needs to show them by name. */
import type { DocumentSummary, GraphStore } from '@polylogue/store'
import { compareIds, sortById } from '@polylogue/graph-schema'
import type { Entity, LinkedQuotation, Statement, Trace } from '@polylogue/graph-schema'

/** Ids of all entities a statement names: ends, the voice, and everybody in the chain of reports. */
export function entitiesOfStatement(s: Statement): readonly string[] {
  return [s.subject, s.object, s.assertedBy, ...s.attribution.map((a) => a.entity)]
}

export function entitiesOfQuotation(q: LinkedQuotation): readonly string[] {
  return [q.source, q.quotedBy, q.work].filter((id) => id !== null)
}

/** Ids of the documents of a trace: where the words are, where they come from, where else they stand. */
export function documentsOfTrace(t: Trace): readonly string[] {
  return [t.place, ...(t.source ? [t.source] : []), ...t.pieces, ...t.copies].map((e) => e.document)
}

/** The entities with these ids, sorted by id; those that are not there are left out. */
export async function entitiesById(store: GraphStore, ids: Iterable<string>): Promise<readonly Entity[]> {
  const wanted = [...new Set(ids)].sort(compareIds)
  return wanted.length === 0 ? [] : (await store.entities(wanted, {})).map(withoutDegree)
}

/** The documents with these ids, sorted by id. */
export async function documentsById(store: GraphStore, ids: Iterable<string>): Promise<readonly DocumentSummary[]> {
  const wanted = [...new Set(ids)]
  return wanted.length === 0 ? [] : sortById(await store.documents(wanted))
}

function withoutDegree({ degree: _degree, ...entity }: Entity & { readonly degree: number }): Entity {
  return entity
}
