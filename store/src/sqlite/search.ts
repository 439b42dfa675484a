/** Full-text search in SQL. Words arrive folded: letters and digits only, so quoting them is enough. */
import type { Entity, EntityKind, LinkedQuotation } from '@polylogue/graph-schema'
import type { SearchHit } from '../graph-store.ts'
import type { SearchCandidate, SearchTerms } from '../answers/engine.ts'
import { isPrefix } from '../answers/search-text.ts'
import { inList } from './conditions.ts'
import type { SqlStatement } from './driver.ts'

type Prepare = (sql: string) => SqlStatement

export function search(prepare: Prepare, type: SearchHit['type'], terms: SearchTerms, kinds: readonly EntityKind[], limit: number): SearchCandidate[] {
  const match = terms.words.map((word, i) => `"${word}"${isPrefix(type, terms, i) ? '*' : ''}`).join(' ')
  if (type === 'entity') {
    const kind = kinds.length > 0 ? inList('e.kind', kinds) : { sql: '1', values: [] }
    return prepare(`SELECT body FROM (SELECT e.k AS k, e.folded <> ? AS other, e.mentions AS mentions, e.id AS id FROM entity_fts f JOIN entity e ON e.k = f.rowid
      WHERE entity_fts MATCH ? AND ${kind.sql} ORDER BY 2, 3 DESC, 4 LIMIT ?) p JOIN entity e ON e.k = p.k ORDER BY p.other, p.mentions DESC, p.id`).all(terms.folded, match, ...kind.values, limit)
      .map((row) => ({ type, entity: JSON.parse((row as { body: string }).body) as Entity }))
  }
  if (type === 'document') {
    return (prepare(`SELECT d.id AS id, d.title AS title, d.path AS path, d.date AS date FROM document_fts f JOIN document d ON d.k = f.rowid
      WHERE document_fts MATCH ? ORDER BY d.date_key, d.id LIMIT ?`).all(match, limit) as { id: string, title: string, path: string, date: string | null }[])
      .map((row) => ({ type, ...row }))
  }
  if (type === 'passage') {
    return (prepare(`SELECT p.id AS id, f.document AS document, f.title AS title, p.start AS start, p.end AS end, p.text AS text
      FROM (SELECT p.k AS k, d.id AS document, d.title AS title, d.date_key AS date, p.start AS start FROM passage_fts f JOIN passage p ON p.k = f.rowid JOIN document d ON d.k = p.document
        WHERE passage_fts MATCH ? ORDER BY d.date_key, d.id, p.start LIMIT ?) f JOIN passage p ON p.k = f.k ORDER BY f.date, f.document, f.start`).all(match, limit) as { id: string, document: string, title: string, start: number, end: number, text: string }[])
      .map((row) => ({ type, ...row }))
  }
  return prepare(`SELECT q.body AS body FROM (SELECT q.k AS k, d.date_key AS date, d.id AS document, q.start AS start, q.id AS id FROM quotation_fts f JOIN quotation q ON q.k = f.rowid
    JOIN document d ON d.k = q.document WHERE quotation_fts MATCH ? ORDER BY 2, 3, 4, 5 LIMIT ?) f JOIN quotation q ON q.k = f.k ORDER BY f.date, f.document, f.start, f.id`).all(match, limit)
    .map((row) => ({ type: 'quotation', quotation: JSON.parse((row as { body: string }).body) as LinkedQuotation }))
}
