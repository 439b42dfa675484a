import { describe, expect, test } from 'vitest'
import { stancesOf } from '../stances-of.ts'

describe('who is called by a creed holds it', () => {
  test.each<[string, string[]]>([
    ['[Pear] is above all a gatist and pacifist union.', ['Pear ENDORSES gatism', 'Pear ENDORSES pacifism']],
    ['Third Gatism is old. [Pear] is a Third Gatist and Lockist union.', ['Pear ENDORSES Lockism', 'Pear ENDORSES Third Gatism']],
    ['Gatism is old. [Pear], a gatist union, met in May.', ['Pear ENDORSES Gatism']],
    ['As a gatist union, we met in May.', ['voice ENDORSES gatism']],
    ['We are gatists.', ['voice ENDORSES gatism']],
    ['[Pear] is not a gatist union.', []],
    ['[Pear] is a journalist union.', []],
    ['[Pear] is a union of dockers and meets in a gatist hall.', []],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})

describe('false accounts are against whom they are about', () => {
  test.each<[string, string[]]>([
    ['The pamphlet of [Pear] contains numerous distortions of [Apple].', ['Pear CRITICIZES Apple', 'voice CRITICIZES Pear']],
    ['[Pear] lies about [Apple].', ['Pear CRITICIZES Apple', 'voice CRITICIZES Pear']],
    ['The bulk of [Pear]\'s article recycles old slanders about pacifism.', ['Pear CRITICIZES pacifism', 'voice CRITICIZES Pear']],
    ['[Pear] does not spread lies about [Apple].', []],
    ['The lies of [Pear] are known.', ['voice CRITICIZES Pear']],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})

describe('several doers, one pronoun', () => {
  test.each<[string, string[]]>([
    ['The delegates of [Pear], the delegates of [Apple] and the [Fig] declared that they stand for open councils and for free bread.',
      ['Apple ENDORSES free bread', 'Apple ENDORSES open councils', 'Fig ENDORSES free bread', 'Fig ENDORSES open councils', 'Pear ENDORSES free bread', 'Pear ENDORSES open councils']],
    ['[Pear] and [Fig] declared plainly that they were opposed to the toll.', ['Fig CRITICIZES toll', 'Pear CRITICIZES toll']],
    ['[Pear] and [Fig] said that it rained.', []],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})

describe('how something is to be seen, what matters and what for', () => {
  test.each<[string, string[]]>([
    ['I hold it would be better to understand Gatism as a kind of lockism.', ['voice ENDORSES Gatism as a kind of lockism']],
    ['It would be better to see it as a form of lockism.', ['voice ENDORSES form of lockism']],
    ['Instead of treating Gatism as a law of nature, [Pear] waits for rain.', ['Pear CRITICIZES Gatism as a law of nature']],
    ['It is not better to see Gatism as a kind of lockism.', []],
    ['What is most important is a sober understanding of the toll.', ['voice ENDORSES sober understanding of the toll']],
    ['What is important is to wait.', []],
    ['Doing so requires an honest account on the part of the dockers.', ['voice ENDORSES honest account']],
    ['[Pear] marches for the purpose of ruining the boats.', ['Pear ENDORSES ruining the boats']],
    ['Our chief aim is to contribute to the abolition of tolls.', ['voice CRITICIZES tolls', 'voice ENDORSES abolition of tolls']],
    ['[Pear] shares the goals of open councils and free bread.', ['Pear ENDORSES free bread', 'Pear ENDORSES open councils']],
    ['The honour of the docks cannot tolerate any disorders.', ['voice CRITICIZES disorders']],
    ['The honour of the docks cannot tolerate the noise.', []],
    ['We promise the [Fig] complete support.', ['voice ENDORSES Fig']],
    ['We call upon you for patience and discipline.', ['voice ENDORSES discipline', 'voice ENDORSES patience']],
    ['{Marsh}, beaten at the polls, refuses to submit to [Fig].', ['Marsh CRITICIZES Fig']],
    ['{Marsh}, who wanted to betray the strike, has fled.', ['Marsh CRITICIZES strike', 'voice CRITICIZES Marsh', 'voice ENDORSES strike']],
    ['{Marsh} did not want to betray the strike.', []],
    ['We know the daily hire, which was reintroduced by [Pear].', ['Pear ENDORSES daily hire']],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})
