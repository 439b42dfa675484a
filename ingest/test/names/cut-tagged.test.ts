import { describe, expect, it } from 'vitest'
import { readSentences } from '../../src/language/english.ts'
import { findCandidates } from '../../src/names/candidates.ts'
import { cutTagged } from '../../src/names/tagger/cut-tagged.ts'
import { plainPassages } from '../../src/tasks/plain-passages.ts'

/** The pieces of `name`, taken for one organization, in the text. */
function pieces(text: string, name: string): string[] {
  const sentences = readSentences(text, plainPassages(text))
  const { tokens } = sentences[0]
  const start = text.indexOf(name)
  const from = tokens.findIndex((t) => t.start >= start)
  const to = tokens.findIndex((t) => t.start >= start + name.length)
  return cutTagged({ from, to, kind: 'Organization' }, tokens, findCandidates(text, sentences).bySentence[0]).map((p) => text.slice(tokens[p.from].start, tokens[p.to - 1].end))
}

describe('what a tagged name must not hold', () => {
  it.each<[string, string, string[]]>([
    ['They left the Harbour Workers\' League (HWL) in May.', 'Harbour Workers\' League (HWL', ['Harbour Workers\' League', 'HWL']],
    ['They left the Norland Party and the Weavers\' Union in May.', 'Norland Party and the Weavers\' Union', ['Norland Party', 'Weavers\' Union']],
    ['They left the Norland Party, Weavers\' Union in May.', 'Norland Party, Weavers\' Union', ['Norland Party', 'Weavers\' Union']],
    ['They left the Ministry of Trade and Fisheries in May.', 'Ministry of Trade and Fisheries', ['Ministry of Trade and Fisheries']],
    ['They left the Norland Party\'s hall in May.', 'the Norland Party\'s', ['Norland Party']],
  ])('%s', (text, name, expected) => expect(pieces(text, name)).toEqual(expected))
})
