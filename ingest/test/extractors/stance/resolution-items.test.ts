import { describe, expect, test } from 'vitest'
import { stancesOf } from '../stances-of.ts'

describe('items of a resolution that begin with their verb', () => {
  test.each<[string, string[]]>([
    ['The Congress of [Apple], meeting in Tollen:\n\nnotes that the war goes on, and places its columns at the disposal of the seamen;\n\ncalls for a lasting truce, denounces the occupation of the valley by [Pear];\n\nwelcomes the merger.',
      ['Apple CRITICIZES Pear', 'Apple CRITICIZES occupation of the valley', 'Apple ENDORSES lasting truce', 'Apple ENDORSES merger']],
    ['The meeting resolved as follows:\n\nSupports [Pear] in the strike.\n\nDemands the opening of the gates.', ['voice ENDORSES Pear', 'voice ENDORSES opening of the gates']],
    ['The meeting of [Apple] resolves:\n\n"1. To express stern censure of [Pear].\n\n"2. To express entire confidence in [Fig], and to promise it support.', ['Apple CRITICIZES Pear', 'Apple ENDORSES Fig']],
    ['The Congress of [Apple] decrees:\n\nTo abolish the night shift.\n\nThe open register is to be restored.', ['Apple CRITICIZES night shift', 'voice ENDORSES open register']],
    // Nouns that only look like it.
    ['Demands for bread grew louder.', []],
    ['Calls for a strike were heard.', []],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})
