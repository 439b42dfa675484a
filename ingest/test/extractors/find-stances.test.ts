import { describe, expect, test } from 'vitest'
import { findStances } from '../../src/extractors/find-stances.ts'
import { layersOf, stancesOf } from './stances-of.ts'

describe('verbs', () => {
  test('active, passive with agents, and lists', () => {
    expect(stancesOf('[Apple] condemns [Pear], {Lind} and [Fig].')).toEqual(['Apple CRITICIZES Fig', 'Apple CRITICIZES Lind', 'Apple CRITICIZES Pear'])
    expect(stancesOf('[Pear] was sharply criticized by [Apple] and [Fig].')).toEqual(['Apple CRITICIZES Pear', 'Fig CRITICIZES Pear'])
  })
  test('negation turns support round and cancels blame', () => {
    expect(stancesOf('[Apple] refuses to support [Pear].')).toEqual(['Apple CRITICIZES Pear'])
    expect(stancesOf('[Apple] does not criticize [Fig].')).toEqual([])
  })
  test('relative clauses and co-ordination find their subject', () => {
    expect(stancesOf('[Apple], which opposes [Pear], praised {Lind}.')).toEqual(['Apple CRITICIZES Pear', 'Apple ENDORSES Lind'])
  })
  test('contrast keeps both signs', () => {
    expect(stancesOf('[Apple] supports [Pear] but rejects its dogmatism.')).toEqual(['Apple CRITICIZES dogmatism', 'Apple ENDORSES Pear'])
  })
  test('a demand without a doer is the speaker\'s', () => {
    expect(stancesOf('[Pear] must be condemned.')).toEqual(['voice CRITICIZES Pear'])
    expect(stancesOf('It is necessary to oppose [Apple].')).toEqual(['voice CRITICIZES Apple'])
  })
  test('questions and conditions assert nothing', () => {
    expect(stancesOf('Does [Apple] support [Pear]?')).toEqual([])
    expect(stancesOf('If [Apple] supports [Pear], the quay will close.')).toEqual([])
  })
})

describe('nouns and judgements', () => {
  test('agreement with a condemnation is composed', () => {
    expect(stancesOf('We agree with [Apple]\'s condemnation of [Pear].')).toEqual(['Apple CRITICIZES Pear', 'voice CRITICIZES Pear', 'voice ENDORSES Apple'])
  })
  test('rejecting an accusation does not praise the accused', () => {
    expect(stancesOf('[Pear]\'s accusations against [Fig] are unfounded and absurd.')).toEqual(['Pear CRITICIZES Fig', 'voice CRITICIZES Pear'])
  })
  test('a relative clause\'s object is not what is judged', () => {
    expect(stancesOf('[Apple] is wrong.')).toEqual(['voice CRITICIZES Apple'])
    expect(stancesOf('Everyone who attacks [Apple] is wrong.')).toEqual([])
  })
  test('alliances are mutual', () => {
    expect(stancesOf('[Apple] and [Pear] formed an alliance.')).toEqual(['Apple ALLIED_WITH Pear'])
    expect(stancesOf('We cooperate with [Fig].')).toEqual(['voice ALLIED_WITH Fig'])
  })
})

describe('positions', () => {
  test('demands and "-isms" have fixed bounds', () => {
    expect(stancesOf('We want free bread and open ports.')).toEqual(['voice ENDORSES free bread', 'voice ENDORSES open ports'])
    expect(stancesOf('We reject nationalism, chauvinism and the policy of high rents.'))
      .toEqual(['voice CRITICIZES chauvinism', 'voice CRITICIZES nationalism', 'voice CRITICIZES policy of high rents'])
  })
  test('populations are no positions', () => {
    expect(stancesOf('We support the workers.')).toEqual([])
  })
})

describe('who says so', () => {
  test('one and two levels of report, outermost first, each with its words', () => {
    expect(stancesOf('[Apple] says that [Pear] attacks [Fig].')).toEqual(['Pear CRITICIZES Fig (Apple)'])
    expect(stancesOf('{Lind} claims that [Apple] said that [Pear] betrayed [Fig].')).toContain('Pear CRITICIZES Fig (Lind) (Apple)')
    expect(stancesOf('According to [Apple], [Pear] supports the harbour tax.')).toEqual(['Pear ENDORSES harbour tax (Apple)'])
  })
  test('hedges lower the confidence', () => {
    const confidence = (s: string) => findStances.extract(layersOf(s)).findings[0].confidence
    expect(confidence('[Apple] allegedly supports [Pear].')).toBeLessThan(confidence('[Apple] supports [Pear].'))
  })
})

test('slogans', () => {
  expect(stancesOf('Down with the [Pear]!')).toEqual(['voice CRITICIZES Pear'])
  expect(stancesOf('Long live the [Apple]!')).toEqual(['voice ENDORSES Apple'])
})
