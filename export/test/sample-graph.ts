/** A small graph of invented people, whose texts hold everything that can go wrong in a file: emoji, quotes, formulas, markup. */
import { documentId, entityId, idOf, passageId, quotationId, quoteAt, sortById, statementId, traceId, validate } from '@polylogue/graph-schema'
import type { Document, Entity, EntityKind, Graph, LinkedQuotation, RelationType, Statement } from '@polylogue/graph-schema'
import { relation } from '@polylogue/graph-schema'

const LETTER = '🚢🚢 The Tide League rejects "cheap" talk. =SUM(A1) says Ada Thorn <of the League>; she and Quay & Sons stand together.'
const REPLY = 'Quay & Sons praise the Tide League. “The tide waits for none”, as Ada Thorn wrote in On Moorings.'
const UNDATED = 'According to Ada Thorn, the Tide League attacks Quay & Sons.'

export const entity = (kind: EntityKind, name: string, extra: Partial<Entity> = {}): Entity => ({
  id: entityId(kind, name), kind, name, aliases: [], mentions: 3, documents: 2, reviewed: false, details: {}, ...extra,
})

const league = entity('Organization', 'Tide League', { aliases: ['League', 'TL'] })
const quay = entity('Organization', 'Quay & Sons', { documents: 3 })
const ada = entity('Person', 'Ada Thorn')
const talk = entity('Position', '=SUM(A1) "cheap" talk\u0007')
const moorings = entity('Work', 'On Moorings', { details: { author: 'Ada Thorn' } })
const pilot = entity('Role', 'harbour pilot')
export const PEOPLE = { league, quay, ada, talk, moorings, pilot }

const document = (path: string, text: string, date: string | null): Document => {
  const id = documentId('test', path)
  return {
    id, version: idOf('version', 1, path), textId: idOf('text', 1, path), collection: 'test', path, format: 'txt', blob: '0'.repeat(64), text, words: text.split(' ').length,
    title: { value: `Title of ${path}`, origin: 'text', place: { start: 2, end: 4 } }, date: date === null ? null : { value: date, origin: 'side-car', place: null }, author: null, publisher: null, address: null,
    encoding: { name: 'utf-8', guessed: false }, partial: false, passages: [{ id: passageId(id, 0, text.length), document: id, ordinal: 0, kind: 'paragraph', level: 0, start: 0, end: text.length }], marks: [], problems: [],
  }
}
const letter = document('letters/2001.txt', LETTER, '2001-05-04')
const reply = document('letters/2003.txt', REPLY, '2003')
const undated = document('notes/undated.txt', UNDATED, null)
export const DOCUMENTS = { letter, reply, undated }

const at = (d: Document, words: string) => quoteAt(d.id, d.text, d.text.indexOf(words), d.text.indexOf(words) + words.length)

interface Claim { type: RelationType, subject: Entity, object: Entity, in: Document, words: string, cue?: string, saidBy?: Entity, confidence?: number, review?: Statement['review'] }

function statement(c: Claim): Statement {
  const evidence = at(c.in, c.words)
  const cue = c.cue === undefined ? null : at(c.in, c.cue)
  return {
    id: statementId(c.in.id, c.type, c.subject.id, c.object.id, c.saidBy ? [c.saidBy.id] : []), relation: c.type, polarity: relation(c.type).polarity,
    subject: c.subject.id, object: c.object.id, document: c.in.id, date: c.in.date?.value ?? null, assertedBy: (c.saidBy ?? league).id,
    attribution: c.saidBy ? [{ entity: c.saidBy.id, evidence: at(c.in, `According to ${c.saidBy.name}`) }] : [],
    evidence: [{ ...evidence, finding: idOf('finding', 1, c.words), passage: c.in.passages[0].id, cue: cue && { start: cue.start, end: cue.end }, quotation: null, rule: 'test', confidence: c.confidence ?? 0.9 }],
    explicitness: 'explicit', confidence: c.confidence ?? 0.9, review: c.review ?? 'unreviewed',
  }
}

const [first, second] = [league, quay].sort((a, b) => (a.id < b.id ? -1 : 1))
export const statements = [
  statement({ type: 'CRITICIZES', subject: league, object: talk, in: letter, words: 'The Tide League rejects "cheap" talk', cue: 'rejects' }),
  statement({ type: 'ALLIED_WITH', subject: first, object: second, in: letter, words: 'she and Quay & Sons stand together', cue: 'stand together', confidence: 0.6 }),
  statement({ type: 'ENDORSES', subject: quay, object: league, in: reply, words: 'Quay & Sons praise the Tide League', cue: 'praise', review: 'accepted' }),
  statement({ type: 'AUTHORED', subject: ada, object: moorings, in: reply, words: 'Ada Thorn wrote in On Moorings' }),
  statement({ type: 'CRITICIZES', subject: league, object: quay, in: undated, words: 'the Tide League attacks Quay & Sons', cue: 'attacks', saidBy: ada, confidence: 0.4 }),
  statement({ type: 'ENDORSES', subject: league, object: quay, in: undated, words: 'Tide League', review: 'rejected' }),
]

const words = 'The tide waits for none'
const content = at(reply, words)
const quotation: LinkedQuotation = {
  id: quotationId(reply.id, content.start, content.end, words), document: reply.id, passage: reply.passages[0].id, form: 'direct', source: ada.id, sourceWords: 'Ada Thorn', cue: at(reply, 'wrote'), content,
  quotedBy: quay.id, work: moorings.id, locator: null, citation: null, stance: 'neutral', stanceEvidence: null, confidence: 0.8, rule: 'test', extractor: 'test',
}
const source = at(letter, 'talk')

export const GRAPH: Graph = {
  documents: sortById([letter, reply, undated]),
  entities: sortById(Object.values(PEOPLE)),
  links: [],
  mentions: [{ id: idOf('mention', 1, 'ada'), document: letter.id, kind: 'Person', form: 'name', words: 'Ada Thorn', rule: 'test', entity: ada.id, start: letter.text.indexOf('Ada'), end: letter.text.indexOf('Ada') + 9 }],
  statements: sortById(statements),
  quotations: [quotation],
  traces: [{ id: traceId(quotation.id, letter.id, source.start, source.end), kind: 'quotation', quotation: quotation.id, place: content, source, verdict: 'altered', alignment: [], similarity: 0.2, pieces: [], copies: [], continues: null, speaker: 'unknown', work: 'unknown', direction: 'open', reasons: [{ code: 'only-place', words: 'No other document here has these words.' }] }],
  citations: [],
}

const broken = validate(GRAPH)
if (broken.length > 0) throw new Error(`the sample graph is not valid: ${broken.map((v) => v.message).join('; ')}`)

/** Many entities around a few, for pictures and limits. */
export function wideGraph(size: number): Graph {
  const many = sortById(Array.from({ length: size }, (_, i) => entity('Person', `Person ${i}`)))
  const say = (s: Entity, o: Entity) => ({ ...statement({ type: 'ENDORSES', subject: s, object: o, in: reply, words: 'praise' }) })
  return { ...GRAPH, entities: many, mentions: [], quotations: [], traces: [], statements: sortById(many.slice(1).map((e, i) => say(e, many[i >> 1]))) }
}
