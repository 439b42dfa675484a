import { describe, expect, it } from 'vitest'
import { wholePronoun } from '../../../src/tasks/coreference/whole-pronoun.ts'

describe('what a pronoun heads', () => {
  it.each([['Then all of us left.', 'us', 'all of us'], ['There we all sat.', 'we', 'we all'], ['They asked of us nothing.', 'us', 'us']])('in “%s”', (text, pronoun, whole) => {
    const start = text.indexOf(pronoun)
    const span = wholePronoun(text, { start, end: start + pronoun.length })
    expect(text.slice(span.start, span.end)).toBe(whole)
  })

  it('is not what somebody owns', () => {
    const text = 'all of our friends'
    expect(wholePronoun(text, { start: 7, end: 10 })).toEqual({ start: 7, end: 10 })
  })
})
