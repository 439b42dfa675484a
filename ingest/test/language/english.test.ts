import { describe, expect, it } from 'vitest'
import type { Passage, PassageKind } from '@polylogue/graph-schema'
import { readSentences } from '../../src/language/english.ts'

const passage = (start: number, end: number, kind: PassageKind = 'paragraph'): Passage => ({ id: `p${start}`, document: 'd', ordinal: 0, kind, level: 0, start, end })
const read = (text: string) => readSentences(text, [passage(0, text.length)])
const sentencesOf = (text: string) => read(text).map((s) => text.slice(s.start, s.end))

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['Mr. Orlo met Dr. B. Penn. They talked.', ['Mr. Orlo met Dr. B. Penn.', 'They talked.']],
    ['See vol. 3, p. 12 of the report. It is long.', ['See vol. 3, p. 12 of the report.', 'It is long.']],
    ['He lived in the U.S. The house stands.', ['He lived in the U.S.', 'The house stands.']],
    ['He lived in the U.S. until spring.', ['He lived in the U.S. until spring.']],
    ['“Never!” said Orlo. “We stay.”', ['“Never!” said Orlo.', '“We stay.”']],
    ['"We stay." Orlo said it twice.', ['"We stay." Orlo said it twice.']],
    ['They are “against every toll.” We say no.', ['They are “against every toll.”', 'We say no.']],
    ['Orlo said “we stay.”[1] The League left.[^2] It came back.³ No one minds.', ['Orlo said “we stay.”[1]', 'The League left.[^2]', 'It came back.³', 'No one minds.']],
    ['The line is cut\nhere. And goes on.', ['The line is cut\nhere.', 'And goes on.']],
    ['1. The quay is ours. 2. The dues are not.', ['1. The quay is ours.', '2. The dues are not.']],
    ['They met (see p. 4. It is short) and left.', ['They met (see p. 4. It is short) and left.']],
  ])('%s', (text, expected) => expect(sentencesOf(text)).toEqual(expected))

  it('leaves out boilerplate and never runs over a passage', () => {
    const text = 'Share this page\nThe League spoke\nThe Union answered'
    const sentences = readSentences(text, [passage(0, 15, 'boilerplate'), passage(16, 32), passage(33, text.length)])
    expect(sentences.map((s) => [s.passage, text.slice(s.start, s.end)])).toEqual([[1, 'The League spoke'], [2, 'The Union answered']])
  })
})

describe('tokens', () => {
  it.each<[string, string[]]>([
    ['the League\'s dues', ['the', 'League', '\'s', 'dues']],
    ['the workers’ hall', ['the', 'workers', '’', 'hall']],
    ['they don’t agree', ['they', 'do', 'n’t', 'agree']],
    ['J. V. Orlo-Penn, of A.B.C.', ['J.', 'V.', 'Orlo-Penn', ',', 'of', 'A.B.C.']],
    ['write to a.b@c.org…', ['write', 'to', 'a.b@c.org', '…']],
    ['the u.$. dollar and Ba$h', ['the', 'u.$.', 'dollar', 'and', 'Ba$h']],
  ])('%s', (text, expected) => expect(read(text).flatMap((s) => s.tokens.map((t) => t.words))).toEqual(expected))

  it('gives base forms and parts of speech', () => {
    const tokens = read('The leagues were criticizing it, and it\'s wrong.').flatMap((s) => s.tokens)
    const of = (words: string) => tokens.find((t) => t.words === words)
    expect(of('were')?.lemma).toBe('be')
    expect(of('criticizing')).toMatchObject({ lemma: 'criticize', pos: 'verb' })
    expect(of('it')?.pos).toBe('pronoun')
    expect(of('\'s')).toMatchObject({ lemma: 'be', pos: 'verb' })
  })

  it.each([
    ['brackets and quotes', '((["\'‘“'.repeat(3000)],
    ['one endless word', 'a'.repeat(50_000)],
    ['initials', 'A.'.repeat(5000)],
    ['lone surrogates, emoji, other scripts', '\ud800 😀😀 Ёлка 漢字 العربية \u0301 \u200b\u00ad'.repeat(50)],
    ['no full stop', 'word '.repeat(5000)],
    ['contractions', 'n\'t \'s don\'t\'s s\' '.repeat(500)],
  ])('keeps exact spans on %s', (_, text) => {
    for (const s of read(text)) {
      let at = s.start
      for (const t of s.tokens) {
        expect(t.start).toBeGreaterThanOrEqual(at)
        expect(text.slice(t.start, t.end) === t.words && t.words !== '').toBe(true)
        at = t.end
      }
      expect(at).toBe(s.end)
    }
  })
})
