/** A text as its tagger's trainer sees it: the words of every sentence with exactly the features the extraction will use. */
import type { Span } from '@polylogue/graph-schema'
import { readSentences } from '../../language/english.ts'
import { plainPassages } from '../../tasks/plain-passages.ts'
import { joinBrokenWords } from '../broken-words.ts'
import { findCandidates } from '../candidates.ts'
import { allFeatures, sentenceFeatures } from './features.ts'

export interface TrainingSentence {
  readonly words: readonly Span[]
  readonly features: readonly Int32Array[]
}

export function readForTraining(text: string): TrainingSentence[] {
  const sentences = readSentences(text, plainPassages(text)).map((s) => joinBrokenWords(s).sentence)
  const { bySentence, evidence } = findCandidates(text, sentences)
  return sentences.map((s, i) => ({ words: s.tokens.map(({ start, end }) => ({ start, end })), features: allFeatures(sentenceFeatures(s, bySentence[i], evidence)) }))
}
