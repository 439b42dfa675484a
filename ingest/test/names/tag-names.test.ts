import { describe, expect, it } from 'vitest'
import { readSentences } from '../../src/language/english.ts'
import { addScores } from '../../src/learning/linear-model.ts'
import { loadModel } from '../../src/learning/load-model.ts'
import { findCandidates } from '../../src/names/candidates.ts'
import { allFeatures, sentenceFeatures } from '../../src/names/tagger/features.ts'
import { sentenceScores } from '../../src/names/tagger/sentence-scores.ts'
import { tagNames } from '../../src/names/tagger/tag-names.ts'
import { plainPassages } from '../../src/tasks/plain-passages.ts'

const TEXT = 'In May Hanna Velde left the Harbour Workers\' League for the University of Norholm. Velde, who was born in Norholm, wrote a letter to Anton Moss.'
const sentences = readSentences(TEXT, plainPassages(TEXT))
const found = findCandidates(TEXT, sentences)

describe('the tagger of names', () => {
  it('types people in running text', () => {
    const names = tagNames(sentences, found).flatMap((ns, i) => ns.map((n) => `${n.kind} ${sentences[i].tokens.slice(n.from, n.to).map((t) => t.words).join(' ')}`))
    expect(names).toEqual(expect.arrayContaining(['Person Hanna Velde', 'Person Anton Moss']))
  })

  it('remembers for each word what it adds up to', () => {
    const model = loadModel('names.plm')
    for (const [i, s] of sentences.entries()) {
      const features = sentenceFeatures(s, found.bySentence[i], found.evidence)
      const expected = new Int32Array(s.tokens.length * model.labels.length)
      allFeatures(features).forEach((all, at) => addScores(model, all, expected, at * model.labels.length))
      expect(sentenceScores(model, features)).toEqual(expected)
    }
  })
})
