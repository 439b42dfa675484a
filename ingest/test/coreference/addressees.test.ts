import { describe, expect, it } from 'vitest'
import type { PassageKind } from '@polylogue/graph-schema'
import { whoIsMeant } from './who-is-meant.ts'

const KINDS: PassageKind[] = ['paragraph', 'paragraph', 'signature']

describe('whom "you" means', () => {
  it('is who a letter is written to', () => {
    expect(whoIsMeant('Dear Mr. Velde,\n\nYou have left the hall. The toll is your doing.\n\nHanna Tarrow', { kinds: KINDS })).toEqual(['You = Velde', 'your = Velde'])
    expect(whoIsMeant('To the Weavers\' League:\n\nYou have left the hall.\n\nHanna Tarrow', { kinds: KINDS })).toEqual(['You = Weavers\' League'])
  })

  it('is who stands in the address above "Dear Comrade", or in a line "To:"', () => {
    expect(whoIsMeant('Boris Velde,\nHarbour Hall\n\nDear Comrade,\n\nYou have left the hall.')).toEqual(['You = Boris Velde'])
    expect(whoIsMeant('To: Weavers\' League\n1 November 1901.\n\nDear Comrades,\n\nYou have left the hall.')).toEqual(['You = Weavers\' League'])
    expect(whoIsMeant('Boris Velde,\nAnton Moss\n\nDear Comrades,\n\nYou have left the hall.')).toEqual([])
  })

  it('is the branch, and not its whole, in the title of a letter to its secretary', () => {
    expect(whoIsMeant('Letter to the Secretary of the Weavers\' League\n\nDear Comrade,\n\nYou have left the hall.', { kinds: ['heading'] })).toEqual(['You = Weavers\' League'])
  })

  it('is the body in the title of an open letter', () => {
    expect(whoIsMeant('Open Letter to the Weavers\' League\n\nYou have left the hall.', { publisher: 'Harbour Pilots\' Union', kinds: ['heading'] })).toEqual(['You = Weavers\' League'])
  })

  it('is the other one of two who talk', () => {
    const talk = 'Hanna Tarrow: Where were you?\n\nBoris Velde: In the hall. And you?\n\nHanna Tarrow: You left early.'
    expect(whoIsMeant(talk)).toEqual(['you = Boris Velde', 'you = Hanna Tarrow', 'You = Boris Velde'])
  })

  it('is nobody in a text that addresses nobody, and in a quotation', () => {
    expect(whoIsMeant('Hanna Tarrow spoke. You could hear a pin drop.')).toEqual([])
    expect(whoIsMeant('Dear Mr. Velde,\n\nAnton Moss asked: "Where were you?"\n\nHanna Tarrow', { kinds: KINDS })).toEqual([])
  })

  it('ends with the letter', () => {
    expect(whoIsMeant('Dear Mr. Velde,\n\nYou left.\n\nHanna Tarrow\n\nYou could hear a pin drop.', { kinds: KINDS })).toEqual(['You = Velde'])
  })
})

describe('the former and the latter', () => {
  it('are the two of one kind that were named together', () => {
    expect(whoIsMeant('Anton Moss and Boris Velde spoke. The former praised the Weavers\' League; the latter condemned it.', { publisher: 'X' }).slice(0, 2)).toEqual(['The former = Anton Moss', 'the latter = Boris Velde'])
  })
})
