/** Groups in small letters as ends of stances. */
import { expect, test } from 'vitest'
import { stancesOf } from '../stances-of.ts'

test.each<[string, string[]]>([
  ['We condemn the pro-dredging lobby.', ['voice CRITICIZES pro-dredging lobby']],
  ['We condemn the reformists.', ['voice CRITICIZES reformists']],
  ['The union officials condemned [Pear].', ['union officials CRITICIZES Pear']],
  ['We condemn the reformists. We condemn the reformist gangs.', ['voice CRITICIZES reformists', 'voice CRITICIZES reformists']],
  // What is not meant as a group, and callings.
  ['The lobby is cold. The scientists measured the rope.', []],
])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))

test('a mark that closes inside a position takes the one that opened it along', () => {
  expect(stancesOf('We reject “night shift” pay.')).toEqual(['voice CRITICIZES “night shift” pay'])
})
