import { describe, expect, it } from 'vitest'
import { readSentences } from '../../src/language/english.ts'
import { oneKindEach } from '../../src/names/one-kind.ts'
import { plainPassages } from '../../src/tasks/plain-passages.ts'
import type { NameKind } from '../../src/names/candidate.ts'

/** Each sentence begins with the name; its kind in turn. */
function kinds(text: string, given: readonly NameKind[], ruled?: ReadonlyMap<string, NameKind>): NameKind[] {
  const sentences = readSentences(text, plainPassages(text))
  return oneKindEach(sentences, sentences.map((_, i) => [{ from: 0, to: 1, kind: given[i] }]), ruled).flat().map((n) => n.kind)
}

describe('one kind for the same words', () => {
  it('is the one they were given most often', () => {
    expect(kinds('Tollen is far. Tollen is cold. Tollen went.', ['Place', 'Place', 'Person'])).toEqual(['Place', 'Place', 'Place'])
  })

  it('is the first where there is no most', () => {
    expect(kinds('Tollen is far. Tollen went.', ['Person', 'Place'])).toEqual(['Person', 'Person'])
  })

  it('is the one that the rules see, where there is no most', () => {
    expect(kinds('Tollen is far. Tollen went.', ['Person', 'Place'], new Map([['tollen', 'Place']]))).toEqual(['Place', 'Place'])
  })

  it('leaves other words alone', () => {
    expect(kinds('Tollen is far. Dorvik went.', ['Place', 'Person'])).toEqual(['Place', 'Person'])
  })
})
