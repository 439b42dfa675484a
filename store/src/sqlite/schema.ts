/**
 * Tables of the embedded view. Every noun has a row with its id, the hash of its record and the record itself as JSON;
 * the other columns are what queries ask for. Ends are integer keys with foreign keys, so nothing can dangle. `relation`
 * holds the aggregated relations, `tally` how many each entity has by type, sign and kind of the other end; both are kept in step by every
 * write. `change` numbers the writes, so that readers in any
 * process know whether what they found still holds; `touched` names what the writes after `floor` changed, so that they need not read all of it anew.
 */
import { StoreError } from '@polylogue/graph-schema'
import type { SqlDatabase } from './driver.ts'

/** Raised with every change of the tables and of what their columns hold. An older view is emptied here; whoever opens it for writing fills it again from the workspace (`refreshView`). */
const VIEW_FORMAT = 6

const RECORD = 'k INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL'
/** Stands last: a column behind a long record is reached by reading through the record. */
const BODY = 'body TEXT NOT NULL'
/** What a filter asks of statements: an index that ends with these answers without the records. */
const ASKED = 'rejected, polarity, date, confidence, reported, reviewed, document, passages'
const LATER = 'DEFERRABLE INITIALLY DEFERRED'
const ENTITY = `INTEGER NOT NULL REFERENCES entity(k) ${LATER}`
const ENTITY_OR_NONE = `INTEGER REFERENCES entity(k) ${LATER}`
const DOCUMENT = `INTEGER NOT NULL REFERENCES document(k) ${LATER}`
const FTS = `content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='2 3'`

const SCHEMA = `
CREATE TABLE document(${RECORD}, title TEXT NOT NULL, path TEXT NOT NULL, date TEXT, date_key TEXT NOT NULL, publisher TEXT, words INTEGER NOT NULL, partial INTEGER NOT NULL, ${BODY}) STRICT;
CREATE TABLE passage(k INTEGER PRIMARY KEY, id TEXT NOT NULL, document INTEGER NOT NULL REFERENCES document(k) ON DELETE CASCADE, start INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
CREATE INDEX passage_document ON passage(document, start);
CREATE TABLE entity(${RECORD}, kind TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL, mentions INTEGER NOT NULL, ${BODY}) STRICT;
CREATE INDEX entity_kind ON entity(kind, mentions);
CREATE INDEX entity_mentions ON entity(mentions DESC, id);
CREATE TABLE link(${RECORD}, document ${DOCUMENT}, entity ${ENTITY}, ${BODY}) STRICT;
CREATE INDEX link_document ON link(document);
CREATE INDEX link_entity ON link(entity);
CREATE TABLE mention(${RECORD}, document ${DOCUMENT}, entity ${ENTITY}, ${BODY}) STRICT;
CREATE INDEX mention_document ON mention(document);
CREATE INDEX mention_entity ON mention(entity);
CREATE TABLE statement(${RECORD}, relation TEXT NOT NULL, polarity INTEGER NOT NULL, subject ${ENTITY}, object ${ENTITY}, asserted_by ${ENTITY},
  document ${DOCUMENT}, date TEXT, date_key TEXT NOT NULL, confidence REAL NOT NULL, reported INTEGER NOT NULL, rejected INTEGER NOT NULL,
  reviewed INTEGER NOT NULL, passages INTEGER NOT NULL, ${BODY}) STRICT;
CREATE INDEX statement_out ON statement(subject, object, relation, ${ASKED});
CREATE INDEX statement_in ON statement(object, subject, relation, ${ASKED});
CREATE INDEX statement_date ON statement(date_key, id);
CREATE INDEX statement_out_date ON statement(subject, date_key, id, rejected);
CREATE INDEX statement_in_date ON statement(object, date_key, id, rejected);
CREATE INDEX statement_asserted ON statement(asserted_by);
CREATE INDEX statement_document ON statement(document, rejected);
CREATE TABLE attribution(statement INTEGER NOT NULL REFERENCES statement(k) ON DELETE CASCADE, entity ${ENTITY}, PRIMARY KEY(statement, entity)) STRICT, WITHOUT ROWID;
CREATE INDEX attribution_entity ON attribution(entity);
CREATE TABLE quotation(${RECORD}, document ${DOCUMENT}, start INTEGER NOT NULL, form TEXT NOT NULL, source ${ENTITY_OR_NONE}, quoted_by ${ENTITY_OR_NONE}, work ${ENTITY_OR_NONE}, ${BODY}) STRICT;
CREATE INDEX quotation_document ON quotation(document);
CREATE INDEX quotation_source ON quotation(source);
CREATE INDEX quotation_quoted_by ON quotation(quoted_by);
CREATE INDEX quotation_work ON quotation(work);
CREATE TABLE trace(${RECORD}, quotation INTEGER REFERENCES quotation(k) ${LATER}, place ${DOCUMENT}, source INTEGER REFERENCES document(k) ${LATER},
  kind TEXT NOT NULL, verdict TEXT NOT NULL, differs INTEGER NOT NULL, ${BODY}) STRICT;
CREATE INDEX trace_quotation ON trace(quotation, verdict, differs);
CREATE INDEX trace_kind ON trace(kind);
CREATE INDEX trace_place ON trace(place);
CREATE TABLE trace_document(trace INTEGER NOT NULL REFERENCES trace(k) ON DELETE CASCADE, document ${DOCUMENT}, PRIMARY KEY(trace, document)) STRICT, WITHOUT ROWID;
CREATE INDEX trace_document_document ON trace_document(document);
CREATE TABLE citation(${RECORD}, document ${DOCUMENT}, work ${ENTITY_OR_NONE}, ${BODY}) STRICT;
CREATE INDEX citation_document ON citation(document);
CREATE INDEX citation_work ON citation(work);
CREATE TABLE relation(subject INTEGER NOT NULL, object INTEGER NOT NULL, relation TEXT NOT NULL, polarity INTEGER NOT NULL, statements INTEGER NOT NULL, passages INTEGER NOT NULL,
  documents INTEGER NOT NULL, first_date TEXT, last_date TEXT, first_hand INTEGER NOT NULL, reported INTEGER NOT NULL, confidence REAL NOT NULL, PRIMARY KEY(subject, object, relation)) STRICT, WITHOUT ROWID;
CREATE INDEX relation_in ON relation(object, subject, relation, polarity, statements);
CREATE INDEX relation_strength ON relation(statements DESC, documents DESC);
CREATE TABLE tally(entity INTEGER NOT NULL, relation TEXT NOT NULL, polarity INTEGER NOT NULL, kind TEXT NOT NULL, relations INTEGER NOT NULL, loops INTEGER NOT NULL,
  statements INTEGER NOT NULL, loop_statements INTEGER NOT NULL, passages INTEGER NOT NULL, first_date TEXT, last_date TEXT, PRIMARY KEY(entity, relation, polarity, kind)) STRICT, WITHOUT ROWID;
CREATE TABLE change(made TEXT NOT NULL, number INTEGER NOT NULL, floor INTEGER NOT NULL) STRICT;
INSERT INTO change VALUES (hex(randomblob(8)), 0, 0);
CREATE TABLE touched(number INTEGER NOT NULL, noun TEXT NOT NULL, k INTEGER NOT NULL, PRIMARY KEY(number, noun, k)) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE entity_fts USING fts5(text, ${FTS});
CREATE VIRTUAL TABLE document_fts USING fts5(text, ${FTS});
CREATE VIRTUAL TABLE passage_fts USING fts5(text, ${FTS});
CREATE VIRTUAL TABLE quotation_fts USING fts5(text, ${FTS});
`

/** How every connection is set up; the tables are made where there are none. */
export function prepareDatabase(db: SqlDatabase, file: string): void {
  db.exec('PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; PRAGMA synchronous=FULL')
  const version = () => (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version
  if (version() > VIEW_FORMAT) throw new StoreError('store/newer-format', `The view in ${file} was made by a newer version of Polylogue.`, { remedy: 'Use that version, or delete the file: it is made again from the workspace.' })
  if (version() === VIEW_FORMAT) return
  db.exec('PRAGMA journal_mode=WAL; PRAGMA foreign_keys=OFF; BEGIN IMMEDIATE')
  try {
    if (version() !== VIEW_FORMAT) db.exec(`${dropAll(db)} ${SCHEMA} PRAGMA user_version=${VIEW_FORMAT}`)
    db.exec('COMMIT')
  } catch (error) { db.exec('ROLLBACK'); throw error }
  db.exec('PRAGMA foreign_keys=ON')
}

/** Virtual tables first: they take their shadow tables with them. */
function dropAll(db: SqlDatabase): string {
  const tables = db.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'").all() as { name: string, sql: string }[]
  const virtual = tables.filter((t) => t.sql.startsWith('CREATE VIRTUAL'))
  const plain = tables.filter((t) => !virtual.some((v) => t.name.startsWith(v.name)))
  return [...virtual, ...plain].map((t) => `DROP TABLE IF EXISTS ${t.name};`).join(' ')
}
