import { describe, expect, it } from 'vitest'
import { generateCorpus } from '../../bench/corpus.ts'

const words = (text: string) => text.split(/\s+/).filter(Boolean).length

describe('the corpus to measure with', () => {
  const corpus = generateCorpus(3, { documents: 12, words: 6000 })
  it('is the same for the same seed and another for another', () => {
    expect(generateCorpus(3, { documents: 12, words: 6000 })).toEqual(corpus)
    expect(generateCorpus(4, { documents: 12, words: 6000 })).not.toEqual(corpus)
  })
  it('is as large as asked for', () => {
    expect(corpus.length).toBe(12)
    expect(new Set(corpus.map((d) => d.path)).size).toBe(12)
    const total = corpus.reduce((n, d) => n + words(d.text), 0)
    expect(total).toBeGreaterThan(6000)
    expect(total).toBeLessThan(8500)
  })
  it('has documents that quote earlier ones word for word', () => {
    const quoted = corpus.flatMap((d, i) => [...d.text.matchAll(/writes: “([^”]+)”/g)].map((m) => corpus.slice(0, i).some((e) => e.text.includes(m[1]))))
    expect(quoted.length).toBeGreaterThan(3)
    expect(quoted.every(Boolean)).toBe(true)
  })
})
