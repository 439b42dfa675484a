/**
 * All names of a text with their kind, places among them: candidates are scored by themselves, then by what the rest of
 * the document says (the same words elsewhere, a surname whose full name is given, an acronym whose long form is).
 */
import { findAcronymPairs } from './acronyms.ts'
import { kindOf, sure } from './candidate.ts'
import type { Candidate, NameKind } from './candidate.ts'
import { wordEvidence } from './document-evidence.ts'
import { findRuns } from './runs.ts'
import { scoreRun } from './score-run.ts'
import { withSuffix } from './suffix.ts'
import { weighDocument } from './weigh-document.ts'
import type { AcronymPair } from './acronyms.ts'
import type { Sentence } from '../language/tokens.ts'

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

export function readNames(text: string, sentences: readonly Sentence[]): NamesRead {
  const evidence = wordEvidence(sentences)
  const acronyms = sentences.flatMap((s) => findAcronymPairs(text, s.start, s.end))
  const candidates = sentences.flatMap((s, i) => findRuns(s, i, evidence).map((run): Candidate => {
    const words = s.tokens.slice(run.from, run.to)
    const own = scoreRun(run, s.tokens, evidence)
    return { run, words, key: keyOf(words), own, total: own, rule: 'form' }
  }))
  weighDocument(text, candidates, acronyms, sentences)
  const known = new Set(candidates.filter((c) => !c.run.inTitleCase && kindOf(c) !== 'Other').map((c) => c.key))
  const names = candidates.flatMap((c): Name[] => {
    const kind = kindOf(c)
    if (c.run.inTitleCase && kind !== 'Other' && !known.has(c.key) && !sure(c, kind)) return []
    const { from, to } = withSuffix(sentences[c.run.sentence].tokens, c.run.from, c.run.to, kind)
    const { tokens } = sentences[c.run.sentence]
    return [{ kind, start: tokens[from].start, end: tokens[to - 1].end, sentence: c.run.sentence, from, to, title: c.run.title, rule: `${kind.toLowerCase()}-by-${c.rule}` }]
  })
  return { names: withoutOverlap(names), acronyms }
}

/** Words of a name folded for comparison: small, no full stops, no space differences. */
export function keyOf(words: readonly { readonly lower: string }[]): string {
  return words.map((w) => w.lower.replace(/\./g, '')).join(' ')
}

function withoutOverlap(names: readonly Name[]): Name[] {
  const out: Name[] = []
  for (const n of [...names].sort((a, b) => a.start - b.start || b.end - a.end)) if (out.length === 0 || out.at(-1)!.end <= n.start) out.push(n)
  return out
}
