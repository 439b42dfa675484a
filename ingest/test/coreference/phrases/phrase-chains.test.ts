import { describe, expect, it } from 'vitest'
import { phraseChains } from '../../../src/coreference/phrases/phrase-chains.ts'
import { cutPhrase } from '../../../src/coreference/phrases/cut-phrase.ts'
import { asTheDocumentSays } from '../../../src/coreference/phrases/as-the-document-says.ts'
import type { Phrase } from '../../../src/coreference/phrases/tag-phrases.ts'
import { read } from '../../extractors/names-of.ts'

const chains = (text: string) => { const { document, sentences } = read(text); return phraseChains(document, sentences).map(({ kind, links }) => `${kind}: ${links.map((l) => text.slice(l.start, l.end)).join(' | ')}`) }

describe('chains of all that is called by name', () => {
  it('join a full name, a titled one and a surname', () => {
    expect(chains('In the hall Hanna Velde spoke. Everybody thanked Mrs. Velde, and Velde left.')).toEqual(['Person: Hanna Velde | Mrs. Velde | Velde'])
  })

  it('hold peoples and bodies that the graph does not draw', () => {
    expect(chains('The Senate met in May. All Norwegians thanked the Senate.')).toEqual(['Organization: Senate | Senate', 'Person: All Norwegians'])
  })
})

describe('one judgement for all places of the same words', () => {
  const { sentences } = read('We met Sund in May. Then Sund left. Now Sund is here.')
  const at = sentences.map((s) => s.tokens.findIndex((t) => t.words === 'Sund'))
  const found: Phrase[] = [{ sentence: 0, from: at[0], to: at[0] + 1, kind: 'Organization' }]
  const certain = (scores: readonly number[]) => sentences.map((s, i) => s.tokens.map(() => ({ name: scores[i], person: -10 })))

  it('adds the places that were missed', () => {
    expect(asTheDocumentSays(sentences, found, certain([30, -5, -5])).map((p) => p.sentence)).toEqual([0, 1, 2])
  })

  it('takes out what most places speak against', () => {
    expect(asTheDocumentSays(sentences, found, certain([5, -30, -30]))).toEqual([])
  })
})

describe('what no phrase holds', () => {
  const cut = (text: string, from: string, to: string) => {
    const [{ tokens }] = read(text).sentences
    const phrase = { sentence: 0, from: tokens.findIndex((t) => t.words === from), to: tokens.findIndex((t) => t.words === to) + 1, kind: 'Person' as const }
    return cutPhrase(tokens, phrase).map((p) => text.slice(tokens[p.from].start, tokens[p.to - 1].end))
  }

  it('cuts it: the other side of a case', () => {
    expect(cut('Appeal of Joren Velde against Ada Quell was heard.', 'Joren', 'Quell')).toEqual(['Joren Velde', 'Ada Quell'])
  })

  it('parts two people that "and" joins', () => {
    expect(cut('We thank Joren Velde and Ada Quell today.', 'Joren', 'Quell')).toEqual(['Joren Velde', 'Ada Quell'])
  })

  it('is letters of honour behind a name', () => {
    expect(cut('Then Joren Velde, KC, rose.', 'KC', 'KC')).toEqual([])
  })

  it('leaves a whole name whole', () => {
    expect(cut('We thank the Bishop of Norholm today.', 'the', 'Norholm')).toEqual(['the Bishop of Norholm'])
  })
})
