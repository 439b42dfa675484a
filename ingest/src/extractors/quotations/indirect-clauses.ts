/**
 * Indirect speech and thought of a text: in a report the candidates that the trained model takes (docs/models/speech.md), one for
 * each cue; in a story only verbs of saying with their that-clause.
 */
import type { Span } from '@polylogue/graph-schema'
import { gather } from '../../language/gather.ts'
import type { Sentence } from '../../language/tokens.ts'
import { addScores } from '../../learning/linear-model.ts'
import { loadModel } from '../../learning/load-model.ts'
import { CONTENT_FORMS } from './content-verb-forms.ts'
import type { ContentKind } from './content-verb-forms.ts'
import { freeClauses } from './free-clauses.ts'
import { proseOf } from './narration.ts'
import { speechCandidates } from './speech-candidates.ts'
import type { SpeechCandidate, Wanted } from './speech-candidates.ts'
import { speechFeatures } from './speech-features.ts'
import type { SpeechSetting } from './speech-features.ts'
import { thatClauses } from './that-clauses.ts'

export interface IndirectClause {
  readonly source: Span | null
  readonly cue: Span
  /** One piece, or two where the cue stands inside; a leading "that" is taken in. */
  readonly content: readonly Span[]
  /** Base form of the verb, and what the content is to its subject. */
  readonly verb: string
  readonly kinds: readonly ContentKind[]
  /** How sure it is that somebody is reported here, 0 to 1. */
  readonly sure: number
}

/** Labels of the model. */
export const SPEECH_LABELS = ['no', 'yes'] as const
/** Least sum of the probabilities of a cue's candidates. Gold marks half of what it takes; readers rather see too much than too little. */
const LEAST_SURE = 0.22
/** The same where the text may be a story. */
const LEAST_SURE_IN_DOUBT = 0.45
/** Part of the likelihood that content up to a "but" must have. */
const TURNED = 0.5
/** What a rule finds in a story counts as this sure. */
const BY_RULE = 0.75

/** Marked stretches that are direct speech: with their marks, and without. */
export interface Marked extends Span { readonly outerStart: number, readonly outerEnd: number }

/** The clauses of all sentences, in text order. Stretches must stand in text order. In a story the rule alone decides. */
export function indirectClauses(text: string, sentences: readonly Sentence[], marked: readonly Marked[]): IndirectClause[] {
  const prose = proseOf(text)
  const least = prose === 'report' ? LEAST_SURE : LEAST_SURE_IN_DOUBT
  if (prose === 'story') return clausesByRule(text, sentences, marked)
  const byModel = clausesByModel(text, sentences, marked, least)
  return [...byModel, ...setInClauses(text, sentences, marked, new Set(byModel.map((c) => c.cue.start)))].sort((a, b) => a.cue.start - b.cue.start)
}

/** "The ropes, North added, were rotten", where the model took nothing. */
function setInClauses(text: string, sentences: readonly Sentence[], marked: readonly Marked[], taken: ReadonlySet<number>): IndirectClause[] {
  return gather(sentences, (s) => freeClauses(text, s)).filter((c) => c.content.start < c.cue.start && !taken.has(c.cue.start) && !marked.some((m) => m.outerStart < c.content.end && c.content.start < m.outerEnd))
    .map(({ source, cue, pieces }) => ({ source, cue, content: pieces, verb: CONTENT_FORMS.get(text.slice(cue.start, cue.end).toLowerCase())?.base ?? '', kinds: ['uttering'], sure: BY_RULE }))
}

/** For each cue of which the model is at least that sure, the likeliest of its candidates. `wanted`: which cues are asked for at all. */
export function clausesByModel(text: string, sentences: readonly Sentence[], marked: readonly Marked[], least: number, wanted?: Wanted): IndirectClause[] {
  return candidatesOf(text, sentences, marked, wanted).flatMap((group): IndirectClause[] => {
    const scored = group.map((c) => ({ ...c, sure: sureness(c.features) }))
    const sure = Math.min(1, scored.reduce((sum, c) => sum + c.sure, 0))
    if (sure < least) return []
    const { source, cue, content, verb } = bestOf(scored)
    return [{ source, cue, content, verb: verb.base, kinds: verb.kinds, sure }]
  })
}

/** The likeliest; but what turns behind a comma (", but we …") is seldom part of what is said, so that the shorter content needs less. */
function bestOf(scored: readonly (DescribedCandidate & { readonly sure: number })[]): SpeechCandidate {
  const most = scored.reduce((a, b) => (b.sure > a.sure ? b : a))
  const turned = most.candidate.end === 'sentence' ? scored.find(({ candidate: c, sure }) => c.end === 'but' && c.shape === most.candidate.shape && sure >= most.sure * TURNED) : undefined
  return (turned ?? most).candidate
}

/** Verbs of saying with a that-clause, and a speaker with a name or a noun: nothing resolves a pronoun here. */
function clausesByRule(text: string, sentences: readonly Sentence[], marked: readonly Marked[]): IndirectClause[] {
  let next = 0
  return gather(sentences, (sentence) => thatClauses(text, sentence)).flatMap((c): IndirectClause[] => {
    if (!/\p{L}{4}|^\p{Lu}{2}/u.test(text.slice(c.source.start, c.source.end))) return []
    while (next < marked.length && marked[next].end <= c.cue.start) next++
    if (next < marked.length && marked[next].start < c.content.end) return []
    const verb = CONTENT_FORMS.get(text.slice(c.cue.start, c.cue.end).toLowerCase())
    return [{ source: c.source, cue: c.cue, content: [{ start: c.that, end: c.content.end }], verb: verb?.base ?? '', kinds: ['uttering'], sure: BY_RULE }]
  })
}

export interface DescribedCandidate { readonly candidate: SpeechCandidate, readonly features: readonly number[], readonly inMarks: boolean }

/** Candidates with their features, those of one cue together. What direct speech covers is left out. */
export function candidatesOf(text: string, sentences: readonly Sentence[], marked: readonly Marked[], wanted?: Wanted): DescribedCandidate[][] {
  let rates: Pick<SpeechSetting, 'talk' | 'narration'> | null = null
  let next = 0
  return gather(sentences, (sentence) => {
    while (next < marked.length && marked[next].outerEnd <= sentence.start) next++
    const candidates = speechCandidates(text, sentence, wanted)
    if (candidates.length === 0) return NONE
    rates ??= ratesOf(text, marked.length)
    const near: Marked[] = []
    for (let i = next; i < marked.length && marked[i].outerStart < sentence.end; i++) near.push(marked[i])
    const question = /\?["”’]?\s*$/u.test(text.slice(sentence.start, sentence.end))
    const groups = new Map<number, DescribedCandidate[]>()
    for (const candidate of candidates) {
      if (near.some((m) => candidate.content.some((c) => covers(m, c)))) continue
      const inMarks = near.some((m) => m.start <= candidate.cue.start && candidate.cue.end <= m.end)
      const marksInside = near.some((m) => candidate.content.some((c) => m.start < c.end && c.start < m.end))
      const described = { candidate, features: speechFeatures(candidate, { ...rates, inMarks, marksInside, question }), inMarks }
      const group = groups.get(candidate.at)
      if (group) group.push(described)
      else groups.set(candidate.at, [described])
    }
    return [...groups.values()]
  })
}

const NONE: readonly DescribedCandidate[][] = []

function ratesOf(text: string, quotations: number): Pick<SpeechSetting, 'talk' | 'narration'> {
  const words = countOf(/\S+/gu, text) || 1
  return { talk: Math.min(4, Math.round(quotations * 100 / words)), narration: Math.min(6, Math.round(countOf(/\b(?:he|she|his|her|him)\b/giu, text) * 100 / words)) }
}

/** Counted one by one: a list of all words of a long text would only be thrown away. */
function countOf(pattern: RegExp, text: string): number {
  let n = 0
  while (pattern.test(text)) n++
  return n
}

/** The marks take in the whole clause, which then is direct speech. */
const covers = (m: Marked, c: Span): boolean => m.start <= c.start + 2 && c.end <= m.outerEnd + 1 && (m.end - m.start) * 10 > (c.end - c.start) * 7

function sureness(features: readonly number[]): number {
  const model = loadModel('speech.plm')
  const scores = new Int32Array(SPEECH_LABELS.length)
  addScores(model, features, scores)
  // Three digits: enough to compare, and the same on every machine.
  return Math.round(1000 / (1 + Math.exp((scores[0] - scores[1]) / model.scale))) / 1000
}
