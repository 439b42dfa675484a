/** The rules' candidates of a whole text, scored by themselves and by what the rest of the document says. */
import { gather } from '../language/gather.ts'
import { findAcronymPairs } from './acronyms.ts'
import type { AcronymPair } from './acronyms.ts'
import type { Candidate } from './candidate.ts'
import { wordEvidence } from './document-evidence.ts'
import type { WordEvidence } from './document-evidence.ts'
import { findRuns } from './runs.ts'
import type { Run } from './runs.ts'
import { scoreRun } from './score-run.ts'
import { weighDocument } from './weigh-document.ts'
import { NEVER_NAMES } from '../lexicons/opening-words.ts'
import type { Sentence, Token } from '../language/tokens.ts'

export interface Candidates {
  /** For each sentence its candidates, in text order. */
  readonly bySentence: readonly (readonly Candidate[])[]
  readonly acronyms: readonly AcronymPair[]
  readonly evidence: WordEvidence
}

export function findCandidates(text: string, sentences: readonly Sentence[]): Candidates {
  const evidence = wordEvidence(sentences)
  const acronyms = sentences.flatMap((s) => findAcronymPairs(text, s.start, s.end))
  const short = new Set(acronyms.map(({ short: s }) => text.slice(s.start, s.end)))
  const bySentence = sentences.map((s, i) => [...findRuns(s, i, evidence), ...wordsAsAcronyms(s, i, short)].sort((a, b) => a.from - b.from).map((run): Candidate => {
    const words = s.tokens.slice(run.from, run.to)
    const own = scoreRun(run, s.tokens, evidence)
    return { run, words, key: keyOf(words), own, total: own, rule: 'form' }
  }))
  weighDocument(text, bySentence.flat(), acronyms, sentences)
  return { bySentence, acronyms, evidence }
}

/** "WHO", where the document introduces it: function words are in no run. */
function wordsAsAcronyms({ tokens }: Sentence, sentence: number, short: ReadonlySet<string>): Run[] {
  return gather(tokens, (t, at) => (t.acronymShape && NEVER_NAMES.has(t.lower) && short.has(t.words) ? [{ sentence, from: at, to: at + 1, title: null, inTitleCase: false }] : []))
}

/** Words of a name folded for comparison: small, no full stops, no space differences. */
export function keyOf(words: readonly Pick<Token, 'lower'>[]): string {
  return words.map(({ lower }) => (lower.includes('.') ? lower.replace(/\./g, '') : lower)).join(' ')
}
