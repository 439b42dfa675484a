import { describe, expect, test } from 'vitest'
import { stancesOf } from '../stances-of.ts'

describe('what follows from two stances on one position', () => {
  test.each<[string, string[]]>([
    ['[Pear] supports the night shift. We reject the night shift.', ['Pear ENDORSES night shift', 'voice CRITICIZES Pear', 'voice CRITICIZES night shift']],
    ['[Pear] rejects the night shift. We reject the night shift.', ['Pear CRITICIZES night shift', 'voice CRITICIZES night shift', 'voice ENDORSES Pear']],
    ['[Pear] rejects the open register. We support the open register.', ['Pear CRITICIZES open register', 'voice CRITICIZES Pear', 'voice ENDORSES open register']],
    // A stance that a frame reads is not doubled.
    ['[Pear] supports the night shift. We reject the night shift, and we thank [Pear].', ['Pear ENDORSES night shift', 'voice CRITICIZES night shift', 'voice ENDORSES Pear']],
    ['[Pear] supports the night shift. We reject the day shift.', ['Pear ENDORSES night shift', 'voice CRITICIZES day shift']],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})

describe('whom a text speaks ill of throughout', () => {
  test('three sentences without a frame are its opinion, two are not', () => {
    const ill = ['[Pear] never came when the sick were starving in the cold sheds.', 'Nobody forgot how the frightened clerks of [Pear] hid in the cellar while the sheds burned.', 'The hungry cursed the day on which [Pear] had brought such misery to the harbour.']
    expect(stancesOf(ill.join(' '))).toContain('voice CRITICIZES Pear')
    expect(stancesOf('[Pear] met in May. The clerks of [Pear] came home. In June [Pear] met again.')).toEqual([])
  })
})
