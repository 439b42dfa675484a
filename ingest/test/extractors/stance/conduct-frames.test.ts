import { describe, expect, test } from 'vitest'
import { stancesOf } from '../stances-of.ts'

describe('how people take each other', () => {
  test.each<[string, string[]]>([
    ['{Lind}\'s remarks angered [Pear].', ['Pear CRITICIZES Lind']],
    ['{Lind}\'s remarks did not anger [Pear].', []],
    ['{Lind}\'s patience impressed [Pear].', ['Pear ENDORSES Lind']],
    ['[Apple] was infuriated by {Lind}.', ['Apple CRITICIZES Lind']],
    ['[Apple] took {Lind} to task over the tolls.', ['Apple CRITICIZES Lind']],
    ['[Apple] gave {Lind} its full support.', ['Apple ENDORSES Lind']],
    ['[Apple] gave {Lind} a new hat.', []],
    ['[Apple] called on {Lind} to resign.', ['Apple CRITICIZES Lind']],
    ['[Apple] called for {Lind} to speak.', []],
    ['[Apple] urged {Lind} to step forward.', []],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})

describe('the end of somebody', () => {
  test.each<[string, string[]]>([
    ['[Apple] demands the resignation of {Lind}.', ['Apple CRITICIZES Lind']],
    ['[Apple] welcomes {Lind}\'s resignation.', ['Apple CRITICIZES Lind']],
    ['[Apple] vowed to overthrow [Pear].', ['Apple CRITICIZES Pear']],
    ['[Apple] defeated [Pear] at chess.', []],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})

describe('set phrases', () => {
  test.each<[string, string[]]>([
    ['[Apple] threw its weight behind {Lind}.', ['Apple ENDORSES Lind']],
    ['[Apple] spoke in defence of {Lind}.', ['Apple ENDORSES Lind']],
    ['{Lind}, endorsed by [Apple], won.', ['Apple ENDORSES Lind']],
    ['{Lind} came under fire from [Apple].', ['Apple CRITICIZES Lind']],
    ['[Apple] sends its warmest thanks to [Pear].', ['Apple ENDORSES Pear']],
    ['[Apple] won thanks to [Pear].', []],
    ['We are grateful to our friends, especially [Pear].', ['voice ENDORSES Pear']],
    ['We are ready to defend [Pear].', ['voice ENDORSES Pear']],
    ['[Apple] was outraged at {Lind}.', ['Apple CRITICIZES Lind']],
    ['[Apple] refused to meet {Lind}.', []],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})
