/** The list of quotations: one row each, with whose words, who quotes them, from which work, and what became of the words. */
import type { LinkedQuotation, Trace, TraceVerdict } from '@polylogue/graph-schema'
import type { DocumentSummary } from '@polylogue/api/contract'
import type { Column } from './table.ts'

export interface QuotationRow {
  readonly key: string
  readonly quotation: LinkedQuotation
  readonly words: string
  readonly speaker: string
  readonly quotedBy: string
  readonly work: string
  readonly stance: string
  readonly verdict: TraceVerdict | 'untraced'
  /** Found, but not with the speaker or in the work that is named. */
  readonly differs: boolean
  readonly document: string
  readonly date: string
}

export const QUOTATION_COLUMNS: readonly Column<QuotationRow>[] = [
  { id: 'words', label: 'Words', numeric: false, value: (r) => r.words, width: '28%' },
  { id: 'speaker', label: 'Words of', numeric: false, value: (r) => r.speaker, width: '15%' },
  { id: 'quotedBy', label: 'Quoted by', numeric: false, value: (r) => r.quotedBy, width: '15%' },
  { id: 'work', label: 'Work', numeric: false, value: (r) => r.work, width: '13%' },
  { id: 'verdict', label: 'Verdict', numeric: false, value: (r) => r.verdict, width: '124px' },
  { id: 'stance', label: 'Stance', numeric: false, value: (r) => r.stance, width: '96px' },
  { id: 'date', label: 'Date', numeric: false, value: (r) => r.date, width: '100px' },
]

export interface QuotationCut { readonly speaker: string, readonly voice: string, readonly work: string, readonly verdict: string }

/** What the address says: ids of speaker, quoting voice and work, and a verdict; empty = all. */
export function quotationCut(params: Readonly<Record<string, string>>): QuotationCut {
  return { speaker: params['quotations-speaker'] ?? '', voice: params['quotations-voice'] ?? '', work: params['quotations-work'] ?? '', verdict: params['quotations-verdict'] ?? '' }
}

export function quotationRows(quotations: readonly LinkedQuotation[], traces: readonly Trace[], names: (id: string | null) => string, documents: ReadonlyMap<string, DocumentSummary>): QuotationRow[] {
  const traceOf = new Map(traces.map((t) => [t.quotation, t]))
  return quotations.map((q) => {
    const trace = traceOf.get(q.id)
    return {
      key: q.id, quotation: q, words: q.content.exact.replace(/\s+/g, ' '), speaker: q.source ? names(q.source) : '', quotedBy: names(q.quotedBy), work: q.work ? names(q.work) : '',
      stance: q.stance, verdict: trace?.verdict ?? 'untraced', differs: trace?.speaker === 'differs' || trace?.work === 'differs',
      document: documents.get(q.document)?.title ?? '', date: documents.get(q.document)?.date ?? '',
    }
  })
}

/** Rows that pass; `differs` stands among the verdicts for what was found elsewhere than claimed. */
export function cutQuotations(rows: readonly QuotationRow[], cut: QuotationCut): QuotationRow[] {
  return rows.filter(({ quotation: q, verdict, differs }) => (cut.speaker === '' || q.source === cut.speaker) && (cut.voice === '' || q.quotedBy === cut.voice)
    && (cut.work === '' || q.work === cut.work) && (cut.verdict === '' || (cut.verdict === 'differs' ? differs : verdict === cut.verdict)))
}

/** The values a filter can take with how many rows each has, most first. */
export function choices(rows: readonly QuotationRow[], id: (r: QuotationRow) => string | null, name: (r: QuotationRow) => string): { readonly id: string, readonly name: string, readonly count: number }[] {
  const found = new Map<string, { id: string, name: string, count: number }>()
  for (const r of rows) {
    const key = id(r)
    if (key === null) continue
    const entry = found.get(key)
    if (entry) entry.count++
    else found.set(key, { id: key, name: name(r), count: 1 })
  }
  return [...found.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}
