import { describe, expect, test } from 'vitest'
import { stancesOf } from '../stances-of.ts'

const told = (text: string): string[] => [...new Set(stancesOf(text))]

describe('deeds that are told and judged in one word', () => {
  test.each<[string, string[]]>([
    ['[Pear] abandoned the general strike.', ['Pear CRITICIZES general strike', 'voice CRITICIZES Pear', 'voice ENDORSES general strike']],
    ['[Pear] did not abandon the general strike.', []],
    ['[Pear] must not abandon the general strike.', []],
    ['[Pear] beat the drums of militarism.', ['Pear ENDORSES militarism', 'voice CRITICIZES Pear', 'voice CRITICIZES militarism']],
    ['[Pear] remained silent, hiding the accounts from the members.', ['Pear ENDORSES hiding the accounts', 'voice CRITICIZES Pear', 'voice CRITICIZES hiding the accounts']],
    ['[Pear] raised itself in the name of freedom against gatism, clutching a reactionary platform.', ['Pear CRITICIZES gatism', 'Pear ENDORSES reactionary platform', 'voice CRITICIZES Pear', 'voice CRITICIZES reactionary platform']],
    ['[Pear] adopted a budget.', ['Pear ENDORSES budget']],
    ['The accounts were hidden in the cellar.', []],
    ['{Lind}, who sabotaged the bread supply, fled.', ['Lind CRITICIZES bread supply', 'voice CRITICIZES Lind', 'voice ENDORSES bread supply']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('judgements on deeds, means and policies', () => {
  test.each<[string, string[]]>([
    ['It would be pure folly to join the pool of owners.', ['voice CRITICIZES join the pool']],
    ['It is right to open the gates.', ['voice ENDORSES open the gates']],
    ['It does not follow that it is right to open the gates.', []],
    ['There is no reason to keep a secret pact.', ['voice CRITICIZES secret pact']],
    ['There is a reason to pursue a secret pact.', []],
    ['We believe it is the duty of all seamen to refuse the toll.', ['voice ENDORSES duty of all seamen to refuse the toll']],
    ['This whole game of secretly informing only the clerks was a farce.', ['voice CRITICIZES secretly informing only the clerks']],
    ['The only hope of [Pear] is to close the schools.', ['Pear ENDORSES close the schools']],
    ['The removal of the subsidy is simply a weapon of plunder.', ['voice CRITICIZES plunder', 'voice CRITICIZES removal of the subsidy']],
    ['The bridge is simply a means of transport.', []],
    ['This includes creating independent schools; building a strong league.', ['voice ENDORSES independent schools', 'voice ENDORSES strong league']],
    ['We thank you for the stand against the timid policy of the leaders of [Pear].', ['Pear ENDORSES timid policy', 'voice CRITICIZES Pear', 'voice CRITICIZES timid policy']],
    ['A critique of the silly leaflet printed by the members of [Pear]', ['voice CRITICIZES Pear']],
    ['Response to [Pear]', ['voice CRITICIZES Pear']],
    ['Greetings to [Pear]', ['voice ENDORSES Pear']],
    ['[Pear] should be ashamed of its silence.', ['voice CRITICIZES Pear']],
    ['Beware of [Pear].', ['voice CRITICIZES Pear']],
    ['[Pear] merged with the reactionary party [Fig].', ['Pear ALLIED_WITH Fig', 'voice CRITICIZES Fig']],
    ['It is inexcusable how the old clerical renegade {Lind} goes on dreaming.', ['voice CRITICIZES Lind']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})
