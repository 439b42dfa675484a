import { describe, expect, it } from 'vitest'
import { whoIsMeant } from './who-is-meant.ts'

const PUBLISHER = { publisher: 'Harbour Pilots\' Union' }

describe('pronouns', () => {
  it('gives "it" to a body only where a body acts', () => {
    expect(whoIsMeant('The Weavers\' League despises the toll. It preaches the boycott of the bridge.', PUBLISHER)).toEqual(['It = Weavers\' League'])
    expect(whoIsMeant('The Weavers\' League has a bridge. It is long and was painted green.', PUBLISHER)).toEqual([])
    expect(whoIsMeant('The Weavers\' League opposes the toll and opposes it still.', PUBLISHER)).toEqual([])
  })

  it('gives "its" to the body that has such things, or whose sentence it is', () => {
    expect(whoIsMeant('The Weavers\' League is old. Its general secretary, Hanna Velde, is young.', PUBLISHER)).toEqual(['Its = Weavers\' League'])
    expect(whoIsMeant('In the hall the Weavers\' League mourns its teacher.', PUBLISHER)).toEqual(['its = Weavers\' League'])
    expect(whoIsMeant('We read of the Weavers\' League. The bridge kept its colour.', PUBLISHER)).toEqual(['We = Harbour Pilots\' Union'])
  })

  it('leaves an object that is not who does the verb', () => {
    expect(whoIsMeant('In the hall Boris Velde spoke. Later Anton Moss thanked him.')).toEqual(['him = Boris Velde'])
    expect(whoIsMeant('In the hall Anton Moss thanked him.')).toEqual([])
  })

  it('keeps to whom "he" meant last, and leaves open what is not clear', () => {
    expect(whoIsMeant('In the hall Boris Velde spoke. He was brief. Anton Moss stood near him and he smiled.')).toEqual(['He = Boris Velde', 'him = Boris Velde', 'he = Boris Velde'])
    expect(whoIsMeant('There was a quarrel between Boris Velde and Anton Moss. He left.')).toEqual([])
  })

  it('lets a body without a name stand in the way', () => {
    expect(whoIsMeant('The Weavers\' League wrote. I ask your committee to reopen its press.', PUBLISHER).filter((x) => x.startsWith('its'))).toEqual([])
  })

  it('knows he from she by a title, and by what was meant before', () => {
    expect(whoIsMeant('The hall heard Mrs. Tarrow and Mr. Veldt. She was brief.')).toEqual(['She = Tarrow'])
  })

  it('gives "the minister" to the one who holds the office', () => {
    expect(whoIsMeant('The minister, Boris Velde, met Anton Moss. The minister was late.')).toEqual(['The minister = Boris Velde'])
  })
})
