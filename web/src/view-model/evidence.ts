/** The evidence between two entities: a sentence for each relation, and its passages sorted and narrowed as one likes. */
import { compareIds, isFirstHand, relation } from '@polylogue/graph-schema'
import type { DocumentSummary } from '@polylogue/api/contract'
import type { RelationType, Statement, StatementEvidence } from '@polylogue/graph-schema'
import { count, listed, period } from './words.ts'

type Names = (id: string | null) => string

/** One passage: a piece of evidence with its statement and its document. */
export interface Passage {
  readonly key: string
  readonly statement: Statement
  readonly evidence: StatementEvidence
  readonly document: DocumentSummary | null
}

/** Subject and relation: which of the sentences a passage belongs to. */
function clauseKey(s: Pick<Statement, 'subject' | 'relation'>): string {
  return `${s.subject}.${s.relation}`
}

export interface EvidenceSentence {
  readonly key: string
  readonly relation: RelationType
  /** "A criticizes B: 7 passages in 4 documents, 1924–1931; 2 reported by C". */
  readonly words: string
  readonly passages: number
}

/** A sentence for each relation and direction: stances first, then by passages. */
export function sentencesOfStatements(statements: readonly Statement[], names: Names): EvidenceSentence[] {
  const groups = new Map<string, Statement[]>()
  for (const s of statements) groups.set(clauseKey(s), [...groups.get(clauseKey(s)) ?? [], s])
  return [...groups].map(([key, group]) => {
    const [s] = group
    const passages = group.reduce((n, x) => n + x.evidence.length, 0)
    const dates = group.flatMap((x) => x.date ?? []).sort()
    const claim = `${names(s.subject)} ${relation(s.relation).label} ${names(s.object)}`
    const weight = `${count(passages, 'passage')} in ${count(new Set(group.map((x) => x.document)).size, 'document')}, ${period(dates[0] ?? null, dates.at(-1) ?? null)}`
    return { key, relation: s.relation, passages, words: `${claim}: ${weight}${reporters(group, names)}` }
  }).sort((a, b) => Number(relation(b.relation).polarity !== 0) - Number(relation(a.relation).polarity !== 0) || b.passages - a.passages || compareIds(a.key, b.key))
}

/** "; 2 reported by C and D": passages a document does not say in its own voice, and whom it has them from. */
function reporters(group: readonly Statement[], names: Names): string {
  const reported = group.filter((s) => !isFirstHand(s))
  if (reported.length === 0) return ''
  const voices = new Map<string, number>()
  for (const s of reported) {
    const voice = s.attribution[0]?.entity ?? s.assertedBy
    voices.set(voice, (voices.get(voice) ?? 0) + s.evidence.length)
  }
  const ranked = [...voices].sort(([x, n], [y, m]) => m - n || compareIds(x, y)).map(([id]) => names(id))
  const passages = reported.reduce((n, s) => n + s.evidence.length, 0)
  return `; ${passages} reported by ${ranked.length > 3 ? `${ranked.slice(0, 2).join(', ')} and ${ranked.length - 2} others` : listed(ranked)}`
}

export const EVIDENCE_ORDERS = ['date', 'newest', 'sure', 'document'] as const
export type EvidenceOrder = (typeof EVIDENCE_ORDERS)[number]
export const ORDER_LABELS: Readonly<Record<EvidenceOrder, string>> = { date: 'Oldest first', newest: 'Newest first', sure: 'Surest first', document: 'By document' }

export interface EvidenceCut {
  readonly order: EvidenceOrder
  readonly clause: string | null
  readonly voice: 'first-hand' | 'reported' | null
  readonly document: string | null
  /** Words the passage must hold, any case. */
  readonly words: string
}

/** What the address says of it; unknown values are dropped. */
export function evidenceCut(params: Readonly<Record<string, string>>): EvidenceCut {
  const voice = params['evidence-voice']
  return {
    order: EVIDENCE_ORDERS.find((o) => o === params['evidence-sort']) ?? 'date',
    clause: params['evidence-clause'] ?? null, document: params['evidence-document'] ?? null, words: params['evidence-words'] ?? '',
    voice: voice === 'first-hand' || voice === 'reported' ? voice : null,
  }
}

/** All passages, in the order of their statements. */
export function passagesOf(statements: readonly Statement[], documents: ReadonlyMap<string, DocumentSummary>): Passage[] {
  return statements.flatMap((statement) => statement.evidence.map((evidence) => ({ key: `${statement.id} ${evidence.start}`, statement, evidence, document: documents.get(statement.document) ?? null })))
}

/** Passages that pass, in the order asked for; ties go by date, document, place. */
export function cutPassages(passages: readonly Passage[], cut: EvidenceCut): Passage[] {
  const wanted = cut.words.trim().toLowerCase()
  const kept = passages.filter(({ statement: s, evidence: e }) => (cut.clause === null || clauseKey(s) === cut.clause)
    && (cut.voice === null || isFirstHand(s) === (cut.voice === 'first-hand'))
    && (cut.document === null || s.document === cut.document)
    && (wanted === '' || e.exact.toLowerCase().includes(wanted)))
  const dated = (p: Passage) => p.statement.date ?? '9999'
  const byDate = (x: Passage, y: Passage) => compareIds(dated(x), dated(y)) || compareIds(x.statement.document, y.statement.document) || x.evidence.start - y.evidence.start || compareIds(x.key, y.key)
  const orders: Readonly<Record<EvidenceOrder, (x: Passage, y: Passage) => number>> = {
    date: byDate,
    newest: (x, y) => Number(x.statement.date === null) - Number(y.statement.date === null) || compareIds(y.statement.date ?? '', x.statement.date ?? '') || byDate(x, y),
    sure: (x, y) => y.evidence.confidence - x.evidence.confidence || byDate(x, y),
    document: (x, y) => (x.document?.title ?? '').localeCompare(y.document?.title ?? '', 'en') || byDate(x, y),
  }
  return kept.sort(orders[cut.order])
}
