import { describe, expect, it } from 'vitest'
import { answerDirectedSentiment } from '../../src/tasks/directed-sentiment.ts'

const points = (words: string) => Array.from(words).length
const at = (text: string, words: string) => {
  const start = points(text.slice(0, text.indexOf(words)))
  return { text: words, start, end: start + points(words) }
}

describe('who is for or against whom, as a task', () => {
  it.each<[string, string, string, string]>([
    ['Senator Olga Brandt condemned Tomas Hale on Friday.', 'Olga Brandt', 'Tomas Hale', 'p_neg_q'],
    ['Senator Olga Brandt condemned Tomas Hale on Friday.', 'Tomas Hale', 'Olga Brandt', 'q_neg_p'],
    ['Tomas Hale was praised by Olga Brandt.', 'Tomas Hale', 'Olga Brandt', 'q_pos_p'],
    ['😀 Olga Brandt supports Tomas Hale.', 'Olga Brandt', 'Tomas Hale', 'p_pos_q'],
    ['Olga Brandt met Tomas Hale in the lobby.', 'Olga Brandt', 'Tomas Hale', 'neutral'],
    ['Ines Moor said that Tomas Hale was a liar and a disgrace to the city.', 'Ines Moor', 'Tomas Hale', 'p_neg_q'],
    ['Tomas Hale is a shameful disgrace to the city, Ines Moor said.', 'Tomas Hale', 'Ines Moor', 'q_neg_p'],
  ])('two names: %s (%s, %s)', (text, p, q, label) => expect(answerDirectedSentiment({ id: '1', text, p: at(text, p), q: at(text, q) })).toEqual({ id: '1', label }))

  it.each<[string, string, string]>([
    ['Ines Moor denounced Tomas Hale, and Olga Brandt praised Ines Moor.', 'Tomas Hale', 'negative'],
    ['Olga Brandt defended Tomas Hale.', 'Tomas Hale', 'positive'],
    ['The audit found that Olga Brandt had lied about the missing money.', 'Olga Brandt', 'negative'],
    ['Olga Brandt will speak in the hall on Tuesday.', 'Olga Brandt', 'neutral'],
  ])('one name: %s (%s)', (text, name, label) => expect(answerDirectedSentiment({ id: '2', text, target: at(text, name) })).toEqual({ id: '2', label }))

  it('a text without given names: its main event, and relations by their places', () => {
    const text = '😀 Olga Brandt criticized the Norland Rail Federation.'
    const letters = Array.from(text)
    const answer = answerDirectedSentiment({ id: '3', text })
    expect(answer).toMatchObject({ relation: 'criticizes', quad: 'verbal_conflict', source: 'Olga Brandt' })
    const told = answer.relations!.map((r) => [r.relation, ...[r.source, r.target].map((s) => letters.slice(s.start, s.end).join(''))])
    expect(told).toEqual([['criticizes', 'Olga Brandt', 'Norland Rail Federation']])
  })

  it.each<[string, string, string]>([
    ['Norland rejected a Sudmark offer of talks on Monday, officials said.', 'Norland', 'Sudmark'],
    ['Sudmark troops were attacked by Norland rebels near the border.', 'Norland', 'Sudmark'],
    ['On Friday the Norland government agreed to receive envoys from Sudmark.', 'Norland', 'Sudmark'],
  ])('who does what to whom: %s', (text, source, target) => {
    const answer = answerDirectedSentiment({ id: '5', text })
    expect(answer.source).toContain(source)
    expect(answer.target).toContain(target)
  })

  it('answers an empty text', () => expect(answerDirectedSentiment({ id: '4', text: '' })).toEqual({ id: '4', relation: 'other', relations: [] }))
})
