import { describe, expect, it } from 'vitest'
import { readSentences } from '../../src/language/english.ts'
import { readNames } from '../../src/names/read-names.ts'
import { plainPassages } from '../../src/tasks/plain-passages.ts'

const bodies = (text: string) => readNames(text, readSentences(text, plainPassages(text))).names.filter((n) => n.kind === 'Organization').map((n) => text.slice(n.start, n.end))

describe('bodies by what is said beside their name', () => {
  it.each([
    ['Velde had founded a faction called Bright Tide. We reject Bright Tide.', ['Bright Tide', 'Bright Tide']],
    ['The talks of the World Heron Organisation (WHO) failed. Later WHO said so again.', ['World Heron Organisation', 'WHO', 'WHO']],
  ])('in “%s”', (text, names) => {
    expect(bodies(text)).toEqual(names)
  })

  it('takes no office for a body', () => {
    expect(bodies('We met the party Secretary there.')).toEqual([])
  })
})
