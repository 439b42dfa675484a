import { describe, expect, it } from 'vitest'
import { readSentences } from '../../src/language/english.ts'
import { findHandles } from '../../src/names/handles.ts'
import { plainPassages } from '../../src/tasks/plain-passages.ts'

const found = (text: string) => readSentences(text, plainPassages(text)).flatMap((s) => findHandles(s).map((h) => `${h.kind} ${text.slice(s.tokens[h.from].start, s.tokens[h.to - 1].end)}`))

describe('accounts in messages', () => {
  it.each<[string, string[]]>([
    ['Thanks to @edda_lorn for this', ['Person @edda_lorn']],
    ['via @HarbourNews and @NRF', ['Organization @HarbourNews', 'Organization @NRF']],
    ['RT @old_dorvik: rain @ noon', ['Person @old_dorvik']],
    ['Write to edda@norland.example today', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})
