import { describe, expect, it } from 'vitest'
import { readSentences } from '../../src/language/english.ts'
import { joinBrokenWords } from '../../src/names/broken-words.ts'
import { plainPassages } from '../../src/tasks/plain-passages.ts'

const joined = (text: string) => joinBrokenWords(readSentences(text, plainPassages(text))[0])
const words = (text: string) => joined(text).sentence.tokens.map((t) => t.words).join(' ')

describe('words broken at a line\'s end', () => {
  it('are read as one', () => {
    expect(words('We met Hanna Dor-\nvik there')).toBe('We met Hanna Dorvik there')
    expect(words('We met Hanna Dor¬ vik there')).toBe('We met Hanna Dorvik there')
  })

  it('keep their place in the text and in the sentence', () => {
    const text = 'We met Hanna Dor-\nvik there'
    const { sentence, at } = joined(text)
    expect(text.slice(sentence.tokens[3].start, sentence.tokens[3].end)).toBe('Dor-\nvik')
    expect(at).toEqual([0, 1, 2, 3, 6, 7])
  })

  it('leave hyphens alone that stand free or hold a word together', () => {
    expect(joined('The pre- and post-war years').at).toBe(null)
    expect(joined('A half-built quay - it fell').at).toBe(null)
  })
})
