/**
 * Indirect and mixed speech: "North said that the ropes were rotten". A verb of saying or thinking with a speaker who is named or
 * resolved governs a clause. A layer of its own: the words are the reporter's, so they are no evidence of wording and are not traced.
 */
import { quotationId, quoteAt, sortById } from '@polylogue/graph-schema'
import type { Quotation, Span } from '@polylogue/graph-schema'
import { gather } from '../language/gather.ts'
import type { Sentence } from '../language/tokens.ts'
import { extractor } from './extractor.ts'
import type { Layers } from './extractor.ts'
import { clausesByModel } from './quotations/indirect-clauses.ts'
import { freeClauses } from './quotations/free-clauses.ts'
import { interviewTurns } from './quotations/interview-turns.ts'
import { markedStretches } from './quotations/marked-stretches.ts'
import type { Wanted } from './quotations/speech-candidates.ts'
import { thatClauses } from './quotations/that-clauses.ts'
import { whoSpeaks } from './quotations/who.ts'
import { passageAt } from './references/sentence-around.ts'

const NAME = 'find-indirect-speech'

export const findIndirectSpeech = extractor({
  name: NAME,
  version: '4',
  needs: ['document', 'sentences', 'coreference', 'works'],
  gives: 'indirectSpeech',
  extract: indirectSpeech,
})

interface Reported { readonly source: Span, readonly cue: Span, readonly content: Span, readonly rule: 'that-clause' | 'free-clause' | 'content-clause', readonly sure: number }

/** Confidence of the rule, and the least the model must give a clause that the rule does not find. */
const BY_RULE = 0.75
const BY_MODEL = 0.45

function indirectSpeech({ document, sentences, coreference, works }: Pick<Layers, 'document' | 'sentences' | 'coreference' | 'works'>): Quotation[] {
  const { text, passages } = document
  const who = whoSpeaks(text, coreference, works)
  const turns = interviewTurns(document)
  const marked = markedStretches(text, passages)
  let next = 0
  const out: Quotation[] = []
  for (const reported of reportedIn(text, sentences.filter((s) => RUNNING.has(passages[s.passage].kind)), marked, (source) => who.at(source) !== null)) {
    const { source, cue, rule, sure } = reported
    const at = passageAt(passages, cue.start)
    if (!at) continue
    const speaker = who.at(source)
    while (next < marked.length && marked[next].outerEnd <= Math.min(cue.start, reported.content.start) - LONGEST_SENTENCE) next++
    const inside = marked.slice(next, firstBehind(marked, next, reported.content))
    // Words inside marks are somebody's direct speech already, and what is reported there is theirs to report.
    if (speaker === null || inside.some((m) => m.start <= cue.start && cue.end <= m.end)) continue
    const turn = turns.get(at.index)
    const quotedBy = (turn && who.at(turn)) ?? coreference.voice
    // What "we" say is the text itself.
    if (speaker === quotedBy) continue
    const noted = NOTE_MARK.exec(text.slice(reported.content.start, reported.content.end))?.[0].length ?? 0
    const content = quoteAt(document.id, text, reported.content.start, reported.content.end - noted)
    // "said that “…”": the marks take in the whole clause, which is direct speech.
    if (inside.some((m) => m.start <= content.start + 1 && content.end <= m.outerEnd)) continue
    const mixed = inside.some((m) => m.start < content.end && content.start < m.end)
    out.push({
      id: quotationId(document.id, content.start, content.end, content.exact), document: document.id, passage: at.passage.id,
      form: mixed ? 'mixed' : 'indirect', source: speaker, sourceWords: text.slice(source.start, source.end),
      cue: quoteAt(document.id, text, cue.start, cue.end), content, quotedBy,
      work: who.work(source), locator: null, citation: null, stance: 'neutral', stanceEvidence: null,
      confidence: sure, rule, extractor: NAME,
    })
  }
  return sortById([...new Map(out.map((q) => [q.id, q])).values()])
}

/** What the rule finds, and beside it what the model is sure of, in text order. `isKnown`: somebody is found for the words of a source. */
function reportedIn(text: string, sentences: readonly Sentence[], marked: ReturnType<typeof markedStretches>, isKnown: (source: Span) => boolean): Reported[] {
  const byRule = gather(sentences, (s) => thatClauses(text, s)).map(({ source, cue, content }): Reported => ({ source, cue, content, rule: 'that-clause', sure: BY_RULE }))
  const that = new Set(byRule.map((r) => r.cue.start))
  const free = gather(sentences, (s) => freeClauses(text, s)).filter((c) => !that.has(c.cue.start)).map((c): Reported => ({ ...c, rule: 'free-clause', sure: BY_RULE }))
  const cues = new Set([...that, ...free.map((r) => r.cue.start)])
  // Asked before the model, which takes longer.
  const wanted: Wanted = (source, cue, { kinds }) => source !== null && !cues.has(cue.start) && kinds.some((k) => k === 'uttering' || k === 'thinking')
    && !NOT_SAID.test(text.slice(source.end, cue.start)) && !NOUN_BEFORE.test(text.slice(Math.max(0, cue.start - 8), cue.start)) && isKnown(source)
  const byModel = clausesByModel(text, sentences, marked, BY_MODEL, wanted).flatMap((c): Reported[] => {
    if (c.source === null) return []
    const start = c.content[0].start + (/^that\s+/iu.exec(text.slice(c.content[0].start, c.content[0].start + 12))?.[0].length ?? 0)
    const end = start + text.slice(start, c.content.at(-1)!.end).replace(/[.,;:!?\s]+$/u, '').length
    return end > start ? [{ source: c.source, cue: c.cue, content: { start, end }, rule: 'content-clause', sure: Math.round(Math.min(c.sure, 0.9) * 100) / 100 }] : []
  })
  return [...byRule, ...free, ...byModel].sort((a, b) => a.cue.start - b.cue.start)
}

/** The mark of a note behind the words is none of them. */
const NOTE_MARK = /[.,;]?\s?(?:\[\^?\d{1,3}\]|[¹²³⁰⁴-⁹]{1,3})$/u
/** "did not say", "has never claimed". */
const NOT_SAID = /\b(?:not|never|nor)\b|n['’]t\b/u
/** "North's claim that", "the report that": a noun. */
const NOUN_BEFORE = /(?:['’]s?|\b(?:the|a|an|its|his|her|their|our|my|this|no|any))\s+$/iu
const RUNNING: ReadonlySet<string> = new Set(['paragraph', 'listItem', 'blockQuote', 'note'])
/** Marks this far before a clause may still be about it. */
const LONGEST_SENTENCE = 4000

function firstBehind(marked: readonly { readonly outerStart: number }[], from: number, { end }: Span): number {
  let i = from
  while (i < marked.length && marked[i].outerStart < end) i++
  return i
}
