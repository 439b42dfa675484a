import { describe, expect, it } from 'vitest'
import { encodeModel, hashFeature, makeReady, spanLabels, tagSequence } from '@polylogue/ingest/training'
import { trainModel } from '../../train/crf.ts'
import type { Example, TrainOptions } from '../../train/crf.ts'

const LABELS = spanLabels(['Ship'])
const OPTIONS: TrainOptions = { labels: LABELS, rounds: 12, rate: 0.3, penalty: 0, atLeast: 1 }

const features = (words: readonly string[]) => words.map((w, i) => [`w=${w}`, `before=${words[i - 1] ?? ''}`, `big=${/^[A-Z]/.test(w)}`].map(hashFeature))
const example = (sentence: string, right: readonly number[]): Example => ({ places: features(sentence.split(' ')), right })
const O = 1
const B = 2
const I = 4

const DATA = [
  example('the Grey Gull left the quay', [O, B, I, O, O, O]),
  example('we saw the Marten there', [O, O, O, B, O]),
  example('the harbour lay still', [O, O, O, O]),
  example('the White Heron came in', [O, B, I, O, O]),
]

describe('training', () => {
  it('learns what is common to its examples', () => {
    const model = makeReady(trainModel(DATA, OPTIONS))
    expect([...tagSequence(model, features('then the Blue Tern came in'.split(' ')))].map((l) => LABELS[l])).toEqual(['O', 'O', 'B-Ship', 'I-Ship', 'O', 'O'])
  })

  it('gives the same bytes again', () => {
    expect(encodeModel(trainModel(DATA, OPTIONS))).toEqual(encodeModel(trainModel(DATA, OPTIONS)))
  })

  it('never gives a forbidden pair of labels', () => {
    const model = makeReady(trainModel(DATA, { ...OPTIONS, forbidden: (a, b) => LABELS[b][0] === 'I' && (a < 0 || LABELS[a] === 'O') }))
    const path = [...tagSequence(model, [[hashFeature('w=Gull'), hashFeature('before=Grey')], [hashFeature('w=Gull'), hashFeature('before=Grey')]])].map((l) => LABELS[l])
    expect(path[0]).not.toBe('I-Ship')
  })

  it('learns nothing about places whose label is left open', () => {
    const open = DATA.map((d) => ({ ...d, right: d.places.map(() => O | B | I) }))
    expect(trainModel(open, OPTIONS).features).toHaveLength(0)
  })

  it('keeps fewer features under a penalty', () => {
    const free = trainModel(DATA, OPTIONS).features.length
    const strict = trainModel(DATA, { ...OPTIONS, penalty: 0.05 }).features.length
    expect(strict).toBeGreaterThan(0)
    expect(strict).toBeLessThan(free)
  })
})
