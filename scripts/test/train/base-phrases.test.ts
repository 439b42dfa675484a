import { describe, expect, it } from 'vitest'
import { basePhrases } from '../../train/base-phrases.ts'

/** A sentence's words parted by spaces, and mentions given by their words. */
function bases(sentence: string, mentions: readonly (readonly [words: string, kind: string])[]): string[] {
  let at = 0
  const tokens = sentence.split(' ').map((words) => { const start = at; at += words.length + 1; return { start, end: start + words.length, words, capitalized: /^\p{Lu}/u.test(words), pos: 'noun' } })
  const list = mentions.map(([words, kind]) => { const from = sentence.slice(0, sentence.indexOf(words)).split(' ').length - 1; return { from, to: from + words.split(' ').length, kind } })
  return basePhrases(tokens, list).map((b) => `${tokens.slice(b.from, b.to).map((t) => t.words).join(' ')} ${b.kind}`)
}

describe('phrases that a sequence can carry', () => {
  it('end before what follows the head', () => {
    expect(bases('Hanna Velde , the pilot , left', [['Hanna Velde , the pilot ,', 'Person']])).toEqual(['Hanna Velde Person'])
    expect(bases('Hanna Velde of the Harbour League left', [['Hanna Velde of the Harbour League', 'Person'], ['the Harbour League', 'Organization']])).toEqual(['Hanna Velde Person', 'Harbour League Organization'])
  })

  it('keep the place that belongs to a body\'s name', () => {
    expect(bases('we left the Guild of Sundholm early', [['the Guild of Sundholm', 'Organization']])).toEqual(['Guild of Sundholm Organization'])
  })

  it('are the members of an enumeration', () => {
    expect(bases('Moss and Velde left', [['Moss and Velde', 'Person'], ['Moss', 'Person'], ['Velde', 'Person']])).toEqual(['Moss Person', 'Velde Person'])
  })

  it('leave an owner to itself', () => {
    expect(bases('the Guild \'s Anton Moss left', [['the Guild \'s Anton Moss', 'Person'], ['the Guild \'s', 'Organization']])).toEqual(['Guild Organization', 'Anton Moss Person'])
  })
})
