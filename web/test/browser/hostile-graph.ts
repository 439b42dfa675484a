/** A graph in which every field that a document or a person can fill holds code for a page. */
import { documentId, entityId, idOf, mentionId, passageId, quotationId, quoteAt, relation, sortById, statementId, traceId } from '@polylogue/graph-schema'
import type { Document, Entity, EntityKind, Graph, LinkedCitation, LinkedQuotation, RelationType, Sourced, Statement } from '@polylogue/graph-schema'

/** Sets `window.canary` or asks for a file if any page takes it for more than words. */
export function hostile(field: string): string {
  return `${field} "'><img src="/canary?${field}" onerror="window.canary='${field}'"><svg onload="window.canary='${field}'"></svg><script>window.canary='${field}'</script>{{constructor.constructor('window.canary=1')()}}`
}

const said = (field: string): Sourced => ({ value: hostile(field), origin: 'front-matter', place: null })
const entity = (kind: EntityKind, name: string): Entity => ({
  id: entityId(kind, hostile(name)), kind, name: hostile(name), aliases: [hostile(`alias of ${name}`)], mentions: 4, documents: 2, reviewed: false, details: { note: hostile('detail') },
})
const guild = entity('Organization', 'guild')
const oda = entity('Person', 'person')
const toll = entity('Position', 'position')
const work = entity('Work', 'work')
const role: Entity = { ...entity('Role', 'role'), maybeSame: [{ entity: guild.id, why: hostile('why the same') }] }

const QUOTED = hostile('quoted words of some length')
function documentOf(path: string, text: string): Document {
  const id = documentId('test', hostile(path))
  return {
    id, version: idOf('version', 1, path), textId: idOf('text', 1, path), collection: hostile('collection'), path: hostile(path), format: 'md', blob: 'a'.repeat(64), text, words: text.split(' ').length,
    title: said('title'), date: { value: '1911-02-03', origin: 'side-car', place: null }, author: said('author'), publisher: said('publisher'), address: `javascript:window.canary='address'`, encoding: { name: 'utf-8', guessed: false }, partial: true,
    passages: [{ id: passageId(id, 0, text.length), document: id, ordinal: 0, kind: 'paragraph', level: 0, start: 0, end: text.length, locator: hostile('locator') }],
    marks: [{ start: 0, end: 3, kind: 'link', target: `javascript:window.canary='mark'` }], problems: [{ code: 'truncated', severity: 'warning', message: hostile('problem'), remedy: hostile('remedy'), file: hostile('file'), place: null }],
  }
}
const early = documentOf('early.md', `We oppose ${hostile('sentence')}. ${QUOTED}, says one. See ${hostile('reference')}.`)
const late = documentOf('late.md', `Another says: ${QUOTED}.`)

const at = (d: Document, words: string) => quoteAt(d.id, d.text, d.text.indexOf(words), d.text.indexOf(words) + words.length)

function statement(type: RelationType, subject: Entity, object: Entity): Statement {
  return {
    id: statementId(early.id, type, subject.id, object.id, [oda.id]), relation: type, polarity: relation(type).polarity, subject: subject.id, object: object.id, document: early.id, date: '1911-02-03', assertedBy: oda.id,
    attribution: [{ entity: oda.id, evidence: at(early, 'says one') }], explicitness: 'explicit', confidence: 0.9, review: 'unreviewed',
    evidence: [{ ...at(early, hostile('sentence')), finding: idOf('finding', 1, type, subject.id, object.id), passage: early.passages[0].id, cue: null, quotation: null, rule: hostile('rule'), confidence: 0.9 }],
  }
}

const content = at(early, QUOTED)
const taken = at(late, QUOTED)
const quotation: LinkedQuotation = {
  id: quotationId(early.id, content.start, content.end, content.exact), document: early.id, passage: early.passages[0].id, form: 'direct', source: oda.id, sourceWords: hostile('source words'), cue: at(early, 'says'), content, quotedBy: guild.id,
  work: work.id, locator: hostile('page'), citation: null, stance: 'approving', stanceEvidence: null, confidence: 0.9, rule: hostile('rule'), extractor: 'test',
}
const raw = at(early, hostile('reference'))
const fields = Object.fromEntries(['author', 'editor', 'translator', 'title', 'container', 'edition', 'place', 'publisher', 'year', 'volume', 'issue', 'pages', 'section', 'locator'].map((f) => [f, hostile(f)]))
const citation = { id: idOf('citation', 1, raw.exact), document: early.id, passage: early.passages[0].id, form: 'reference', raw, work: work.id, rule: hostile('rule'), extractor: 'test', refersTo: null, quotedIn: null, ...fields, url: `javascript:window.canary='url'` } as unknown as LinkedCitation

export const HOSTILE: Graph = {
  documents: sortById([early, late]),
  entities: sortById([guild, oda, toll, work, role]),
  links: [{ id: idOf('link', 1, 'cluster', oda.id), cluster: 'cluster', document: early.id, entity: oda.id, why: hostile('why linked') }],
  mentions: [{ id: mentionId(early.textId, content.start, content.end, 'Person'), document: early.id, kind: 'Person', form: 'name', words: QUOTED, rule: hostile('rule'), entity: oda.id, start: content.start, end: content.end }],
  statements: sortById([statement('CRITICIZES', guild, toll), statement('ENDORSES', oda, guild), statement('AUTHORED', oda, work), statement('CITES', guild, work)]),
  quotations: [quotation],
  traces: [{
    id: traceId(quotation.id, late.id, taken.start, taken.end), kind: 'quotation', quotation: quotation.id, place: content, source: taken, verdict: 'altered', similarity: 1, pieces: [], copies: [], continues: null, speaker: 'differs', work: 'unknown', direction: 'open',
    alignment: [{ kind: 'changed', words: hostile('aligned'), instead: hostile('instead'), marked: false, piece: 0 }], reasons: [{ code: 'only-place', words: hostile('reason') }],
  }],
  citations: [citation],
}
export const PLACES = { pair: `${guild.id}.${toll.id}`, entity: oda.id, role: role.id, work: work.id, document: early.id, quotation: quotation.id, allies: `${oda.id}.${guild.id}` }
