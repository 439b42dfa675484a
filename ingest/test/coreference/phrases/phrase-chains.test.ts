import { describe, expect, it } from 'vitest'
import { phraseChains } from '../../../src/coreference/phrases/phrase-chains.ts'
import { asTheDocumentSays } from '../../../src/coreference/phrases/as-the-document-says.ts'
import type { Phrase } from '../../../src/coreference/phrases/tag-phrases.ts'
import { read } from '../../extractors/names-of.ts'

const chains = (text: string) => { const { document, sentences } = read(text); return phraseChains(document, sentences).map(({ kind, links }) => `${kind}: ${links.map((l) => text.slice(l.start, l.end)).join(' | ')}`) }

describe('chains of all that is called by name', () => {
  it('join a full name, a titled one and a surname', () => {
    expect(chains('In the hall Hanna Velde spoke. Everybody thanked Mrs. Velde, and Velde left.')).toEqual(['Person: Hanna Velde | Mrs. Velde | Velde'])
  })

  it('hold peoples and bodies that the graph does not draw', () => {
    expect(chains('The Senate met in May. All Norwegians thanked the Senate.')).toEqual(['Organization: The Senate | the Senate', 'Person: All Norwegians'])
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
