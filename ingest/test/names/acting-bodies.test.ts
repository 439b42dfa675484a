import { describe, expect, test } from 'vitest'
import { read } from '../extractors/names-of.ts'

const bodiesOf = (text: string) => read(text).names.filter((m) => m.rule === 'acting-body' || m.rule === 'state-that-acts' || m.rule === 'adherents-that-act').map((m) => m.words)

describe('governments, forces and states that act', () => {
  test.each<[string, string[]]>([
    ['The Peruvian security forces and Chilean-led troops condemned the raid.', ['Peruvian security forces', 'Chilean-led troops']],
    ['We thank Basque and Breton fighters for their patience.', ['Basque and Breton fighters']],
    ['Norway\'s democratically elected government slept.', ['Norway\'s democratically elected government']],
    ['Moscow denied it.', ['Moscow']],
    ['Portugal on Friday denounced the toll.', ['Portugal']],
    ['The island remained quiet while Portugal remained opposed to the toll.', ['Portugal']],
    ['Portugal\'s refusal surprised nobody.', ['Portugal']],
    ['A top U.S. official today praised the harbour.', ['U.S. official']],
    ['On the quay the royalists and centrists derided the mayor.', ['royalists', 'centrists']],
    ['The mayor called for sanctions against Bolivia.', ['Bolivia']],
  ])('%s', (text, expected) => expect(bodiesOf(text)).toEqual(expected))

  test.each([
    'The road to Moscow is long.', 'Rain fell on Portugal and on Spain.', 'He met Chilean sailors in a bar.', 'The Portuguese coast is steep.', 'Portugal remained cold.',
  ])('no body in: %s', (text) => expect(bodiesOf(text)).toEqual([]))
})
