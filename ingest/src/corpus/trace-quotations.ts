/**
 * Traces: where else in the corpus the words of a quotation stand, and what was done to them on the way. A quotation never
 * traces to itself. A place that is itself a quotation counts only where it prints more of the words than this one: two
 * quotations of equal length come from a third text, which is not here. Indirect speech is in the reporter's words and has no trace. The order of the lists does not matter.
 */
import { compareIds, overlaps, quoteAt, traceId } from '@polylogue/graph-schema'
import type { AlignmentStep, Document, Quotation, Trace, TraceVerdict } from '@polylogue/graph-schema'
import { PLAIN_WORDS } from '../lexicons/plain-words.ts'
import { findPlaces } from './tracing/find-places.ts'
import type { Place } from './tracing/find-places.ts'
import { quotedWords } from './tracing/quoted-words.ts'
import type { QuotedWords } from './tracing/quoted-words.ts'
import { buildShingleIndex } from './tracing/shingle-index.ts'
import type { ShingleIndex } from './tracing/shingle-index.ts'

const LEAST_WORDS = 3
/** Words from which on it is recorded that a quotation was looked for and not found. */
const LEAST_RECORDED = 5
const LEAST_SIMILARITY = 0.6
/** Words left out without a mark from which on two pieces count as put together. */
const SPLICE = 8

/** At most one trace for each quotation, sorted by id. */
export function traceQuotations(all: readonly Quotation[], documents: readonly Document[]): Trace[] {
  const quotations = all.filter((q) => q.form === 'direct' || q.form === 'block')
  const ordered = [...documents].sort((a, b) => compareIds(a.id, b.id))
  const index = buildShingleIndex(ordered.map((d) => ({ id: d.id, text: d.text })))
  const byDocument = new Map<string, Quotation[]>()
  for (const q of quotations) { const list = byDocument.get(q.document); if (list) list.push(q); else byDocument.set(q.document, [q]) }
  const out = [...quotations].sort((a, b) => compareIds(a.id, b.id)).flatMap((q) => traceOf(q, ordered, index, byDocument) ?? [])
  return out.sort((a, b) => compareIds(a.id, b.id))
}

function traceOf(q: Quotation, documents: readonly Document[], index: ShingleIndex, byDocument: ReadonlyMap<string, readonly Quotation[]>): Trace | null {
  const own = documents.find((d) => d.id === q.document)
  if (!own) return null
  const asked = quotedWords(own.text, q.content.start, q.content.end)
  if (asked.words.length < LEAST_WORDS) return null
  const base = { kind: 'quotation', quotation: q.id, place: q.content, pieces: [], copies: [], continues: null, speaker: 'unknown', work: 'unknown', direction: 'open', reasons: [] } as const
  const itself = (text: number, first: number, last: number) => index.texts[text].id === q.document && overlaps(placeSpan(index, text, first, last), q.content)
  const places = findPlaces(index, asked.words, 30 + asked.gaps.size * 60, itself).filter((p) => enough(asked, p) && passageKind(documents[p.text], index, p) !== 'boilerplate')
  const originals = places.filter((p) => (byDocument.get(documents[p.text].id) ?? []).every((other) => other.id === q.id || !overlaps(placeSpan(index, p.text, p.first, p.last), other.content) || printsMore(other, q)))
  const free = (p: Place) => !(byDocument.get(documents[p.text].id) ?? []).some((other) => overlaps(placeSpan(index, p.text, p.first, p.last), other.content))
  const best = originals.sort((a, b) => b.matched - a.matched || Number(free(b)) - Number(free(a)) || compareIds(dateOf(documents[a.text]), dateOf(documents[b.text])) || compareIds(documents[a.text].id, documents[b.text].id) || a.first - b.first)[0]
  if (!best || (asked.words.length < 4 && originals.length > 1)) {
    return asked.words.length < LEAST_RECORDED ? null : { ...base, id: traceId(q.id, '', 0, 0), source: null, verdict: 'not-in-corpus', alignment: [], similarity: 0 }
  }
  const { start, end } = placeSpan(index, best.text, best.first, best.last)
  const document = documents[best.text]
  const { alignment, verdict } = compare(asked, best, index, own.text)
  return {
    ...base, id: traceId(q.id, document.id, start, end), source: quoteAt(document.id, document.text, start, end),
    verdict, alignment, similarity: best.matched / asked.words.length,
  }
}

const dateOf = (d: Document): string => d.date?.value ?? '9999'

const printsMore = (other: Quotation, q: Quotation): boolean => other.content.exact.length > q.content.exact.length * 1.2

function placeSpan(index: ShingleIndex, text: number, first: number, last: number): { start: number, end: number } {
  const { spans } = index.texts[text]
  return { start: spans[first].start, end: spans[last].end }
}

function passageKind(document: Document, index: ShingleIndex, p: Place): string {
  const { start } = placeSpan(index, p.text, p.first, p.last)
  return document.passages.find((x) => x.start <= start && start < x.end)?.kind ?? 'paragraph'
}

/** Enough words in order, and words that are not in everybody's mouth. */
function enough(asked: QuotedWords, p: Place): boolean {
  const similarity = p.matched / asked.words.length
  if (similarity < LEAST_SIMILARITY || (p.matched < 4 && similarity < 1)) return false
  let rare = 0
  asked.words.forEach((w, i) => { if (p.partner[i] >= 0 && w.length > 3 && !PLAIN_WORDS.has(w)) rare++ })
  return rare >= (asked.words.length <= 3 ? 2 : asked.words.length < 8 ? 1 : 2) && (similarity >= 0.75 || rare >= 2)
}

/** Words kept, added and omitted in the order of the quotation, and what that amounts to. */
function compare(asked: QuotedWords, place: Place, index: ShingleIndex, quoting: string): { alignment: AlignmentStep[], verdict: TraceVerdict } {
  const source = index.texts[place.text]
  const steps: { kind: AlignmentStep['kind'], words: string[] }[] = []
  const push = (kind: AlignmentStep['kind'], word: string) => { const last = steps.at(-1); if (last?.kind === kind) last.words.push(word); else steps.push({ kind, words: [word] }) }
  let at = place.first
  let elided = false
  let spliced = false
  let altered = false
  asked.words.forEach((_, i) => {
    const word = quoting.slice(asked.spans[i].start, asked.spans[i].end)
    const partner = place.partner[i]
    if (partner < 0) { push('added', word); altered = true; return }
    const omitted = partner - at
    for (; at < partner; at++) push('omitted', source.text.slice(source.spans[at].start, source.spans[at].end))
    if (omitted > 0) {
      if (gapNear(asked, i)) elided = true
      else if (omitted >= SPLICE) spliced = true
      else altered = true
    }
    push('same', word)
    at = partner + 1
  })
  return { alignment: steps.map((s) => ({ kind: s.kind, words: s.words.join(' '), instead: null, marked: false, piece: 0 })), verdict: altered ? 'altered' : spliced ? 'spliced' : elided ? 'elided' : 'verbatim' }
}

/** An omission mark stands before word `i`, or before the added words in front of it. */
function gapNear(asked: QuotedWords, i: number): boolean {
  return asked.gaps.has(i) || asked.gaps.has(i - 1)
}
