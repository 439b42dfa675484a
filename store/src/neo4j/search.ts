/** Full-text search. Words arrive folded: lower-case letters and digits only, so nothing in them is an operator. */
import type { Entity, EntityKind, LinkedQuotation } from '@polylogue/graph-schema'
import type { SearchHit } from '../graph-store.ts'
import type { SearchCandidate, SearchTerms } from '../answers/engine.ts'
import { isPrefix } from '../answers/search-text.ts'
import type { Run } from './connection.ts'
import { searchIndex } from './schema.ts'

export async function search(read: Run, type: SearchHit['type'], terms: SearchTerms, kinds: readonly EntityKind[], limit: number): Promise<SearchCandidate[]> {
  const words = terms.words.map((word, i) => `+${word}${isPrefix(type, terms, i) ? '*' : ''}`).join(' ')
  const find = (label: string) => `CALL db.index.fulltext.queryNodes('${searchIndex(label)}', $words) YIELD node AS n`
  const parameters = { words, kinds, limit, folded: terms.folded }
  if (type === 'entity') {
    const rows = await read(`${find('Entity')} WHERE ${kinds.length > 0 ? 'n.kind IN $kinds' : 'true'}
      RETURN n.body AS body ORDER BY n.folded <> $folded, n.mentions DESC, n.id LIMIT $limit`, parameters)
    return rows.map((row) => ({ type, entity: JSON.parse(row.body as string) as Entity }))
  }
  if (type === 'document') {
    const rows = await read(`${find('Document')} RETURN n.id AS id, n.title AS title, n.path AS path, n.date AS date ORDER BY n.dateKey, n.id LIMIT $limit`, parameters)
    return rows.map((row) => ({ type, ...row } as SearchCandidate))
  }
  if (type === 'passage') {
    const rows = await read(`${find('Passage')} MATCH (n)-[:OF_DOCUMENT]->(d:Document)
      RETURN n.id AS id, d.id AS document, d.title AS title, n.start AS start, n.end AS end, n.text AS text ORDER BY d.dateKey, d.id, n.start LIMIT $limit`, parameters)
    return rows.map((row) => ({ type, ...row } as SearchCandidate))
  }
  const rows = await read(`${find('Quotation')} MATCH (n)-[:IN_DOCUMENT]->(d:Document)
    RETURN n.body AS body ORDER BY d.dateKey, d.id, n.start, n.id LIMIT $limit`, parameters)
  return rows.map((row) => ({ type: 'quotation', quotation: JSON.parse(row.body as string) as LinkedQuotation }))
}
