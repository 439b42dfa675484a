import { describe, expect, it } from 'vitest'
import { read } from './names-of.ts'
import type { Given } from './names-of.ts'

/** Clusters as "name: words, words", the voice marked by a star. */
function things(text: string, given?: Given): string[] {
  const { coreference } = read(text, given)
  const words = new Map(coreference.mentions.map((m) => [m.id, m.words]))
  return coreference.clusters
    .map((c) => `${c.id === coreference.voice ? '*' : ''}${c.name}: ${coreference.mentions.filter((m) => c.mentions.includes(m.id)).map((m) => words.get(m.id)).join(', ')}`)
    .sort()
}

describe('coreference', () => {
  it('joins an acronym with its long form, and "we" and "our union" with the publisher', () => {
    expect(things('The Norland Rail Federation (NRF) is wrong. We told the NRF so. Our union stays.', { publisher: 'Harbour Pilots\' Union' })).toEqual([
      '*Harbour Pilots\' Union: We, Our union', 'Norland Rail Federation: Norland Rail Federation, NRF, NRF',
    ])
  })

  it('finds the publisher by the initials of its name', () => {
    expect(things('HPU holds that dues are wrong. We stand by it.', { publisher: 'Harbour Pilots\' Union' })).toEqual(['*Harbour Pilots\' Union: HPU, We'])
  })

  it.each<[string, string[]]>([
    ['The League of Harbour Pilots (M-L) met. The LHP (M-L) refused.', ['League of Harbour Pilots (M-L): LHP (M-L), League of Harbour Pilots (M-L)']],
    ['The Pilots Party of Norland (Marxist-Leninist) met. The Pilots Party of Norland (M-L) refused.', ['Pilots Party of Norland (Marxist-Leninist): Pilots Party of Norland (M-L), Pilots Party of Norland (Marxist-Leninist)']],
    ['The Pilots Party of Norland (ML) met. The PPN (ML) refused; the PPN is small.', ['Pilots Party of Norland (ML): PPN, PPN (ML), Pilots Party of Norland (ML)']],
  ])('ties short and long forms with the ending of a party: %s', (text, expected) => {
    expect(things(text, { author: 'R. T. Moss' }).filter((t) => /M-?L/.test(t)).map((t) => t.replace(/: (.*)$/u, (_, list: string) => `: ${list.split(', ').sort().join(', ')}`))).toEqual(expected)
  })

  it('keeps a body and its congress apart', () => {
    expect(things('The Second Congress of the Ferry League met in May. The Ferry League grew.', { author: 'R. T. Moss' }).filter((t) => t.includes('Ferry'))).toHaveLength(2)
  })

  it('keeps the "we" of a quotation from the voice', () => {
    const [voice] = things('The Norland Rail Federation wrote: "We want peace and we mean it." We doubt that.', { publisher: 'Harbour Pilots\' Union' })
    expect(voice).toBe('*Harbour Pilots\' Union: We')
  })

  it('gives a surname to the person named in full, and the pronoun to the person named', () => {
    expect(things('In the hall Hanna Velde spoke. She was brief. Later Velde left.', { author: 'R. T. Moss' })).toContain('Hanna Velde: Hanna Velde, She, Velde')
  })

  it('resolves the former and the latter', () => {
    const all = things('We met the Norland Rail Federation and the Weavers\' League. The former was polite, the latter was not.', { publisher: 'X' })
    expect(all).toContain('Norland Rail Federation: Norland Rail Federation, The former')
    expect(all).toContain('Weavers\' League: Weavers\' League, the latter')
  })

  it('takes the signature for the voice where no publisher is known', () => {
    const voice = things('We call on all to come.\n\nWeavers\' League', { kinds: ['paragraph', 'signature'] }).find((c) => c.startsWith('*'))
    expect(voice).toBe('*Weavers\' League: We, Weavers\' League')
  })

  it('has a voice that nothing names', () => {
    const { coreference } = read('Nothing is said here by anyone at all.')
    const voice = coreference.clusters.find((c) => c.id === coreference.voice)
    expect(voice).toMatchObject({ implicit: true, mentions: [], aliases: [] })
  })

  it('keeps two people of one family name apart', () => {
    const names = read('In the hall Hanna Velde and Boris Velde spoke.').coreference.clusters.filter((c) => c.kind === 'Person').map((c) => c.name)
    expect(names.sort()).toEqual(['Boris Velde', 'Hanna Velde'])
  })
})
