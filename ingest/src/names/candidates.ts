/** The rules' candidates of a whole text, scored by themselves and by what the rest of the document says. */
import { findAcronymPairs } from './acronyms.ts'
import type { AcronymPair } from './acronyms.ts'
import type { Candidate } from './candidate.ts'
import { wordEvidence } from './document-evidence.ts'
import type { WordEvidence } from './document-evidence.ts'
import { findRuns } from './runs.ts'
import { scoreRun } from './score-run.ts'
import { weighDocument } from './weigh-document.ts'
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
  const bySentence = sentences.map((s, i) => findRuns(s, i, evidence).map((run): Candidate => {
    const words = s.tokens.slice(run.from, run.to)
    const own = scoreRun(run, s.tokens, evidence)
    return { run, words, key: keyOf(words), own, total: own, rule: 'form' }
  }))
  weighDocument(text, bySentence.flat(), acronyms, sentences)
  return { bySentence, acronyms, evidence }
}

/** Words of a name folded for comparison: small, no full stops, no space differences. */
export function keyOf(words: readonly Pick<Token, 'lower'>[]): string {
  return words.map((w) => w.lower.replace(/\./g, '')).join(' ')
}
