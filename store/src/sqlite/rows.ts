/** Which columns each noun's row has beside id, hash and body. */
import { isFirstHand } from '@polylogue/graph-schema'
import type { Graph, Noun } from '@polylogue/graph-schema'
import { claimDiffers } from '../answers/quotation-filter.ts'
import { fold, titleOf } from '../answers/search-text.ts'
import { AFTER_DATES } from '../answers/filter.ts'
import type { SqlValue } from './driver.ts'

/** Integer key of an entity, document or quotation; throws where it is not there. */
export type KeyOf = (table: 'entity' | 'document' | 'quotation', id: string) => number

export type RecordOf<N extends Noun> = Graph[N][number]

export const TABLES: Readonly<Record<Noun, string>> = {
  documents: 'document', entities: 'entity', links: 'link', mentions: 'mention', statements: 'statement', quotations: 'quotation', traces: 'trace', citations: 'citation',
}

/** Column → value. */
export const COLUMNS: { readonly [N in Noun]: (record: RecordOf<N>, key: KeyOf) => Readonly<Record<string, SqlValue>> } = {
  documents: (d) => ({
    title: titleOf(d), path: d.path, date: d.date?.value ?? null, date_key: d.date?.value ?? AFTER_DATES,
    publisher: d.publisher?.value ?? null, words: d.words, partial: Number(d.partial),
  }),
  entities: (e) => ({ kind: e.kind, name: e.name, folded: fold(e.name), mentions: e.mentions }),
  links: (l, key) => ({ document: key('document', l.document), entity: key('entity', l.entity) }),
  mentions: (m, key) => ({ document: key('document', m.document), entity: key('entity', m.entity) }),
  statements: (s, key) => ({
    relation: s.relation, polarity: s.polarity, subject: key('entity', s.subject), object: key('entity', s.object), asserted_by: key('entity', s.assertedBy),
    document: key('document', s.document), date: s.date, date_key: s.date ?? AFTER_DATES, confidence: s.confidence,
    reported: Number(!isFirstHand(s)), rejected: Number(s.review === 'rejected'), reviewed: Number(s.review === 'accepted'), passages: s.evidence.length,
  }),
  quotations: (q, key) => ({
    document: key('document', q.document), start: q.content.start, form: q.form, source: q.source === null ? null : key('entity', q.source),
    quoted_by: key('entity', q.quotedBy), work: q.work === null ? null : key('entity', q.work),
  }),
  traces: (t, key) => ({
    quotation: t.quotation === null ? null : key('quotation', t.quotation), place: key('document', t.place.document), source: t.source && key('document', t.source.document),
    kind: t.kind, verdict: t.verdict, differs: Number(claimDiffers(t)),
  }),
  citations: (c, key) => ({ document: key('document', c.document), work: c.work === null ? null : key('entity', c.work) }),
}
