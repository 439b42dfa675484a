import { describe, expect, test } from 'vitest'
import { stancesOf } from '../stances-of.ts'

describe('aims, means and mistakes', () => {
  test.each<[string, string[]]>([
    ['Our next task is to open the gates.', ['voice ENDORSES open the gates']],
    ['The answer to chauvinism is a common register.', ['voice CRITICIZES chauvinism', 'voice ENDORSES common register']],
    ['That was only the first step.', []],
    ['The answer to chauvinism is not known.', ['voice CRITICIZES chauvinism']],
    ['Hunger can only be ended through a common register.', ['voice ENDORSES common register']],
    ['Hunger was ended through a common register.', []],
    ['We saw [Apple]\'s mistake of waiting for clerks.', ['Apple ENDORSES waiting for clerks', 'voice CRITICIZES Apple', 'voice CRITICIZES waiting for clerks']],
    ['We reject the claim that dockers are lazy by nature.', ['voice CRITICIZES claim that dockers are lazy by nature']],
    ['What we oppose is the use of lists against the dockers.', ['voice CRITICIZES use of lists against the dockers']],
    ['We support all efforts to resist the daily hire.', ['voice CRITICIZES daily hire']],
    ['We give no political support to [Pear].', ['voice CRITICIZES Pear']],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})

describe('who is against whom where the noun is somebody\'s', () => {
  test.each<[string, string[]]>([
    ['The attack which {Lind} and his group are launching against [Pear] must end.', ['Lind CRITICIZES Pear']],
    ['The mayor launched a campaign against [Pear].', []],
    ['The struggle against [Pear] goes on.', ['voice CRITICIZES Pear']],
    ['{Lind} enjoys the support of [Pear].', ['Pear ENDORSES Lind']],
    ['{Lind} received the endorsement of [Pear].', ['Pear ENDORSES Lind']],
    ['{Lind} picked up another endorsement, from [Pear].', ['Pear ENDORSES Lind']],
    ['Following the endorsement of {Lind} by [Pear], the quay was calm.', ['Pear ENDORSES Lind']],
    ['[Apple] joined [Pear] and [Fig] in backing {Lind}.', ['Apple ENDORSES Lind', 'Fig ENDORSES Lind', 'Pear ENDORSES Lind']],
    ['[Apple] reaffirms the crucial role played by {Lind} in building the common register.', ['Apple ENDORSES Lind']],
    ['Supporting the continued occupation of the quay is a justification for new lists.', []],
    ['Today the movement is strong and glorious.', []],
    ['{Lind} is committed to changing a broken register that leaves thousands hungry and cheated.', ['Lind ENDORSES changing a broken register']],
    ['The branches of [Apple] stand against the daily hire.', ['Apple CRITICIZES daily hire']],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})
