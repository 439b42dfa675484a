import { describe, expect, it } from 'vitest'
import { groupsOf as people } from './people-in.ts'

describe('people of one family name', () => {
  it('are apart where their titles say so', () => {
    expect(people('Mr. [Velde] waited. Mrs. [Velde] came. Mr. [Velde] left.')).toEqual(['Mr. Velde | Mr. Velde', 'Mrs. Velde'])
  })

  it('are apart where title and given name do', () => {
    expect(people('With [Peter Velde] came Mrs. [Velde] and, later, Mr. [Velde].')).toEqual(['With Peter Velde | Mr. Velde', 'Mrs. Velde'])
  })

  it('are one where nothing speaks against it', () => {
    expect(people('With [Hanna Velde] came nobody. Mrs. [Velde] sat. Then [Velde] left.')).toEqual(['With Hanna Velde | Mrs. Velde | Then Velde'])
  })

  it('leave a wife who she was, whoever of the family is named between', () => {
    expect(people('So Mrs. [Velde] sat. Her daughter [Anna Velde] came. Then Mrs. [Velde] rose.')).toEqual(['Mrs. Velde | Mrs. Velde', 'daughter Anna Velde'])
  })
})

describe('a family name by itself', () => {
  it('stays with whom it meant first, whoever of the family is named later', () => {
    expect(people('So [Hanna Velde] sang. Then [Velde] rested. Her brother [Joren Velde] wept, and [Velde] left.')).toEqual(['So Hanna Velde | Then Velde | and Velde', 'brother Joren Velde'])
  })

  it('is read past honours, numbers and places behind the name', () => {
    expect(people('First [Hanna Velde OBE] spoke, then [Velde].')).toEqual(['First Hanna Velde OBE | then Velde'])
    expect(people('First [Joren I] ruled; [Joren] was rich.')).toEqual(['First Joren I | Joren'])
    expect(people('First [Joren Moss of Norland] spoke, then [Moss].')).toEqual(['First Joren Moss of Norland | then Moss'])
    expect(people('Nobody but [Hanna Velde herself] knew [Velde].')).toEqual(['but Hanna Velde herself | knew Velde'])
  })

  it('is no office', () => {
    expect(people('Here [President] and, apart, [Vice President] sat.')).toEqual(['Here President', 'Vice President'])
  })
})

describe('short given names', () => {
  it('are one with the names they stand for', () => {
    expect(people('First [Robert Velde] spoke. Then [Bob Velde] sang, and [Bob] sat.')).toEqual(['First Robert Velde | Then Bob Velde | and Bob'])
  })

  it('go to the one person they fit, and to nobody where two are there', () => {
    expect(people('First [William Moss] spoke. Then [Bill] sang.')).toEqual(['First William Moss | Then Bill'])
    expect(people('First [William Moss] and [William Velde] spoke. Then [Bill] sang.')).toEqual(['First William Moss', 'and William Velde', 'Then Bill'])
    expect(people('First [William Moss] and [Bill Velde] spoke. Then [Bill] sang.')).toEqual(['First William Moss', 'and Bill Velde | Then Bill'])
  })

  it('do not make two full names one', () => {
    expect(people('First [Edmund Moss] came, then [Edward Moss].')).toEqual(['First Edmund Moss', 'then Edward Moss'])
  })
})
