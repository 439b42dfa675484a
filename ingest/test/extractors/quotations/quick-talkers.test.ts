import { describe, expect, it } from 'vitest'
import { sentencesOf, talkersByRule } from '../../../src/extractors/quotations/bare-text.ts'
import { narratedWords } from '../../../src/extractors/quotations/narrated-words.ts'
import { talkerScores } from '../../../src/extractors/quotations/quick-talkers.ts'
import { talkerFeatures } from '../../../src/extractors/quotations/talker-features.ts'
import type { RuleMark } from '../../../src/extractors/quotations/talker-features.ts'
import { addScores } from '../../../src/learning/linear-model.ts'
import { loadModel } from '../../../src/learning/load-model.ts'

const STORY = '“The lamps are out,” said Hanna Velde, and turned to Moss. He did not answer.\n\n“Are they?” he asked at last. “Who told you?”\n\n'
  + 'She laughed; the old man, who had told her (or so she thought), looked away. “Nobody,” said she.\n\n“Then it was nobody,” Moss went on. He took his hat and went.'
const model = loadModel('talkers.plm')

function expectSame(words: Parameters<typeof talkerScores>[1], marks: readonly RuleMark[]): void {
  const expected = new Int32Array(words.length * model.labels.length)
  talkerFeatures(words, marks).forEach((all, i) => { addScores(model, all, expected, i * model.labels.length) })
  expect(talkerScores(model, words, marks)).toEqual(expected)
}

describe('scores of places from remembered rows', () => {
  const { words } = talkersByRule(STORY)
  const some = words.map((w, i): RuleMark => (w.token === null ? '' : (['', '', '', 'BS', 'IS', 'BC', 'IC'] as const)[i % 7]))

  it('are the sums of all features, when a combination is first met and later', () => {
    expect(words.filter((w) => w.token === null)).toHaveLength(5)
    for (let round = 0; round < 2; round++) { expectSame(words, some); expectSame(words, words.map(() => '')) }
  })

  it('are so too where a text has more kinds of words than there are numbers for', () => {
    const dashes = Array.from({ length: 300 }, (_, n) => `Moss spoke ${'-'.repeat(n + 2)} she heard.`).join(' ')
    const many = narratedWords(sentencesOf(dashes), [])
    expect(new Set(many.filter((w) => w.token?.pos === 'punctuation').map((w) => w.token!.words)).size).toBeGreaterThan(256)
    expectSame(many, many.map((): RuleMark => ''))
  })
})
