import { expect, it } from 'vitest'
import { rememberingFolder, spanOfWords, textWords } from '../../../src/corpus/tracing/text-words.ts'

const TEXT = 'The Harbour-\nmasters’ League — “no dues”, said Zoë O’Hara in 1921; naïve, the harbour-masters\' league? 𝒜ye.'

it('folds words and says where each stands', () => {
  const { words, spans } = textWords(TEXT)
  expect(words).toEqual(['the', 'harbourmasters', 'league', 'no', 'dues', 'said', 'zoe', 'ohara', 'in', '1921', 'naive', 'the', 'harbour', 'masters', 'league', 'aye'])
  const at = (i: number) => { const { start, end } = spanOfWords(spans, i); return TEXT.slice(start, end) }
  expect([at(1), at(6), at(7), at(15)]).toEqual(['Harbour-\nmasters', 'Zoë', 'O’Hara', '𝒜ye'])
  const { start, end } = spanOfWords(spans, 3, 4)
  expect(TEXT.slice(start, end)).toBe('no dues')
})

it('cuts a part as if it stood alone, with places in the whole', () => {
  const from = TEXT.indexOf('dues')
  const part = textWords(TEXT, from, from + 3)
  expect([part.words, part.spans.starts[0], part.spans.ends[0]]).toEqual([['due'], from, from + 3])
})

it('gives the same words with a folder that remembers', () => {
  const fold = rememberingFolder()
  const once = textWords(TEXT, 0, TEXT.length, fold)
  expect(once).toEqual(textWords(TEXT))
  expect(textWords(TEXT, 0, TEXT.length, fold)).toEqual(once)
})
