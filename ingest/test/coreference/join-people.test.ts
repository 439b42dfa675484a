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
