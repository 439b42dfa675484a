/** What each noun's node carries in a Cypher script, and which nodes it leads to. Labels and types come from the table. */
import { citationFields, isFirstHand, widestTenure } from '@polylogue/graph-schema'
import type { Graph } from '@polylogue/graph-schema'
import { placesOf } from '../selection.ts'
import type { ExportRecords } from '../records.ts'
import type { Cypher } from './literal.ts'

/** Links are reasons for names, of use to this program alone. */
export type WrittenNoun = Exclude<keyof Graph, 'links'>
export const WRITTEN_NOUNS: readonly WrittenNoun[] = ['documents', 'entities', 'mentions', 'statements', 'quotations', 'traces', 'citations']

type RecordOf<N extends WrittenNoun> = ExportRecords[N][number]
type Properties = { readonly [name: string]: Cypher }

export const PROPERTIES: { readonly [N in WrittenNoun]: (record: RecordOf<N>) => Properties } = {
  documents: (d) => ({
    id: d.id, title: d.title?.value ?? d.path, path: d.path, date: d.date?.value ?? null, author: d.author?.value ?? null, publisher: d.publisher?.value ?? null, address: d.address, words: d.words, partial: d.partial, blob: d.blob,
  }),
  entities: (e) => ({ id: e.id, kind: e.kind, name: e.name, aliases: e.aliases, mentions: e.mentions, documents: e.documents, reviewed: e.reviewed }),
  mentions: (m) => ({ id: m.id, words: m.words, start: m.start, end: m.end, kind: m.kind, form: m.form }),
  statements: (s) => ({
    id: s.id, relation: s.relation, polarity: s.polarity, date: s.date, confidence: s.confidence, reported: !isFirstHand(s), rejected: s.review === 'rejected', review: s.review, explicitness: s.explicitness, passages: s.evidence.length,
    heldFrom: widestTenure(s.evidence.map((e) => e.tenure))?.from ?? null, heldTo: widestTenure(s.evidence.map((e) => e.tenure))?.to ?? null,
  }),
  quotations: (q) => ({ id: q.id, exact: q.content.exact, start: q.content.start, end: q.content.end, form: q.form, stance: q.stance, stanceWords: q.stanceEvidence?.exact ?? null, locator: q.locator, confidence: q.confidence }),
  traces: (t) => ({
    id: t.id, kind: t.kind, verdict: t.verdict, speaker: t.speaker, work: t.work, direction: t.direction, similarity: t.similarity, exact: t.source?.exact ?? null, start: t.source?.start ?? null, end: t.source?.end ?? null,
  }),
  citations: (c) => ({ id: c.id, exact: c.raw.exact, start: c.raw.start, end: c.raw.end, form: c.form, ...citationFields(c), refersTo: c.refersTo, quotedIn: c.quotedIn }),
}

/** Relationship type → ids of the nodes it leads to. */
export type Ends = { readonly [type: string]: readonly (string | null)[] }

export const ENDS: { readonly [N in WrittenNoun]: (record: RecordOf<N>) => Ends } = {
  documents: () => ({}),
  entities: () => ({}),
  mentions: (m) => ({ IN_DOCUMENT: [m.document], MENTIONS: [m.entity] }),
  statements: (s) => ({ IN_DOCUMENT: [s.document], SUBJECT: [s.subject], OBJECT: [s.object], ASSERTED_BY: [s.assertedBy], REPORTED_BY: [...new Set(s.attribution.map((a) => a.entity))] }),
  quotations: (q) => ({ IN_DOCUMENT: [q.document], SPOKEN_BY: [q.source], QUOTED_BY: [q.quotedBy], FROM_WORK: [q.work] }),
  traces: (t) => ({ TRACE_OF: [t.quotation], IN_DOCUMENT: [...new Set(placesOf(t).slice(1).map((e) => e.document))], TAKEN_INTO: [t.place.document], GOES_ON_WITH: [t.continues] }),
  citations: (c) => ({ IN_DOCUMENT: [c.document], OF_WORK: [c.work] }),
}
