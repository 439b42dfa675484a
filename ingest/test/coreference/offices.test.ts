import { describe, expect, it } from 'vitest'
import { read } from '../extractors/names-of.ts'
import type { Given } from '../extractors/names-of.ts'

function offices(text: string, given?: Given): string[] {
  const { coreference } = read(text, given)
  return coreference.clusters.filter((c) => c.kind === 'Role').map((c) => coreference.mentions.filter((m) => c.mentions.includes(m.id)).map((m) => `${m.words}@${m.start}`).join(' ')).sort()
}

describe('offices', () => {
  it('keeps the same office of two bodies apart', () => {
    expect(offices('The president of the Weavers\' League met the president of the Norland Rail Federation.')).toHaveLength(2)
  })

  it('joins one office of one body, signature included', () => {
    const text = ['Our president, Hanna Velde, met the president of the Weavers\' League.', 'Hanna Velde, President'].join('\n\n')
    const found = offices(text, { publisher: 'Harbour Pilots\' Union', kinds: ['paragraph', 'signature'] })
    expect(found).toHaveLength(2)
    expect(found.some((c) => c.startsWith('president@4 ') && c.includes('President@'))).toBe(true)
  })

  it('reads for whom a line is signed', () => {
    const found = offices('We agree with the Weavers\' League.\n\nFor the Harbour Pilots\' Union: Hanna Velde, Chair\nFor the Weavers\' League: Boris Tarn, Chair')
    expect(found).toHaveLength(2)
  })

  it('is called by its body too', () => {
    const { coreference } = read('The president of the Leith branch of the Weavers\' League met the treasurer of the Norland Rail Federation.')
    expect(coreference.clusters.filter((c) => c.kind === 'Role').flatMap((c) => c.aliases)).toEqual(expect.arrayContaining(['president', 'president of the Leith branch of the Weavers\' League', 'treasurer of the Norland Rail Federation']))
  })
})
