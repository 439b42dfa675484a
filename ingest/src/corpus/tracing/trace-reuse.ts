/** Shared passages as traces: reuse without quotation marks, and reprints. Boilerplate, quotations and what every other document says are left out. */
import { compareIds, overlaps, quoteAt, reuseId } from '@polylogue/graph-schema'
import type { Quotation, Span, Trace, TraceReason } from '@polylogue/graph-schema'
import { alignSteps } from './align-steps.ts'
import { alignWords } from './align-words.ts'
import { reason } from './choose-source.ts'
import { ageBeside } from './dates.ts'
import { MOST_WORDS } from './evaluate-place.ts'
import { quotedWords } from './quoted-words.ts'
import type { ReprintPair } from './reprints.ts'
import type { SharedPassage } from './reuse-pairs.ts'
import { textWords } from './text-words.ts'
import type { ParsedText } from './traced-text.ts'

/** A passage that so many documents share is a formula. */
const FORMULA = 5
/** Part of a passage that stands in quotation marks, from which on it is a quotation's business. */
const QUOTED = 0.4

/** Sorted by id. `edition`: the same for all prints of a document. */
export function traceReuse(passages: readonly SharedPassage[], reprints: readonly ReprintPair[], edition: (document: string) => string, load: (id: string) => ParsedText): Trace[] {
  const sharers = sharersOf(passages, edition)
  const unmarked = passages.flatMap((p, i) => {
    if (edition(p.a) === edition(p.b) || sharers[i] >= FORMULA) return []
    const [a, b] = [load(p.a), load(p.b)]
    if (furniture(a, p.inA) || furniture(b, p.inB) || quoted(a.quotations, p.inA) || quoted(b.quotations, p.inB)) return []
    return [traceOf('reuse', a, b, p, null)]
  })
  return [...once(unmarked, edition), ...reprints.map((r) => traceOf('reprint', load(r.a), load(r.b), r.passage, r.share))].sort((x, y) => compareIds(x.id, y.id))
}

/** For each passage in how many documents (prints of one counted once) its words stand. */
function sharersOf(passages: readonly SharedPassage[], edition: (document: string) => string): number[] {
  const byDocument = new Map<string, { span: Span, other: string }[]>()
  const add = (id: string, span: Span, other: string) => { const list = byDocument.get(id); if (list) list.push({ span, other }); else byDocument.set(id, [{ span, other }]) }
  for (const p of passages) { add(p.a, p.inA, p.b); add(p.b, p.inB, p.a) }
  const around = (id: string, span: Span) => new Set([edition(id), ...byDocument.get(id)!.filter((x) => shareOf(span, x.span) > 0.5).map((x) => edition(x.other))]).size
  return passages.map((p) => Math.max(around(p.a, p.inA), around(p.b, p.inB)))
}

function shareOf(of: Span, by: Span): number {
  return Math.max(0, Math.min(of.end, by.end) - Math.max(of.start, by.start)) / Math.max(1, of.end - of.start)
}

function furniture({ document }: ParsedText, span: Span): boolean {
  const odd = document.passages.filter((p) => overlaps(p, span) && (p.kind === 'boilerplate' || p.kind === 'reference' || p.kind === 'note' || p.kind === 'signature' || p.kind === 'blockQuote'))
  return odd.reduce((n, p) => n + shareOf(span, p), 0) > 0.5
}

function quoted(quotations: readonly Quotation[], span: Span): boolean {
  return quotations.filter((q) => q.form !== 'indirect').reduce((n, q) => n + shareOf(span, q.content), 0) >= QUOTED
}

/** Of the prints of one document only the first by id is named as a source. */
function once(traces: readonly Trace[], edition: (document: string) => string): Trace[] {
  const seen = new Map<string, Trace>()
  for (const t of [...traces].sort((x, y) => compareIds(x.source!.document, y.source!.document) || compareIds(x.id, y.id))) {
    const key = `${t.place.document} ${t.place.start} ${edition(t.source!.document)}`
    const before = seen.get(key)
    if (before) seen.set(key, { ...before, copies: [...before.copies, t.source!].slice(0, 12) })
    else seen.set(key, t)
  }
  return [...seen.values()]
}

function traceOf(kind: 'reuse' | 'reprint', a: ParsedText, b: ParsedText, p: SharedPassage, share: number | null): Trace {
  const age = ageBeside(a.document.date?.value ?? null, b.document.date?.value ?? null)
  // Without dates the longer document of a reprint is named first, and of two passages the one whose document comes first.
  const aFirst = age === 'older' || (age !== 'younger' && (kind === 'reuse' || a.parsed.words.length >= b.parsed.words.length))
  const [source, place] = aFirst ? [a, b] : [b, a]
  const [from, to] = aFirst ? [p.inA, p.inB] : [p.inB, p.inA]
  const known = age === 'older' || age === 'younger'
  const at = { place: quoteAt(place.document.id, place.document.text, to.start, to.end), source: quoteAt(source.document.id, source.document.text, from.start, from.end) }
  const asked = quotedWords(place.document.text, to.start, to.end)
  const there = textWords(source.document.text, from.start, from.end)
  const fits = asked.words.length <= MOST_WORDS && there.words.length <= MOST_WORDS * 2
  const partner = fits ? [...alignWords(asked.words, there.words, asked.gaps)] : []
  const { alignment, verdict } = fits ? alignSteps(asked, place.document.text, [{ text: source.document.text, spans: there.spans, partner }]) : { alignment: [], verdict: 'altered' as const }
  const reasons: TraceReason[] = [...(kind === 'reprint' ? [reason('reprint'), ...(known ? [] : [reason('longer')])] : []), reason(known ? 'older' : age === 'same' ? 'same-date' : 'undated')]
  return {
    id: reuseId(kind, at.place, at.source), kind, quotation: null, ...at, pieces: [], copies: [], continues: null,
    verdict: verdict === 'verbatim' ? 'verbatim' : 'altered', speaker: 'unknown', work: 'unknown', direction: known ? 'known' : 'open', reasons, alignment,
    similarity: share ?? (fits ? partner.filter((x) => x >= 0).length / Math.max(1, asked.words.length) : p.words / Math.max(p.words, asked.words.length)),
  }
}
