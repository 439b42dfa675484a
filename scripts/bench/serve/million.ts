/** A view of any size, made from a seed in batches: few hubs and many small ends, documents of a hundred sentences. Invented names, the same on every machine. */
import { EMPTY_GRAPH, documentId, entityId, idOf, passageId, quoteAt, relation, sortById, statementId } from '@polylogue/graph-schema'
import type { Document, Entity, EntityKind, Graph, RelationType, Statement } from '@polylogue/graph-schema'
import { seeded } from '../random.ts'

export interface ViewSize { readonly statements: number, readonly entities: number, readonly documents: number }

const KINDS: readonly EntityKind[] = ['Organization', 'Person', 'Person', 'Person', 'Position', 'Work']
const FIRST = ['Oda', 'Bram', 'Ilse', 'Tove', 'Ansel', 'Merle', 'Joris', 'Petra', 'Sixten', 'Wanda']
const LAST = ['Quell', 'Fenwick', 'Lantern', 'Harrow', 'Saltmarsh', 'Tinder', 'Copper', 'Rope', 'Quay', 'Thistle', 'Amber', 'Drum']
const SENTENCES = 100
const BATCH = 20_000
const TYPES: readonly RelationType[] = ['ENDORSES', 'ENDORSES', 'CRITICIZES', 'CRITICIZES', 'QUOTES']

/** Entities, the best connected first. */
export function entitiesOf(size: ViewSize): readonly Entity[] {
  return Array.from({ length: size.entities }, (_, i): Entity => {
    const kind = KINDS[i % KINDS.length]
    const name = `${FIRST[i % FIRST.length]} ${LAST[Math.floor(i / FIRST.length) % LAST.length]} ${i}`
    return { id: entityId(kind, name), kind, name, aliases: [], mentions: size.entities - i, documents: 1 + (i % 9), reviewed: false, details: {} }
  })
}

export function documentsOf(size: ViewSize): readonly Document[] {
  return Array.from({ length: size.documents }, (_, i) => documentOf(i))
}

/** Everything, ends before what points to them. No batch has more than `BATCH` records. */
export function* batchesOf(seed: number, size: ViewSize): Generator<Graph> {
  const random = seeded(seed)
  const entities = entitiesOf(size)
  const documents = documentsOf(size)
  for (let i = 0; i < entities.length; i += BATCH) yield { ...EMPTY_GRAPH, entities: sortById(entities.slice(i, i + BATCH)) }
  for (let i = 0; i < documents.length; i += 500) yield { ...EMPTY_GRAPH, documents: sortById(documents.slice(i, i + 500)) }
  const known = new Set<string>()
  let batch: Statement[] = []
  while (known.size < size.statements) {
    const [a, b, d, type] = [random.skewed(entities), random.skewed(entities), random.pick(documents), random.pick(TYPES)]
    if (a === b || a.kind === 'Position' || a.kind === 'Work') continue
    const statement = statementOf(a, b, d, type, Math.floor(random.next() * SENTENCES))
    if (known.has(statement.id)) continue
    known.add(statement.id)
    batch.push(statement)
    if (batch.length === BATCH || known.size === size.statements) { yield { ...EMPTY_GRAPH, statements: sortById(batch) }; batch = [] }
  }
}

const sentence = (i: number, d: number) => `Sentence ${i} of letter ${d} says what one thinks of the other.`

function documentOf(i: number): Document {
  const path = `letter-${i}.txt`
  const id = documentId('bench', path)
  const text = Array.from({ length: SENTENCES }, (_, s) => sentence(s, i)).join('\n\n')
  let start = 0
  const passages = text.split('\n\n').map((words, ordinal) => {
    const at = { start, end: start + words.length }
    start = at.end + 2
    return { id: passageId(id, at.start, at.end), document: id, ordinal, kind: 'paragraph' as const, level: 0, ...at }
  })
  return {
    id, version: idOf('version', 1, path), textId: idOf('text', 1, path), collection: 'bench', path, format: 'txt', blob: 'a'.repeat(64), text, words: SENTENCES * 11, title: null,
    date: { value: String(1850 + (i % 120)), origin: 'side-car', place: null }, author: null, publisher: null, address: null, encoding: { name: 'utf-8', guessed: false }, partial: false, passages, marks: [], problems: [],
  }
}

/** Says that `a` endorses, criticizes or quotes `b`, with one sentence of the document as evidence. */
export function statementOf(a: Entity, b: Entity, d: Document, type: RelationType, passage: number): Statement {
  const { start, end, id } = d.passages[passage]
  const evidence = quoteAt(d.id, d.text, start, end)
  const statement = statementId(d.id, type, a.id, b.id, [])
  return {
    id: statement, relation: type, polarity: relation(type).polarity, subject: a.id, object: b.id, document: d.id, date: d.date!.value, assertedBy: a.id, attribution: [],
    evidence: [{ ...evidence, finding: idOf('finding', 1, statement), passage: id, cue: null, quotation: null, rule: 'bench', confidence: 0.8 }], explicitness: 'explicit', confidence: 0.8, review: 'unreviewed',
  }
}
