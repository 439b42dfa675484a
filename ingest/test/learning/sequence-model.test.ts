import { describe, expect, it } from 'vitest'
import { BEGINNING, finish, goOn, hashFeature, hashOf, mix } from '../../src/learning/feature-hash.ts'
import { classify, makeReady } from '../../src/learning/linear-model.ts'
import type { LinearModel } from '../../src/learning/linear-model.ts'
import { decodeModel, encodeModel } from '../../src/learning/model-file.ts'
import { labelsOfSpans, spanLabels, spansOfLabels } from '../../src/learning/span-labels.ts'
import { bestPath, tagSequence } from '../../src/learning/tag-sequence.ts'

/** A model made of [feature, weights] rows. */
function model(labels: string[], rows: readonly (readonly [string, readonly number[]])[], transitions: number[] = []): LinearModel {
  const sorted = rows.map(([f, w]) => [hashFeature(f), w] as const).sort(([a], [b]) => a - b)
  return {
    labels, scale: 16, features: Int32Array.from(sorted, ([h]) => h), weights: Int8Array.from(sorted.flatMap(([, w]) => [...w])),
    transitions: Int32Array.from(transitions.length ? transitions : labels.flatMap(() => labels.map(() => 0))), first: new Int32Array(labels.length), last: new Int32Array(labels.length),
  }
}

describe('a sequence model', () => {
  const small = model(['O', 'A', 'B'], [['x', [0, 40, -3]], ['y', [5, 0, 4]], ['z', [-128, 127, 1]]], [0, -9, 2, 7, 0, -100000, 1, 1, 1])

  it('comes back from its file as it was', () => {
    expect(decodeModel(encodeModel(small))).toEqual(small)
  })

  it('refuses other bytes', () => {
    expect(() => decodeModel(new TextEncoder().encode('no model at all'))).toThrow('not a model')
    expect(() => decodeModel(encodeModel(small).slice(0, -1))).toThrow('bytes')
  })

  it('finds the path that trying all paths finds', () => {
    const ready = makeReady(small)
    const words = ['x', 'y', 'y', 'z', 'unknown', 'x', 'y']
    const places = words.map((w) => [hashFeature(w)])
    const row = (w: string) => { const f = small.features.indexOf(hashFeature(w)); return f < 0 ? [0, 0, 0] : [...small.weights.subarray(f * 3, f * 3 + 3)] }
    const score = (path: number[]) => path.reduce((sum, l, i) => sum + row(words[i])[l] + (i ? small.transitions[path[i - 1] * 3 + l] : 0), 0)
    const paths = Array.from({ length: 3 ** words.length }, (_, n) => words.map((__, i) => Math.floor(n / 3 ** i) % 3))
    expect(score([...tagSequence(ready, places)])).toBe(Math.max(...paths.map(score)))
  })

  it('finds it too where some places speak so loudly for the first label that nothing else is looked at there', () => {
    let seed = 7
    const random = (most: number) => { seed = seed * 1103515245 + 12345 & 0x7fffffff; return (seed >> 8) % (2 * most + 1) - most }
    for (let round = 0; round < 60; round++) {
      const some = (length: number, most: number) => Int32Array.from({ length }, () => random(most))
      const ready = { ...makeReady(model(['O', 'A', 'B'], [['x', [1, 1, 1]]], [...some(9, 12)])), first: some(3, 9), last: some(3, 9) }
      const n = 1 + round % 7
      const scores = Int32Array.from({ length: n * 3 }, (_, at) => random(15) + (at % 3 === 0 && random(1) > 0 ? 90 : 0))
      const total = (path: readonly number[]) => path.reduce((sum, l, i) => sum + scores[i * 3 + l] + (i === 0 ? ready.first[l] : ready.transitions[path[i - 1] * 3 + l]), ready.last[path[n - 1]])
      const best = Math.max(...Array.from({ length: 3 ** n }, (_, p) => total(Array.from({ length: n }, (__, i) => Math.floor(p / 3 ** i) % 3))))
      expect(total([...bestPath(ready, scores.slice())])).toBe(best)
    }
  })

  it('tells one thing\'s label, and the earlier one where nothing speaks', () => {
    const ready = makeReady(small)
    expect(classify(ready, [hashFeature('x')]).label).toBe('A')
    expect(classify(ready, [])).toEqual({ label: 'O', scores: [0, 0, 0] })
  })
})

describe('features', () => {
  it('hashes in pieces as it hashes the whole', () => expect(finish(goOn(goOn(BEGINNING, 'w='), 'harbour'))).toBe(hashFeature('w=harbour')))
  it('hashes a template as its string', () => expect([hashOf`none`, hashOf`w=${'harbour'}|${3}`, hashOf`${undefined}|${true}`]).toEqual(['none', 'w=harbour|3', 'undefined|true'].map(hashFeature)))
  it('have the same hash on every machine', () => {
    expect([hashFeature(''), hashFeature('w=harbour'), mix(1, 2), mix(2, 1)]).toMatchInlineSnapshot(`
      [
        -1421968373,
        -726181093,
        -207363752,
        -489661813,
      ]
    `)
  })
})

describe('span labels', () => {
  it('mark spans and give them back', () => {
    const spans = [{ from: 1, to: 3, kind: 'P' }, { from: 3, to: 4, kind: 'P' }, { from: 5, to: 6, kind: 'Q' }]
    const labels = labelsOfSpans(7, spans)
    expect(labels).toEqual(['O', 'B-P', 'I-P', 'B-P', 'O', 'B-Q', 'O'])
    expect(spansOfLabels(labels)).toEqual(spans)
    expect(spanLabels(['P'])).toEqual(['O', 'B-P', 'I-P'])
  })

  it('take a broken continuation for a beginning', () => {
    expect(spansOfLabels(['I-P', 'I-Q', 'O'])).toEqual([{ from: 0, to: 1, kind: 'P' }, { from: 1, to: 2, kind: 'Q' }])
  })
})
