import { describe, expect, test } from 'vitest'
import { stancesOf } from '../stances-of.ts'

describe('stances in running news', () => {
  test.each<[string, string[]]>([
    ['[Apple] will not allow [Pear] to keep the quay.', ['Apple CRITICIZES Pear']],
    ['[Apple] did not allow a break.', []],
    ['{Lind} was appalled by the latest brutal attack by [Pear].', ['Lind CRITICIZES Pear']],
    ['[Apple] is grateful for the support provided by [Pear].', ['Apple ENDORSES Pear']],
    ['[Apple]\'s efforts to help [Pear] go on.', ['Apple ENDORSES Pear']],
    ['[Apple]\'s refusal to support [Pear] is known.', ['Apple CRITICIZES Pear']],
    ['[Apple] rejected {Lind}\'s first choice, {Bull}.', ['Apple CRITICIZES Bull']],
    ['[Apple] welcomes tolls that put pressure on [Pear].', ['Apple CRITICIZES Pear', 'Apple ENDORSES tolls']],
    ['[Apple] calls for a harbour without [Pear].', ['Apple CRITICIZES Pear', 'Apple ENDORSES harbour']],
    ['[Apple] today praised [Pear].', ['Apple ENDORSES Pear']],
    ['Deputies and [Apple] condemned [Pear].', ['Apple CRITICIZES Pear']],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})

describe('what only looks like a stance', () => {
  test.each<[string, string[]]>([
    ['There was an attack on a warehouse.', []],
    ['[Apple] was able to overcome the storm.', []],
    ['Questions are called on by [Apple] to open the talk.', []],
    ['[Apple] is committed to defeating [Pear].', ['Apple CRITICIZES Pear']],
    ['[Apple] condemned the raids on [Pear] and [Fig].', ['Apple CRITICIZES raids']],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
  test('two adjectives of one noun are one position', () => {
    expect(stancesOf('[Apple] supports a sharp and honest register.')).toEqual(['Apple ENDORSES sharp and honest register'])
  })
})
