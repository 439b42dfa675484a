import { describe, expect, it } from 'vitest'
import { readSentencesWith } from '../../src/extractors/stance/reading.ts'
import { hashFeature } from '../../src/learning/feature-hash.ts'
import { toneFeatures, toneHashes } from '../../src/tone/features.ts'
import { sceneOf } from '../../src/tone/scene.ts'
import { toneOfName } from '../../src/tone/tone-of-name.ts'
import { toneOfWord } from '../../src/tone/word-tone.ts'
import { layersOf } from '../extractors/stances-of.ts'

function sceneAt(marked: string, name: string) {
  const [reading] = readSentencesWith(layersOf(marked))
  const spot = reading.spots.find((s) => s.mention.words === name)!
  return sceneOf(reading, spot.from, spot.to, spot.cluster, [])
}

describe('how a sentence speaks of a name', () => {
  it('hides names: who it is says nothing', () => {
    const a = toneFeatures(sceneAt('[Apple] was fined for lying.', 'Apple'), toneOfWord)
    const b = toneFeatures(sceneAt('[Quince] was fined for lying.', 'Quince'), toneOfWord)
    expect([...a]).toEqual([...b])
    expect([...a].some((f) => f.includes('apple'))).toBe(false)
  })
  it('hashes features as their strings are hashed', () => {
    const scene = sceneAt('[Quince], which {Lind} never trusted, was “not” fined for lying to 30 members.', 'Quince')
    expect(toneHashes(scene, toneOfWord)).toEqual([...toneFeatures(scene, toneOfWord)].map(hashFeature))
  })
  it('tells sides and negation apart', () => {
    const plain = toneFeatures(sceneAt('They do trust {Lind}.', 'Lind'), toneOfWord)
    const negated = toneFeatures(sceneAt('They do not trust {Lind}.', 'Lind'), toneOfWord)
    expect(plain.has('not:trust')).toBe(false)
    expect(negated.has('not:trust')).toBe(true)
    expect(plain.has('L:trust')).toBe(true)
  })
  it('knows words by their weights', () => {
    const word = (lower: string) => ({ lower, lemma: lower, pos: 'adjective', hidden: false, quoted: false })
    expect(toneOfWord(word('awful'))).toBeLessThan(0)
    expect(toneOfWord(word('wonderful'))).toBeGreaterThan(0)
    expect(toneOfWord(word('qwertz'))).toBe(0)
  })
  it('gives probabilities that add to one', () => {
    const { positive, neutral, negative } = toneOfName(sceneAt('Voters praised {Lind} for her courage and honesty.', 'Lind'))
    expect(positive + neutral + negative).toBeCloseTo(1, 9)
    expect(positive).toBeGreaterThan(negative)
  })
})
