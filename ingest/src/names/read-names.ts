/**
 * All names of a text with their kind, places among them: the rules' candidates and the learned tagger's, read as one.
 */
import { apposedBodies } from './apposed-bodies.ts'
import { joinBrokenWords } from './broken-words.ts'
import { findCandidates, keyOf } from './candidates.ts'
import { kindOf } from './candidate.ts'
import type { NameKind } from './candidate.ts'
import { withBodiesByDeeds } from './bodies-by-deeds.ts'
import { combineNames } from './combine-names.ts'
import { findHandles } from './handles.ts'
import { withCleanEnds } from './clean-ends.ts'
import { withFullNames, withSurnames } from './full-names.ts'
import { withLongForms } from './long-forms.ts'
import { oneKindEach } from './one-kind.ts'
import { withSchools } from './schools.ts'
import { withSuffix } from './suffix.ts'
import { tagNames } from './tagger/tag-names.ts'
import { addByKey } from '../language/lists-by-key.ts'
import type { AcronymPair } from './acronyms.ts'
import { loadModel } from '../learning/load-model.ts'
import type { ReadyModel } from '../learning/linear-model.ts'
import type { Sentence } from '../language/tokens.ts'
import { isTitleCase } from './document-evidence.ts'

export type { NameKind } from './candidate.ts'

export interface Name {
  readonly kind: NameKind
  readonly start: number
  readonly end: number
  readonly sentence: number
  /** Tokens [from, to) of the sentence. */
  readonly from: number
  readonly to: number
  readonly title: string | null
  readonly rule: string
}

export interface NamesRead {
  /** In text order, none overlapping. */
  readonly names: readonly Name[]
  readonly acronyms: readonly AcronymPair[]
}

/** `model`: another tagger than the one that ships, as a trainer needs that must not learn from what that one has seen. */
export function readNames(text: string, given: readonly Sentence[], model: ReadyModel = loadModel('names.plm')): NamesRead {
  const joined = given.map(joinBrokenWords)
  const sentences = joined.map((j) => j.sentence)
  const found = findCandidates(text, sentences)
  const ruled = new Map(found.bySentence.flatMap((list) => list.map((c) => [c.key, kindOf(c)] as const)))
  const tagged = oneKindEach(sentences, tagNames(sentences, found, model), ruled)
  const quiet = sentences.map((s) => !isTitleCase(s.tokens))
  const known = new Set(tagged.flatMap((names, i) => (quiet[i] ? names.filter((n) => n.kind !== 'Other').map((n) => keyOf(sentences[i].tokens.slice(n.from, n.to))) : [])))
  const apposed = apposedBodies(sentences, found.bySentence)
  const alone = sentences.map(({ tokens }, sentence) => combineNames({
    tokens, candidates: found.bySentence[sentence], tagged: tagged[sentence], handles: findHandles(sentences[sentence]),
    known: (from, to) => known.has(keyOf(tokens.slice(from, to))), apposed,
  }))
  const readings = withSurnames(sentences, withFullNames(sentences, withSchools(sentences, withBodiesByDeeds({ sentences, readings: alone, tagged, candidates: found.bySentence, quiet, evidence: found.evidence })), found.bySentence))
  const pairs = pairsBySentence(sentences, found.acronyms)
  const names = sentences.flatMap(({ tokens }, sentence) => withLongForms(text, tokens, withCleanEnds(tokens, readings[sentence]), pairs.get(sentence) ?? []).map((reading): Name => {
    const { from, to } = withSuffix(tokens, reading.from, reading.to, reading.kind)
    const { at } = joined[sentence]
    return { ...reading, from: at ? at[from] : from, to: at ? at[to] : to, start: tokens[from].start, end: tokens[to - 1].end, sentence }
  }))
  return { names: withoutOverlap(names), acronyms: found.acronyms }
}

/** Both in text order. */
function pairsBySentence(sentences: readonly Sentence[], pairs: readonly AcronymPair[]): ReadonlyMap<number, AcronymPair[]> {
  const out = new Map<number, AcronymPair[]>()
  let at = 0
  for (const pair of pairs) {
    while (at < sentences.length && sentences[at].end < pair.short.end) at++
    addByKey(out, at, pair)
  }
  return out
}

function withoutOverlap(names: readonly Name[]): Name[] {
  const out: Name[] = []
  for (const n of [...names].sort((a, b) => a.start - b.start || b.end - a.end)) if (out.length === 0 || out.at(-1)!.end <= n.start) out.push(n)
  return out
}
