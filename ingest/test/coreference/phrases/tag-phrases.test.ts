import { describe, expect, it } from 'vitest'
import { PHRASE_LABELS, phrasesOf } from '../../../src/coreference/phrases/tag-phrases.ts'
import { makeReady } from '../../../src/learning/linear-model.ts'
import { readNames } from '../../../src/names/read-names.ts'
import { read } from '../../extractors/names-of.ts'

const n = PHRASE_LABELS.length
/** A tagger of phrases that sees none. */
const BLIND = makeReady({ labels: PHRASE_LABELS, scale: 1, features: new Int32Array(0), weights: new Int8Array(0), transitions: new Int32Array(n * n), first: new Int32Array(n), last: new Int32Array(n) })

function found(text: string): string[] {
  const { sentences } = read(text)
  const phrases = phrasesOf(sentences, sentences.map((s) => s.tokens.map(() => new Int32Array(0))), readNames(text, sentences).names, BLIND)
  return phrases.map(({ sentence, from, to, kind }) => `${kind} ${text.slice(sentences[sentence].tokens[from].start, sentences[sentence].tokens[to - 1].end)}`)
}

describe('named phrases', () => {
  it('hold the people that are named, and bodies by their own words or their short form', () => {
    expect(found('Hanna Velde left the Norland Rope Workers\' Union (NRWU) in May. The NRWU was late.')).toEqual(['Person Hanna Velde', 'Organization Norland Rope Workers\' Union', 'Organization NRWU', 'Organization NRWU'])
  })

  it('hold whom a thing is called after, and no place', () => {
    expect(found('They crossed the Eisenhower Bridge and the Harbour Bridge. The Katherine Jensen Prize in Weaving went to nobody.')).toEqual(['Person Eisenhower', 'Person Katherine Jensen'])
  })

  it('hold no body of one word that might be anything', () => {
    expect(found('Many signed the Narkomprod statement last year.')).toEqual([])
  })
})
