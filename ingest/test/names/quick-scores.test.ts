import { describe, expect, it } from 'vitest'
import { readSentences } from '../../src/language/english.ts'
import { loadModel } from '../../src/learning/load-model.ts'
import { findCandidates } from '../../src/names/candidates.ts'
import { sentenceFeatures } from '../../src/names/tagger/features.ts'
import { quickScores } from '../../src/names/tagger/quick-scores.ts'
import { sentenceScores } from '../../src/names/tagger/sentence-scores.ts'
import { plainPassages } from '../../src/tasks/plain-passages.ts'

const TEXTS = [
  'In May Hanna Velde left the Harbour Workers\' League for the University of Norholm. Velde, who was born in Norholm, wrote a letter to Anton Moss.',
  'THE ROPES OF NORHOLM. "Who mended them?" asked Dr. Moss. No one!! Not the H.W.L., not @velde, nobody at all (3 May 1911).',
  'Stay. the lamps were sold; the lamps, said the Lamp Board, had never been ours. It didn\'t matter to Mr Velde-Moss.',
]

describe('scores from remembered rows', () => {
  it.each(TEXTS)('are the sums of all features, when a word is first met and later: %s', (text) => {
    const model = loadModel('names.plm')
    const sentences = readSentences(text, plainPassages(text))
    const { bySentence, evidence } = findCandidates(text, sentences)
    for (let round = 0; round < 2; round++) {
      sentences.forEach((s, i) => { expect(quickScores(model, s, bySentence[i], evidence)).toEqual(sentenceScores(model, sentenceFeatures(s, bySentence[i], evidence))) })
    }
    expect(bySentence.flat().length).toBeGreaterThan(0)
  })
})
