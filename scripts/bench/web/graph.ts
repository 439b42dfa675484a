/**
 * A view to draw, made from a seed: five communities, few hubs and many small ends (Zipf), most relations inside a community,
 * allies mostly within and opponents mostly across. Invented names; the words are one sentence for all.
 */
import { EMPTY_GRAPH, documentId, entityId, idOf, passageId, quoteAt, relation, sortById, statementId } from '@polylogue/graph-schema'
import type { Document, Entity, EntityKind, Graph, RelationType, Statement } from '@polylogue/graph-schema'
import { seeded } from '../random.ts'
import type { Random } from '../random.ts'

const SHARES = [0.32, 0.24, 0.2, 0.14, 0.1]
const INSIDE = 0.93
const YEARS = 40
const KINDS: readonly EntityKind[] = ['Organization', 'Person', 'Person', 'Position', 'Work', 'Person']
const TEXT = 'The first praises the second, and the second answers the first.'

/** `actors` entities and about `relations` relations among them, in `documents` documents over forty years. */
export function generateView(seed: number, actors: number, relations: number, documentCount = YEARS): Graph {
  const random = seeded(seed)
  const groups = SHARES.map((share, g) => Array.from({ length: Math.round(actors * share) }, (_, i): Entity => entity(KINDS[(i + g) % KINDS.length], `${'ABCDE'[g]}${i} of the bench`)))
  const documents = Array.from({ length: documentCount }, (_, i) => documentOf(i))
  const statements = new Map<string, Statement>()
  for (const group of groups) group.forEach((e, i) => { if (i > 0) put(statements, documents, random, e, group[Math.floor(i * random.next() ** 2)], true) })
  while (statements.size < relations) {
    const group = groups[pickGroup(random)]
    const inside = random.next() < INSIDE
    put(statements, documents, random, random.skewed(group), random.skewed(inside ? group : groups[pickGroup(random)]), inside)
  }
  return { ...EMPTY_GRAPH, entities: sortById(groups.flat()), documents: sortById(documents), statements: sortById([...statements.values()]) }
}

function pickGroup(random: Random): number {
  let left = random.next()
  return SHARES.findIndex((share, i) => (left -= share) < 0 || i === SHARES.length - 1)
}

function entity(kind: EntityKind, name: string): Entity {
  return { id: entityId(kind, name), kind, name, aliases: [], mentions: 3, documents: 1 + (name.length % 9), reviewed: false, details: {} }
}

function documentOf(i: number): Document {
  const path = `bench-${i}.txt`
  const id = documentId('bench', path)
  return {
    id, version: idOf('version', 1, path), textId: idOf('text', 1, path), collection: 'bench', path, format: 'txt', blob: 'a'.repeat(64), text: TEXT, words: 11,
    title: null, date: { value: String(1890 + (i % YEARS)), origin: 'side-car', place: null }, author: null, publisher: null, address: null, encoding: { name: 'utf-8', guessed: false }, partial: false,
    passages: [{ id: passageId(id, 0, TEXT.length), document: id, ordinal: 0, kind: 'paragraph', level: 0, start: 0, end: TEXT.length }], marks: [], problems: [],
  }
}

function put(statements: Map<string, Statement>, documents: readonly Document[], random: Random, a: Entity, b: Entity, inside: boolean): void {
  const subject = a.kind === 'Position' ? b : a
  const object = subject === a ? b : a
  if (subject === object || subject.kind === 'Position') return
  const chance = random.next()
  const type: RelationType = chance < (inside ? 0.6 : 0.15) ? 'ENDORSES' : chance < 0.85 ? 'CRITICIZES' : 'ENDORSES'
  const d = random.pick(documents)
  const id = statementId(d.id, type, subject.id, object.id, [])
  const reported = random.next() < 0.2
  const evidence = quoteAt(d.id, d.text, 0, d.text.length)
  statements.set(id, {
    id, relation: type, polarity: relation(type).polarity, subject: subject.id, object: object.id, document: d.id, date: d.date!.value, assertedBy: subject.id,
    attribution: reported ? [{ entity: object.id, evidence }] : [], evidence: [{ ...evidence, finding: idOf('finding', 1, id), passage: d.passages[0].id, cue: null, quotation: null, rule: 'bench', confidence: 0.8 }],
    explicitness: 'explicit', confidence: 0.8, review: 'unreviewed',
  })
}

/** The planted group of each entity, by id. */
export function plantedGroups({ entities }: Graph): Map<string, string> {
  return new Map(entities.map((e) => [e.id, e.name[0]]))
}
