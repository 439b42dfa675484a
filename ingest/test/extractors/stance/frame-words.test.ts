import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { extract, readDocumentNow } from '../../../src/index.ts'
import { EXTRACTORS } from '../../../src/extractors/registry.ts'
import { findStances, FRAMES } from '../../../src/extractors/find-stances.ts'
import { findCues } from '../../../src/extractors/stance/find-cues.ts'
import { frameFinder } from '../../../src/extractors/stance/frame-words.ts'
import { readSentencesWith } from '../../../src/extractors/stance/reading.ts'
import { findReports } from '../../../src/extractors/stance/reporting.ts'
import type { Reading } from '../../../src/extractors/stance/reading.ts'
import { stancesOf } from '../stances-of.ts'

const samples = fileURLToPath(new URL('../../../../samples/documents', import.meta.url))

/** The sentences of a document as frames see them. */
function readingsOf(bytes: Uint8Array): Reading[] {
  const document = readDocumentNow({ path: 'text.txt', collection: 'test', bytes, sideCar: null })
  if ('refused' in document) throw new Error('refused')
  const seen: Reading[] = []
  const looking = { ...findStances, extract: (layers: Parameters<typeof findStances.extract>[0]) => { seen.push(...readSentencesWith(layers)); return findStances.extract(layers) } }
  extract(document, [], { extractors: EXTRACTORS.map((e) => (e === findStances ? looking : e)) })
  return seen
}

describe('frames and their words', () => {
  it.each(readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.txt')))('none finds anything in a sentence of %s that has none of its words', (file) => {
    const framesIn = frameFinder(FRAMES)
    let passedOver = 0
    for (const reading of readingsOf(new Uint8Array(readFileSync(`${samples}/${file}`)))) {
      const bits = framesIn(reading)
      FRAMES.forEach(({ drafts }, n) => {
        if (bits & 1 << n) return
        passedOver++
        expect(drafts(reading, findReports(reading), findCues(reading)), drafts.name).toEqual([])
      })
    }
    expect(passedOver).toBeGreaterThan(0)
  })

  test('a word opens its frame as it stands and in its base form', () => {
    const only = frameFinder([{ words: ['betray'], drafts: () => [] }, { drafts: () => [] }])
    const [reading] = readingsOf(new TextEncoder().encode('The Harbour Union betrayed the dockers of the quay.'))
    expect(only(reading)).toBe(3)
    expect(only({ ...reading, tokens: reading.tokens.slice(0, 2) })).toBe(2)
  })

  test('more frames than bits are refused', () => {
    expect(() => frameFinder(Array.from({ length: 33 }, () => ({ drafts: () => [] })))).toThrow('33 frames')
  })

  test('frames with words are tried where they stand', () => {
    expect(stancesOf('[Apple] never forgave [Pear].')).toEqual(['Apple CRITICIZES Pear'])
  })
})
