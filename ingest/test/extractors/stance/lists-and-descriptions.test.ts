import { describe, expect, test } from 'vitest'
import { stancesOf } from '../stances-of.ts'

describe('demands in a list', () => {
  test.each<[string, string[]]>([
    ['Our demands:\n\n- A common register\n- Abolition of the tolls\n- Open the gates', ['voice ENDORSES Abolition of the tolls', 'voice ENDORSES Open the gates', 'voice ENDORSES common register']],
    ['What we reject:\n\n1. Trusteeship over the quays.', ['voice CRITICIZES Trusteeship']],
    ['Our demands:\n\nThe weather was bad. We met in the hall. We sang a song.\n\nA common register.', []],
    ['A common register. Abolition of the tolls.', []],
    ['Free elections in all branches!', []],
    ['Free {Lind}!', ['voice ENDORSES Lind']],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})

describe('bodies by pointing back', () => {
  test.each<[string, string[]]>([
    ['[Apple] met in May. We reject the above-named group.', ['voice CRITICIZES Apple']],
    ['[Apple] met [Fig] in May. We reject the above-named group.', []],
    ['[Apple] wrote to [Fig]. We support the former organization and reject the latter organization.', ['voice CRITICIZES Fig', 'voice ENDORSES Apple']],
    ['We reject the above-named group.', []],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})

describe('what is no position', () => {
  test.each<[string, string[]]>([
    ['[Apple] rejects this policy.', []],
    ['[Apple] thanked the hosts.', []],
    ['We recognize the honesty of [Fig].', ['voice ENDORSES Fig']],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})
