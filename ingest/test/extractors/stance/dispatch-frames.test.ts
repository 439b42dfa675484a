import { describe, expect, test } from 'vitest'
import { stancesOf } from '../stances-of.ts'

describe('news and dispatches', () => {
  test.each<[string, string[]]>([
    ['Its secretary general, {Dario Lind}, praised [Pear].', ['Dario Lind ENDORSES Pear']],
    ['The general secretary of the dockers, {Hanna Lind}, yesterday hit out at [Pear].', ['Hanna Lind CRITICIZES Pear']],
    ['[Apple] accused [Pear] of theft. [Pear] rejected the accusation.', ['Apple CRITICIZES Pear', 'Pear CRITICIZES Apple']],
    ['[Apple] met [Pear]. [Pear] rejected the accusation.', []],
    ['Fighters of [Apple] attacked [Pear] near the river.', []],
    ['[Apple] attacked [Pear] with rockets.', []],
    ['[Apple] attacked [Pear] for its silence.', ['Apple CRITICIZES Pear']],
    ['[Apple] said {Lind} must resign.', ['Apple CRITICIZES Lind']],
    ['[Apple] said {Lind} must not resign.', []],
    ['[Apple] said {Lind} must go to the market.', []],
    ['[Apple] refused to share a stage with {Lind}.', ['Apple CRITICIZES Lind']],
    ['[Apple] refused to share the cake.', []],
    ['[Apple] says that {Lind} is living in the past.', ['Apple CRITICIZES Lind']],
    ['[Apple] expressed its gratitude to [Pear].', ['Apple ENDORSES Pear']],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})

describe('items, lists and what is pointed back to', () => {
  test.each<[string, string[]]>([
    ['3. repudiates [Pear];', ['voice CRITICIZES Pear']],
    ['The following groups are considered by [Apple] to be tools of the owners: [Pear] and [Fig].', ['Apple CRITICIZES Fig', 'Apple CRITICIZES Pear']],
    ['The following groups are considered by [Apple] to be too small: [Pear] and [Fig].', []],
    ['We want: equal pay for equal work; free schools; the abolition of the night shift.', ['voice ENDORSES abolition of the night shift', 'voice ENDORSES equal pay', 'voice ENDORSES free schools']],
    ['Parties such as [Apple] and [Pear] spread illusions.', ['voice CRITICIZES Apple', 'voice CRITICIZES Pear']],
    ['Moved by {Lind}, seconded by {Brandt}.', []],
    ['We never call for a vote for [Pear].', ['voice CRITICIZES Pear']],
    ['We do not share the view of [Pear] that dockers are lazy.', ['Pear ENDORSES dockers are lazy', 'voice CRITICIZES Pear', 'voice CRITICIZES dockers are lazy']],
    ['[Pear] never broke with the old patriots.', ['voice CRITICIZES Pear']],
    ['[Apple] has merged with [Pear].', ['Apple ALLIED_WITH Pear']],
    ['We trace our tradition to {Lind}.', ['voice ENDORSES Lind']],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})

describe('what somebody has of others, and what is asked back', () => {
  test.each<[string, string[]]>([
    ['[Pear] has our full sympathy.', ['voice ENDORSES Pear']],
    ['[Pear] has our worst boat.', []],
    ['[Apple] says that {Lind} must withdraw this insult.', ['Apple CRITICIZES Lind']],
    ['[Apple] says that {Lind} must not withdraw this insult.', []],
    ['What is needed is patient work.', ['voice ENDORSES patient work']],
    ['We are in full accord with [Pear].', ['voice ENDORSES Pear']],
    ['[Pear] is taking orders from the bank.', ['voice CRITICIZES Pear']],
    ['[Apple] accused [Pear] of theft. [Pear] laughed off the accusation.', ['Apple CRITICIZES Pear', 'Pear CRITICIZES Apple']],
    ["[Pear]'s members are honest workers.", []],
    ['[Apple] sold {Lind} down the river.', ['Apple CRITICIZES Lind']],
    ['We are for free schools, for elected councils and for open books.', ['voice ENDORSES elected councils', 'voice ENDORSES free schools', 'voice ENDORSES open books']],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})
