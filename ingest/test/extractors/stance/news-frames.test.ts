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
    ['[Apple], a rebel group that has held the quay for years, on Friday accused {Lind} of theft.', ['Apple CRITICIZES Lind']],
    ['A spokesman for [Apple] said it supported {Lind} without reservation.', ['Apple ENDORSES Lind']],
    ['[Apple] said it was disappointed by [Pear] and would appeal.', ['Apple CRITICIZES Pear']],
    ['[Apple] said it could no longer support [Pear].', ['Apple CRITICIZES Pear']],
    ['[Apple] said it was raining.', []],
    ['[Apple] said {Lind} had made matters worse.', ['Apple CRITICIZES Lind']],
    ['[Apple] said {Lind} had arrived.', []],
    ['[Apple] demanded that {Lind} dismiss {Bull}.', ['Apple CRITICIZES Bull']],
    ['{Lind}\'s remarks drew a rebuke from [Apple].', ['Apple CRITICIZES Lind']],
    ['{Lind} drew criticism from [Apple].', ['Apple CRITICIZES Lind']],
    ['[Apple] remains one of [Pear]\'s strongest supporters.', ['Apple ENDORSES Pear']],
    ['{Lind} has become [Pear]\'s fiercest critic.', ['Lind CRITICIZES Pear']],
    ['{Lind} assured {Bull} of his full support.', ['Lind ENDORSES Bull']],
    ['[Apple] blamed the deaths on [Pear].', ['Apple CRITICIZES Pear']],
    ['[Apple] and [Pear] traded accusations over the quay.', ['Apple CRITICIZES Pear', 'Pear CRITICIZES Apple']],
    ['{Lind} faced calls from [Apple] to resign.', ['Apple CRITICIZES Lind']],
    ['[Apple] will not negotiate with [Pear].', ['Apple CRITICIZES Pear']],
    ['[Apple] will negotiate with [Pear].', []],
    ['{Lind} said the talks had failed and accused [Apple] of lying.', ['Lind CRITICIZES Apple']],
    ['{Lind} said {Bull} had his full confidence.', ['Lind ENDORSES Bull']],
    ['[Pear] criticised [Apple]\'s envoy, {Bull}.', ['Pear CRITICIZES Bull']],
    ['[Apple] stands firmly behind [Pear].', ['Apple ENDORSES Pear']],
    ['{Lind} had lost faith in [Apple].', ['Lind CRITICIZES Apple']],
    ['{Lind} blamed [Apple] for the delay and thanked passengers for their patience.', ['Lind CRITICIZES Apple', 'Lind ENDORSES passengers for their patience']],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})

describe('what only looks like a stance', () => {
  test.each<[string, string[]]>([
    ['There was an attack on a warehouse.', []],
    ['[Apple] upheld a ruling that [Pear] had broken the law.', []],
    ['{Lind} denied the charge.', []],
    ['{Lind} was appalled by the murder of {Bull}.', []],
    ['{Lind} condemned the treatment of [Pear] by [Apple].', ['Lind CRITICIZES Apple']],
    ['[Apple] was able to overcome the storm.', []],
    ['Questions are called on by [Apple] to open the talk.', []],
    ['[Apple] is committed to defeating [Pear].', ['Apple CRITICIZES Pear']],
    ['[Apple] condemned the raids on [Pear] and [Fig].', ['Apple CRITICIZES raids']],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
  test('two adjectives of one noun are one position', () => {
    expect(stancesOf('[Apple] supports a sharp and honest register.')).toEqual(['Apple ENDORSES sharp and honest register'])
  })
})

describe('a dispatch takes no side itself', () => {
  const gloom = '{Lind} is a disgrace and a failure.'
  test.each<[string, string[]]>([
    [gloom, ['voice CRITICIZES Lind']],
    [`PORT SELLAN, March 4 - It rained.\n\n${gloom}`, []],
    [`PORT SELLAN, March 4 (Meridian) - It rained.\n\n[Apple] said {Lind} had made matters worse. {Lind} was sleeping while the ruinous fraud went on.`, ['Apple CRITICIZES Lind']],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})
