import { describe, expect, it } from 'vitest'
import { bareName } from '../../src/names/bare-name.ts'
import { read } from '../extractors/names-of.ts'

const bodies = (text: string) => read(text).names.filter((n) => n.kind === 'Organization').map((n) => n.words)

describe('papers by what they are called', () => {
  it.each<[string, string[]]>([
    ['We wrote to its weekly, The Mallet, in May.', ['The Mallet']],
    ['They print a quarterly magazine, Slow Water, and a newssheet called Gravel.', ['Slow Water', 'Gravel']],
    ['Hanna Velde is editor of The Lantern.', ['The Lantern']],
  ])('%s', (text, found) => expect(bodies(text)).toEqual(found))

  it.each(['She bought the paper, Monday being dull.', 'It is a paper on salt.', 'Hanna Velde is editor of Letters to a Weaver.'])('%s holds none', (text) => expect(bodies(text)).toEqual([]))
})

describe('branches and organs', () => {
  it.each<[string, string[]]>([
    ['The Sundholm branch has gone over to the others.', ['Sundholm branch']],
    ['We hold the papers of Local 31 and of nobody else.', ['Local 31']],
    ['He spoke against the Executive in May.', ['Executive']],
  ])('%s', (text, found) => expect(bodies(text)).toEqual(found))

  it('a branch office is no branch', () => expect(bodies('The Sundholm branch office was cold.')).not.toContain('Sundholm branch'))
  it.each(['The executive met in May.', 'The local people met in May.'])('%s holds none', (text) => expect(bodies(text)).toEqual([]))
})

describe('offices held for a matter', () => {
  const roles = (text: string) => read(text).names.filter((n) => n.kind === 'Role').map((n) => n.words)
  it('take the matter along', () => {
    expect(roles('He asks the Minister of Fisheries for boats.')).toEqual(['Minister of Fisheries'])
    expect(roles('They met the Vice President for Signage on Monday.')).toEqual(['Vice President for Signage'])
  })
})

describe('bodies that have members', () => {
  it.each<[string, string[]]>([
    ['In May he was expelled from the Ligue Rouge.', ['Ligue Rouge']],
    ['We reject groups like the Clear Fist.', ['Clear Fist']],
  ])('%s', (text, found) => expect(bodies(text)).toEqual(found))
  it('ranks and honours are no part of a name', () => {
    expect(bareName('Canon Tom Harl', 'Person', { start: 10, end: 24 })).toEqual({ start: 16, end: 24 })
    expect(bareName('Anna Brook MP', 'Person', { start: 0, end: 13 })).toEqual({ start: 0, end: 10 })
    expect(bareName('Kelp Union > Library', 'Organization', { start: 0, end: 20 })).toEqual({ start: 0, end: 10 })
    expect(bareName('Canon Harl', 'Person', { start: 0, end: 10 })).toEqual({ start: 0, end: 10 })
  })
})
