import { describe, expect, it } from 'vitest'
import { read } from '../extractors/names-of.ts'
import type { Given } from '../extractors/names-of.ts'

const found = (text: string, given?: Given) => read(text, given).names.map((m) => `${m.kind} ${m.words}`)

describe('names', () => {
  it('takes an unknown word that opens a sentence for a surname where one would stand', () => {
    expect(found('Dorvik\'s reply was unjust.')).toEqual(['Person Dorvik'])
    expect(found('Dorvik, who signed, has left.')).toEqual(['Person Dorvik'])
    expect(found('Dorvik even implied that dues are good.')).toEqual(['Person Dorvik'])
    expect(found('Bridges, who knows, are old.')).toEqual([])
  })

  it('reads people beside their office in a line of capitals', () => {
    expect(found('For all: Edda Lorn, Chair; Sanna Dolen, General Secretary.')).toEqual(['Person Edda Lorn', 'Role Chair', 'Person Sanna Dolen', 'Role General Secretary'])
  })

  it('takes a single name for a body by what it issues', () => {
    expect(found('Many signed the Narkomprod statement last year.')).toEqual(['Organization Narkomprod'])
  })

  it('reads names with izafet, groups by number in quotation marks, acronyms with a name', () => {
    expect(found('Nobody heard of the Fadayan-e Millat here.')).toContain('Organization Fadayan-e Millat')
    expect(found('We met the NVB “Zarya” in the hall.')).toContain('Organization NVB “Zarya”')
  })

  it('keeps given names that old papers shorten', () => {
    expect(found('We thanked Wm. W. Dorvik, Benj. Velde and Jos. C. Brandt for it.')).toEqual(['Person Wm. W. Dorvik', 'Person Benj. Velde', 'Person Jos. C. Brandt'])
  })

  it('takes no noun in small letters for a person', () => {
    expect(found('We called him "the owners\' favourite seaman" then.')).toEqual([])
  })

  it('takes what has become of a body for no part of its name, nor for another', () => {
    expect(found('Groups of the port: Norland Weavers Union, Defunct, 1931.')).toEqual(['Organization Norland Weavers Union'])
    expect(found('Defunct Harbour League papers were found.')).toEqual(['Organization Harbour League'])
  })

  it('knows a name under a letter written as money', () => {
    expect(found('They know that Gold$mith himself is behind it.')).toEqual(['Person Gold$mith'])
  })

  it('takes neither classes nor shouted titles for bodies', () => {
    expect(found('We wrote about the Labor Bureaucracy here.')).toEqual([])
    expect(found('THE TOLL AND THE BRIDGE')).toEqual([])
  })
})
