/**
 * Quotations: words between marks of every kind, block quotations, and paragraphs over an attribution line, each with whose
 * words they are (beside the marks, below, in a note, in the head of a letter) and the work and place they are taken from.
 */
import { quotationId, quoteAt, sortById } from '@polylogue/graph-schema'
import type { Citation, Document, Quotation, Span } from '@polylogue/graph-schema'
import { extractor } from './extractor.ts'
import type { Coreference, Works } from './extractor.ts'
import { attributionBelow } from './quotations/attribution-below.ts'
import { interviewTurns } from './quotations/interview-turns.ts'
import { isQuotation } from './quotations/is-quotation.ts'
import { letterHead } from './quotations/letter-head.ts'
import { markedStretches } from './quotations/marked-stretches.ts'
import type { MarkedStretch } from './quotations/marked-stretches.ts'
import { mergeBroken } from './quotations/merge-broken.ts'
import type { Attributed } from './quotations/merge-broken.ts'
import { notesOf } from './quotations/note-behind.ts'
import { nearSources } from './quotations/near-sources.ts'
import { stanceTowards } from './quotations/quoting-stance.ts'
import { unmarkedBlocks } from './quotations/unmarked-blocks.ts'
import { whoSpeaks } from './quotations/who.ts'
import type { Who } from './quotations/who.ts'

const NAME = 'find-quotations'

export const findQuotations = extractor({
  name: NAME,
  version: '1',
  needs: ['document', 'coreference', 'works'],
  gives: 'quotations',
  extract: ({ document, coreference, works }) => quotationsOf(document, coreference, works),
})

interface Found extends Attributed {
  readonly form: 'direct' | 'block'
}

function quotationsOf(document: Document, coreference: Coreference, works: Works): Quotation[] {
  const { text } = document
  const who = whoSpeaks(text, coreference, works)
  const found = findAll(document, works)
  const turns = interviewTurns(document)
  const notes = notesOf(document, works.citations)
  const out: Quotation[] = []
  let letter: Span | null = null
  let above: Quotation | null = null
  for (const f of found) {
    const passage = document.passages[f.stretch.passage]
    const head = letterHead(document, f.stretch.passage - 1)
    const alone = fillsPassage(document, f.stretch)
    letter = head ?? (alone && above !== null && passage.ordinal - document.passages.find((p) => p.id === above!.passage)!.ordinal <= 1 ? letter : null)
    const quotation = quotationOf(document, f, { who, works, notes, letter: alone ? letter : null, quotedBy: quotedBy(turns.get(f.stretch.passage), who, coreference.voice) })
    out.push(quotation)
    above = quotation
  }
  return sortById(shareBelow(document, found, out))
}

/** Stretches that are quotations, and blocks without marks, in text order. */
function findAll(document: Document, works: Works): Found[] {
  const { text, passages } = document
  const titles = [...works.mentions.filter((m) => m.kind === 'Work'), ...works.citations.filter((c) => c.form !== 'running').map((c) => c.raw)]
  const stretches = markedStretches(text, passages).filter((s) => {
    const kind = passages[s.passage].kind
    return kind !== 'attribution' && kind !== 'reference' && kind !== 'heading' && kind !== 'signature'
  })
  const mainMark = stretches.filter((s) => s.mark === 'double').length * 2 >= stretches.length ? 'double' : 'single'
  const near = nearSources(text, passages, stretches)
  const merged = mergeBroken(text, stretches.map((stretch, i) => ({ stretch, near: near[i], pieces: [stretch] })))
  const direct = merged.filter(({ stretch, near: n, pieces }) => {
    const covered = titles.some((t) => t.start < stretch.end && stretch.start < t.end && (t.end - t.start) * 2 > stretch.end - stretch.start)
    if (covered) return false
    if (passages[stretch.passage].kind === 'note' && stretch.end - stretch.start < 40) return false
    return pieces.length > 1 || isQuotation(stretch, { text, near: n, mainMark, alone: fillsPassage(document, stretch) })
  })
  const found: Found[] = direct.map((d) => ({ ...d, form: passages[d.stretch.passage].kind === 'blockQuote' ? 'block' : 'direct' }))
  const blocks = unmarkedBlocks(document, found.map((f) => f.stretch)).map((stretch): Found => ({ stretch, near: null, pieces: [stretch], form: 'block' }))
  return [...found.filter((f) => !blocks.some((b) => b.stretch.start <= f.stretch.start && f.stretch.end <= b.stretch.end)), ...blocks].sort((a, b) => a.stretch.start - b.stretch.start)
}

function fillsPassage({ text, passages }: Document, stretch: MarkedStretch): boolean {
  const p = passages[stretch.passage]
  return p.kind === 'blockQuote' || (text.slice(p.start, stretch.outerStart).trim() === '' && text.slice(stretch.outerEnd, p.end).replace(/^[\s.]*(?:\[\^?\d+\])?[\s.]*/u, '').length < 200 && (stretch.end - stretch.start) * 2 > p.end - p.start)
}

interface Context {
  readonly who: Who
  readonly works: Works
  readonly notes: (end: number) => Citation | null
  readonly letter: Span | null
  readonly quotedBy: string
}

function quotationOf(document: Document, { stretch, near, form }: Found, { who, works, notes, letter, quotedBy }: Context): Quotation {
  const { text } = document
  const passage = document.passages[stretch.passage]
  const below = form === 'block' || fillsPassage(document, stretch) || near === null ? attributionBelow(document, stretch.passage, stretch.outerEnd) : null
  const cited = (below && citationIn(works.citations, below)) ?? notes(stretch.outerEnd) ?? bracketBehind(works.citations, text, stretch.outerEnd)
  const sourceSpan = below?.source ?? near?.source ?? letter
  const nearWork = near?.source ? who.work(near.source) : null
  const clause = nearWork ?? workBefore(document, stretch, near, who) ?? (letter ? who.work(document.passages.find((p) => p.start <= letter.start && letter.start < p.end) ?? letter) : null)
  const work = cited?.work ?? clause
  const authorOf = (id: string | null) => { const c = works.clusters.find((x) => x.id === id); return c?.details.author ? who.author(null, c.details.author) : null }
  const citedAuthor = cited ? who.author(null, cited.author) ?? authorOf(cited.work) : null
  const source = (below?.source ? who.author(below.source, text.slice(below.source.start, below.source.end)) ?? who.at(below.source) : null)
    ?? (nearWork ? authorOf(nearWork) : near?.source ? who.at(near.source) : null) ?? (near?.source && nearWork === null ? null : citedAuthor) ?? (letter ? who.at(letter) : null)
  const content = quoteAt(document.id, text, stretch.start, stretch.end)
  const stance = stanceTowards(document, stretch)
  return {
    id: quotationId(document.id, content.start, content.end, content.exact), document: document.id, passage: passage.id, form, source,
    sourceWords: sourceSpan ? text.slice(sourceSpan.start, sourceSpan.end) : cited?.author ?? null,
    cue: near?.cue && below === null ? quoteAt(document.id, text, near.cue.start, near.cue.end) : null,
    content, quotedBy, work, locator: cited?.locator ?? null, citation: cited?.id ?? null,
    stance: stance.stance, stanceEvidence: stance.evidence && quoteAt(document.id, text, stance.evidence.start, stance.evidence.end),
    confidence: source === null && work === null ? 0.6 : below !== null || near?.cue ? 0.9 : 0.75,
    rule: below !== null ? 'attribution-below' : near?.rule ?? (letter ? 'letter-head' : cited ? 'cited' : form === 'block' ? 'block' : 'marks'), extractor: NAME,
  }
}

/** The outermost citation inside a stretch. */
function citationIn(citations: readonly Citation[], span: Span): Citation | null {
  return citations.filter((c) => c.raw.start >= span.start - 2 && c.raw.end <= span.end + 2 && c.form !== 'running').sort((a, b) => a.raw.start - b.raw.start || b.raw.end - a.raw.end)[0] ?? null
}

/** "…" (North, The Rope and the Reed, p. 3). */
function bracketBehind(citations: readonly Citation[], text: string, end: number): Citation | null {
  return citations.find((c) => c.form === 'bracket' && c.raw.start > end && c.raw.start - end < 8 && /^[\s.,;”"’»]*[([]$/u.test(text.slice(end, c.raw.start))) ?? null
}

/** "The program says: “…”", "in The Rope and the Reed North writes “…”": a work named between the sentence's start and the mark. */
function workBefore({ text, passages }: Document, stretch: MarkedStretch, near: Attributed['near'], who: Who): string | null {
  if (!near || near.rule.startsWith('after')) return null
  const from = Math.max(passages[stretch.passage].start, stretch.outerStart - 200)
  const lead = text.slice(from, stretch.outerStart)
  const cut = Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('.\n'), lead.lastIndexOf('? '), lead.lastIndexOf('! '))
  const span = { start: from + cut + 1, end: stretch.outerStart }
  return span.end > span.start ? who.work(span) : null
}

function quotedBy(turn: Span | undefined, who: Who, voice: string): string {
  return (turn && who.at(turn)) ?? voice
}

/** Paragraphs of one quotation, the last of which has the attribution line: the others take it over. */
function shareBelow(document: Document, found: readonly Found[], quotations: readonly Quotation[]): Quotation[] {
  const out = [...quotations]
  for (let i = out.length - 2; i >= 0; i--) {
    const [a, b] = [found[i].stretch, found[i + 1].stretch]
    const joined = b.passage === a.passage + 1 && (!a.closed || found[i].form === 'block') && (found[i + 1].form === found[i].form)
    if (!joined || (out[i].source !== null && !(out[i].rule === 'letter-head' && out[i + 1].rule === 'attribution-below')) || (out[i].work !== null && out[i + 1].source === null)) continue
    out[i] = { ...out[i], source: out[i + 1].source, sourceWords: out[i + 1].sourceWords, work: out[i].work ?? out[i + 1].work, locator: out[i].locator ?? out[i + 1].locator, citation: out[i].citation ?? out[i + 1].citation, rule: 'next-paragraph' }
  }
  for (let i = 1; i < out.length; i++) {
    const [a, b] = [found[i - 1].stretch, found[i].stretch]
    if (b.passage !== a.passage + 1 || out[i].source !== null || out[i - 1].source === null || a.closed || document.passages[b.passage].kind === 'blockQuote') continue
    out[i] = { ...out[i], source: out[i - 1].source, sourceWords: out[i - 1].sourceWords, work: out[i].work ?? out[i - 1].work, locator: out[i].locator ?? out[i - 1].locator, rule: 'paragraph-before' }
  }
  return out
}
