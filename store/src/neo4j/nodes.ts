/** What each noun's node carries beside id, hash and body, and which nodes it points to. */
import { citationFields, isFirstHand, widestTenure } from '@polylogue/graph-schema'
import type { Graph, Noun, Statement } from '@polylogue/graph-schema'
import { AFTER_DATES } from '../answers/filter.ts'
import { claimDiffers, sourceDocuments } from '../answers/quotation-filter.ts'
import { documentSearchText, entitySearchText, fold, quotationSearchText, titleOf } from '../answers/search-text.ts'
import { Fraction } from './connection.ts'

type RecordOf<N extends Noun> = Graph[N][number]
/** Relationship type → ids of the nodes it leads to. */
export type Ends = Readonly<Record<string, readonly (string | null)[]>>

export const PROPERTIES: { readonly [N in Noun]: (record: RecordOf<N>) => Readonly<Record<string, unknown>> } = {
  documents: (d) => ({
    title: titleOf(d), path: d.path, date: d.date?.value ?? null, dateKey: d.date?.value ?? AFTER_DATES, author: d.author?.value ?? null, publisher: d.publisher?.value ?? null,
    words: d.words, partial: d.partial, searchText: documentSearchText(d),
  }),
  entities: (e) => ({ kind: e.kind, name: e.name, aliases: e.aliases, folded: fold(e.name), mentions: e.mentions, documents: e.documents, searchText: entitySearchText(e) }),
  links: (l) => ({ why: l.why }),
  mentions: (m) => ({ words: m.words, start: m.start, end: m.end, kind: m.kind, form: m.form }),
  statements: (s) => ({
    relation: s.relation, polarity: s.polarity, subject: s.subject, object: s.object, document: s.document, pair: pairOf(s), date: s.date, dateKey: s.date ?? AFTER_DATES,
    confidence: new Fraction(s.confidence), reported: !isFirstHand(s), rejected: s.review === 'rejected', review: s.review, explicitness: s.explicitness, passages: s.evidence.length,
    heldFrom: widestTenure(s.evidence.map((e) => e.tenure))?.from ?? null, heldTo: widestTenure(s.evidence.map((e) => e.tenure))?.to ?? null,
  }),
  quotations: (q) => ({ document: q.document, start: q.content.start, exact: q.content.exact, form: q.form, stance: q.stance, source: q.source, quotedBy: q.quotedBy, work: q.work, searchText: quotationSearchText(q) }),
  traces: (t) => ({ kind: t.kind, verdict: t.verdict, found: t.source !== null, differs: claimDiffers(t), direction: t.direction, similarity: new Fraction(t.similarity), exact: t.source?.exact ?? null }),
  citations: (c) => ({ exact: c.raw.exact, document: c.document, start: c.raw.start, form: c.form, ...citationFields(c), refersTo: c.refersTo, quotedIn: c.quotedIn }),
}

export const ENDS: { readonly [N in Noun]: (record: RecordOf<N>) => Ends } = {
  documents: () => ({}),
  entities: () => ({}),
  links: (l) => ({ IN_DOCUMENT: [l.document], LINKS_TO: [l.entity] }),
  mentions: (m) => ({ IN_DOCUMENT: [m.document], MENTIONS: [m.entity] }),
  statements: (s) => ({ IN_DOCUMENT: [s.document], SUBJECT: [s.subject], OBJECT: [s.object], ASSERTED_BY: [s.assertedBy], REPORTED_BY: [...new Set(s.attribution.map((a) => a.entity))] }),
  quotations: (q) => ({ IN_DOCUMENT: [q.document], SPOKEN_BY: [q.source], QUOTED_BY: [q.quotedBy], FROM_WORK: [q.work] }),
  traces: (t) => ({ TRACE_OF: [t.quotation], IN_DOCUMENT: sourceDocuments(t), TAKEN_INTO: [t.place.document], GOES_ON_WITH: [t.continues] }),
  citations: (c) => ({ IN_DOCUMENT: [c.document], OF_WORK: [c.work] }),
}

/** Statements of one pair and type share it. */
export function pairOf(s: Statement): string {
  return `${s.subject} ${s.object} ${s.relation}`
}

