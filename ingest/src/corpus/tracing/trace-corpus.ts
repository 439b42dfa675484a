/**
 * All traces of a corpus: quotations to where their words stand, passages shared without marks, documents printed twice. What is large (the
 * index, hits, what is known of pairs) lies outside of memory where the surroundings say so; the result depends on the corpus alone.
 */
import { compareIds, overlaps, quoteAt, traceId } from '@polylogue/graph-schema'
import type { Quotation, Trace } from '@polylogue/graph-schema'
import { alignSteps } from './align-steps.ts'
import { checkSpeaker, checkWork, speakersAt, titleWords } from './check-claims.ts'
import { chooseSource, reason } from './choose-source.ts'
import type { Candidate, Choice } from './choose-source.ts'
import { ageBeside } from './dates.ts'
import { memoryEntries } from './entry-store.ts'
import type { EntryStore } from './entry-store.ts'
import { evaluatePlace } from './evaluate-place.ts'
import type { Place } from './evaluate-place.ts'
import { findHits } from './find-hits.ts'
import type { RunHit } from './find-hits.ts'
import { reachOf } from './find-places.ts'
import { memoryPairs, pairReader } from './place-cache.ts'
import type { PairCache } from './place-cache.ts'
import { quotedWords } from './quoted-words.ts'
import type { QuotedWords } from './quoted-words.ts'
import { editionsOf, reprintPairs } from './reprints.ts'
import { sharedPassages } from './reuse-pairs.ts'
import type { SharedPassage } from './reuse-pairs.ts'
import { findPieces } from './splice.ts'
import type { DocumentHits, PlacedPiece } from './splice.ts'
import { traceReuse } from './trace-reuse.ts'
import { evidenceOf, textCache } from './traced-text.ts'
import type { ParsedText, Party, TracingCorpus } from './traced-text.ts'
import { syncIndex } from './tracing-index.ts'
import type { IndexManifest } from './tracing-index.ts'
import { bestWindows } from './windows.ts'

/** Where tracing keeps what it need not find again, and what it needs for a while. */
export interface TracingSurroundings {
  readonly entries: EntryStore
  readonly manifest: IndexManifest | null
  saveManifest(manifest: IndexManifest): void
  readonly scratch: EntryStore
  readonly pairs: PairCache
}

export function inMemory(): TracingSurroundings {
  return { entries: memoryEntries(), manifest: null, saveManifest: () => {}, scratch: memoryEntries(), pairs: memoryPairs() }
}

/** Words from which on a quotation is looked for, and from which on it is recorded that it was not found. */
const LEAST_WORDS = 3
const LEAST_RECORDED = 5
/** Part of the words that one place must have. */
const LEAST_SIMILARITY = 0.6
const MOST_CANDIDATES = 24

/** Sorted by id. */
export function traceCorpus(corpus: TracingCorpus, surroundings: TracingSurroundings = inMemory()): Trace[] {
  const load = textCache(corpus)
  const ids = corpus.texts.map((t) => t.id)
  const textIdOf = new Map(corpus.texts.map((t) => [t.id, t.textId]))
  const idOf = new Map(corpus.texts.map((t) => [t.textId, t.id]))
  const { entries, manifest, saveManifest, scratch, pairs } = surroundings
  const index = syncIndex(corpus.texts.map((t) => t.textId), (text) => load(idOf.get(text)!).parsed.words, entries, manifest, saveManifest)

  const passages: SharedPassage[] = []
  sharedPassages(index, ids, textIdOf, load, scratch, pairs, (p) => passages.push(p))
  const touched = new Set(passages.flatMap((p) => [p.a, p.b]))
  const reprints = reprintPairs(passages, new Map([...touched].sort(compareIds).map((id) => [id, load(id).parsed.words.length])))
  const edition = editionsOf(reprints)

  const documentOf = new Map([...index.numbers].map(([text, number]) => [number, idOf.get(text)!]))
  const titles = new Map(corpus.texts.map((t) => [t.id, t.title]))
  const tracer = quotationTracer({ corpus, load, textIdOf, titles, edition, pairs })
  const traces: Trace[] = []
  const asked: { document: string, at: number }[] = []
  findHits(index, runs(ids, load, asked), scratch, (run, hits) => {
    const { document, at } = asked[run]
    const trace = tracer.trace(load(document), tracedOf(load(document).quotations)[at], byDocument(hits, documentOf))
    if (trace) traces.push(trace)
  })
  tracer.close()
  const traced = new Set(traces.map((t) => t.quotation))
  const chained = traces.map((t) => (t.continues === null || traced.has(t.continues) ? t : { ...t, continues: null }))
  return [...chained, ...traceReuse(passages, reprints, edition, load)].sort((a, b) => compareIds(a.id, b.id))
}

/** Quotations that are traced; indirect speech is in the reporter's words. */
function tracedOf(quotations: readonly Quotation[]): readonly Quotation[] {
  return quotations.filter((q) => q.form === 'direct' || q.form === 'block').sort((a, b) => compareIds(a.id, b.id))
}

function* runs(ids: readonly string[], load: (id: string) => ParsedText, asked: { document: string, at: number }[]): Iterable<readonly string[]> {
  for (const document of ids) {
    const { document: { text }, quotations } = load(document)
    for (const [at, q] of tracedOf(quotations).entries()) {
      asked.push({ document, at })
      yield quotedWords(text, q.content.start, q.content.end).words
    }
  }
}

/** The hits by document id. */
function byDocument(hits: readonly RunHit[], documentOf: ReadonlyMap<number, string>): DocumentHits[] {
  const lists = new Map<string, RunHit[]>()
  for (const h of hits) {
    const document = documentOf.get(h.text)!
    const list = lists.get(document)
    if (list) list.push(h); else lists.set(document, [h])
  }
  return [...lists].map(([document, list]) => ({ document, hits: list })).sort((a, b) => compareIds(a.document, b.document))
}

interface TracerInput {
  readonly corpus: TracingCorpus
  readonly load: (id: string) => ParsedText
  readonly textIdOf: ReadonlyMap<string, string>
  readonly titles: ReadonlyMap<string, string | null>
  readonly edition: (document: string) => string
  readonly pairs: PairCache
}

function quotationTracer({ corpus, load, textIdOf, titles, edition, pairs }: TracerInput) {
  const known = pairReader(pairs)
  const here = new Set([...titles.values()].flatMap((title) => (title === null ? [] : titleWords(title))))
  const isHere = (work: Party) => work.names.some((name) => titleWords(name).some((words) => here.has(words)))

  return { trace, close: () => known.close('places') }

  function trace(own: ParsedText, q: Quotation, found: readonly DocumentHits[]): Trace | null {
    const hits = found.map((d) => (d.document === own.document.id ? elsewhere(own, q, d) : d)).filter((d) => d.hits.length > 0)
    const asked = quotedWords(own.document.text, q.content.start, q.content.end)
    if (asked.words.length < LEAST_WORDS) return null
    const all = placesOf(own, q, asked, hits)
    const candidates = all.filter(({ place }) => place.matched >= asked.words.length * LEAST_SIMILARITY).flatMap(({ document, place }) => candidate(own, q, load(document), place))
    const choice = chooseSource(candidates)
    if (asked.words.length < LEAST_RECORDED && (!choice.source || choice.source.place.matched < asked.words.length || (asked.words.length < 4 && choice.copies.length > 0))) return null
    const first = choice.source && { document: choice.source.document, place: choice.source.place }
    const unfound = asked.words.length - (first?.place.matched ?? 0)
    const pieces = unfound >= 4 ? findPieces(asked, hits, (id) => load(id).parsed.words, first) : null
    const usable = pieces?.every((p) => candidate(own, q, load(p.document), p.place).some((c) => c.inside === null || c.printsMore)) ? pieces : null
    if (usable) return spliced(own, q, asked, usable, choice)
    if (!choice.source) return notHere(q, choice, hits.length > 0 && all.length > 0)
    return placed(own, q, asked, [{ document: choice.source.document, place: choice.source.place }], choice)
  }

  /** Places that are not there by chance, apart from each other. */
  function placesOf(own: ParsedText, q: Quotation, asked: QuotedWords, hits: readonly DocumentHits[]): PlacedPiece[] {
    const windows = hits.flatMap(({ document, hits: list }) => bestWindows(list, reachOf(asked)).map((w) => ({ document, w })))
      .sort((a, b) => b.w.votes - a.w.votes || compareIds(a.document, b.document) || a.w.from - b.w.from).slice(0, MOST_CANDIDATES)
    const places: PlacedPiece[] = []
    for (const { document, w } of windows) {
      if (w.votes * 4 < windows[0].w.votes) break
      const place = known.place(own.document.textId, `${q.id} ${textIdOf.get(document)!} ${w.from} ${w.to}`, () => {
        const p = evaluatePlace(asked, load(document).parsed.words, w)
        return p && p.weight > 0 && p.matched >= LEAST_WORDS ? p : null
      })
      if (place && !places.some((p) => p.document === document && p.place.first <= place.last && place.first <= p.place.last)) places.push({ document, place })
    }
    return places
  }

  /** A place as a rival for the source; none where it lies in furniture of the page. */
  function candidate(own: ParsedText, q: Quotation, text: ParsedText, place: Place): Candidate[] {
    const evidence = evidenceOf(text, place.first, place.last)
    if (text.document.passages.find((p) => p.start <= evidence.start && evidence.start < p.end)?.kind === 'boilerplate') return []
    const inside = text.quotations.filter((o) => o.form !== 'indirect' && overlaps(o.content, evidence)).sort((a, b) => shared(b, evidence) - shared(a, evidence) || compareIds(a.id, b.id))[0] ?? null
    const mostly = inside && shared(inside, evidence) * 2 > evidence.end - evidence.start ? inside : null
    const date = text.document.date?.value ?? null
    const title = titles.get(text.document.id) ?? null
    const through = own.secondHand?.get(q.id)
    const secondHand = through !== undefined && checkWork(corpus.party(through), title, isHere) === 'agrees'
    return [{
      document: text.document.id, place, evidence, inside: mostly, printsMore: mostly !== null && mostly.content.exact.length > q.content.exact.length * 1.2,
      speaker: checkSpeaker(q.source === null ? null : corpus.party(q.source), speakersAt(text, mostly, corpus.party)),
      work: secondHand ? 'agrees' : checkWork(q.work === null ? null : corpus.party(q.work), title, isHere), secondHand,
      date, age: ageBeside(date, own.document.date?.value ?? null), edition: edition(text.document.id),
    }]
  }

  function notHere(q: Quotation, choice: Choice, partly: boolean): Trace {
    const reasons = choice.reasons.length > 0 ? choice.reasons : [reason(partly ? 'only-pieces' : 'nowhere')]
    return {
      id: traceId(q.id, '', 0, 0), kind: 'quotation', quotation: q.id, place: q.content, source: null, pieces: [], copies: choice.copies.map((c) => c.evidence), continues: null,
      verdict: 'not-in-corpus', speaker: 'unknown', work: 'unknown', direction: 'open', reasons, alignment: [], similarity: 0,
    }
  }

  function spliced(own: ParsedText, q: Quotation, asked: QuotedWords, pieces: readonly PlacedPiece[], choice: Choice): Trace {
    const main = pieces.reduce((x, y) => (y.place.matched > x.place.matched ? y : x))
    const [chosen] = candidate(own, q, load(main.document), main.place)
    return placed(own, q, asked, [...pieces], choice.source ? choice : { ...chooseSource([chosen]), copies: [] })
  }

  function placed(own: ParsedText, q: Quotation, asked: QuotedWords, pieces: readonly PlacedPiece[], choice: Choice): Trace {
    const chosen = choice.source!
    const texts = pieces.map((p) => load(p.document))
    const { alignment, verdict } = alignSteps(asked, own.document.text, pieces.map((p, i) => ({ text: texts[i].document.text, spans: texts[i].parsed.spans, partner: p.place.partner })))
    const { document, start, end } = chosen.evidence
    const kept = asked.words.filter((_, i) => pieces.some((p) => p.place.partner[i] >= 0)).length
    return {
      id: traceId(q.id, document, start, end), kind: 'quotation', quotation: q.id, place: q.content, source: quoteAt(document, load(document).document.text, start, end),
      pieces: pieces.length > 1 ? pieces.map((p, i) => evidenceOf(texts[i], p.place.first, p.place.last)) : [], copies: choice.copies.map((c) => c.evidence),
      continues: chosen.inside?.id ?? null, verdict: pieces.length > 1 ? 'spliced' : verdict, speaker: chosen.speaker, work: chosen.work,
      direction: choice.direction, reasons: choice.reasons, alignment, similarity: kept / asked.words.length,
    }
  }
}

/** Without the quotation itself, which stands where it stands; a document may quote what it prints elsewhere. */
function elsewhere({ parsed: { spans } }: ParsedText, { content }: Quotation, { document, hits }: DocumentHits): DocumentHits {
  return { document, hits: hits.filter((h) => spans.ends[h.at] <= content.start || spans.starts[h.at] >= content.end) }
}

function shared({ content }: Quotation, place: { readonly start: number, readonly end: number }): number {
  return Math.min(content.end, place.end) - Math.max(content.start, place.start)
}

