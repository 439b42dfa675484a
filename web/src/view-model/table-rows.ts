/** The lists equal to the picture: entities, relations and statements as rows that can be sorted and narrowed. */
import { isFirstHand, relation } from '@polylogue/graph-schema'
import type { AggregatedRelation, EntityKind, Statement } from '@polylogue/graph-schema'
import type { DocumentSummary, EntityNode, Reach } from '@polylogue/api/contract'
import { tallyOf } from './bundle.ts'
import { toneOfRelation } from './encoding.ts'
import type { Tone } from './encoding.ts'
import { namesOf } from './scene.ts'
import type { Scene } from './scene.ts'
import { kindWord, period } from './words.ts'
import type { Column } from './table.ts'

export interface RelationRow {
  readonly key: string
  readonly from: string
  readonly to: string
  readonly fromId: string
  readonly toId: string
  readonly tone: Tone
  readonly verb: string
  readonly passages: number
  readonly documents: number
  readonly voice: string
  readonly years: string
  readonly confidence: number
}

export const RELATION_COLUMNS: readonly Column<RelationRow>[] = [
  { id: 'from', label: 'From', numeric: false, value: (r) => r.from },
  { id: 'verb', label: 'Relation', numeric: false, value: (r) => r.verb },
  { id: 'to', label: 'To', numeric: false, value: (r) => r.to },
  { id: 'passages', label: 'Passages', numeric: true, value: (r) => r.passages, width: '92px' },
  { id: 'documents', label: 'Documents', numeric: true, value: (r) => r.documents, width: '104px' },
  { id: 'voice', label: 'Who says so', numeric: false, value: (r) => r.voice },
  { id: 'years', label: 'Years', numeric: false, value: (r) => r.years, width: '108px' },
  { id: 'confidence', label: 'Confidence', numeric: true, value: (r) => r.confidence, width: '108px' },
]

/** One row for each relation of the picture. */
export function relationRows(scene: Scene): RelationRow[] {
  const names = namesOf(scene.nodes.map((n) => n.entity))
  return scene.relations.map((r) => ({
    key: `${r.subject} ${r.object} ${r.relation}`, from: names(r.subject), to: names(r.object), fromId: r.subject, toId: r.object,
    tone: toneOfRelation(r.relation), verb: relation(r.relation).label, passages: r.passages, documents: r.documents,
    voice: voiceOf(r), years: period(r.firstDate, r.lastDate), confidence: r.confidence,
  }))
}

/** "first-hand", "reported", or both with counts. */
export function voiceOf(r: Pick<AggregatedRelation, 'firstHand' | 'reported'>): string {
  if (r.reported === 0) return 'first-hand'
  return r.firstHand === 0 ? 'reported' : `${r.firstHand} first-hand, ${r.reported} reported`
}

export interface EntityRow {
  readonly key: string
  readonly name: string
  readonly kind: EntityKind
  readonly relations: number
  readonly for: number
  readonly against: number
  readonly passages: number
  readonly documents: number
  readonly mentions: number
  readonly years: string
}

export const ENTITY_COLUMNS: readonly Column<EntityRow>[] = [
  { id: 'name', label: 'Name', numeric: false, value: (r) => r.name },
  { id: 'kind', label: 'Kind', numeric: false, value: (r) => kindWord(r.kind), width: '128px' },
  { id: 'relations', label: 'Relations', numeric: true, value: (r) => r.relations, width: '96px' },
  { id: 'for', label: 'For', numeric: true, value: (r) => r.for, width: '70px' },
  { id: 'against', label: 'Against', numeric: true, value: (r) => r.against, width: '86px' },
  { id: 'passages', label: 'Passages', numeric: true, value: (r) => r.passages, width: '92px' },
  { id: 'documents', label: 'Documents', numeric: true, value: (r) => r.documents, width: '104px' },
  { id: 'mentions', label: 'Mentions', numeric: true, value: (r) => r.mentions, width: '96px' },
  { id: 'years', label: 'Years', numeric: false, value: (r) => r.years, width: '108px' },
]

/** One row for each entity of the picture; counts are of what is shown. */
export function entityRows(scene: Scene): EntityRow[] {
  const of = new Map<string, AggregatedRelation[]>()
  for (const r of scene.relations) for (const id of new Set([r.subject, r.object])) { const list = of.get(id); if (list) list.push(r); else of.set(id, [r]) }
  return scene.nodes.map(({ entity: e, shown }) => {
    const relations = of.get(e.id) ?? []
    const tally = tallyOf(relations)
    const dates = relations.flatMap((r) => [r.firstDate ?? [], r.lastDate ?? []].flat()).sort()
    return {
      key: e.id, name: e.name, kind: e.kind, relations: shown, for: tally.for, against: tally.against, passages: relations.reduce((n, r) => n + r.passages, 0),
      documents: e.documents, mentions: e.mentions, years: dates.length > 0 ? period(dates[0], dates.at(-1)!) : '',
    }
  })
}

/** Rows of entities of the whole corpus; stances are not counted here. */
export function corpusEntityRows(entities: readonly EntityNode[], reach: readonly Reach[]): EntityRow[] {
  const known = new Map(reach.map((r) => [r.entity, r]))
  return entities.map((e) => {
    const r = known.get(e.id)
    return { key: e.id, name: e.name, kind: e.kind, relations: e.degree, for: 0, against: 0, passages: r?.passages ?? 0, documents: e.documents, mentions: e.mentions, years: r && r.passages > 0 ? period(r.firstDate, r.lastDate) : '' }
  })
}

export interface StatementRow {
  readonly key: string
  readonly statement: Statement
  readonly subject: string
  readonly verb: string
  readonly object: string
  readonly tone: Tone
  readonly words: string
  readonly voice: string
  readonly document: string
  readonly date: string
  readonly confidence: number
}

export const STATEMENT_COLUMNS: readonly Column<StatementRow>[] = [
  { id: 'subject', label: 'Who', numeric: false, value: (r) => r.subject, width: '13%' },
  { id: 'verb', label: 'Relation', numeric: false, value: (r) => r.verb, width: '140px' },
  { id: 'object', label: 'Whom or what', numeric: false, value: (r) => r.object, width: '13%' },
  { id: 'words', label: 'Words', numeric: false, value: (r) => r.words },
  { id: 'voice', label: 'Who says so', numeric: false, value: (r) => r.voice, width: '11%' },
  { id: 'document', label: 'Document', numeric: false, value: (r) => r.document, width: '12%' },
  { id: 'date', label: 'Date', numeric: false, value: (r) => r.date, width: '100px' },
  { id: 'confidence', label: 'Confidence', numeric: true, value: (r) => r.confidence, width: '108px' },
]

/** One row for each statement, with the first passage it rests on. */
export function statementRows(statements: readonly Statement[], names: (id: string | null) => string, documents: ReadonlyMap<string, DocumentSummary>): StatementRow[] {
  return statements.map((s) => ({
    key: s.id, statement: s, subject: names(s.subject), verb: relation(s.relation).label, object: names(s.object), tone: toneOfRelation(s.relation),
    words: s.evidence[0].exact.replace(/\s+/g, ' '), voice: isFirstHand(s) ? 'first-hand' : `${names(s.attribution[0]?.entity ?? s.assertedBy)} reports`,
    document: documents.get(s.document)?.title ?? '', date: s.date ?? '', confidence: s.confidence,
  }))
}
