import { describe, expect, it } from 'vitest'
import type { Document } from '@polylogue/graph-schema'
import { traceWords } from '../../../src/corpus/tracing/trace-words.ts'
import { extract } from '../../../src/pipeline.ts'
import { readDocument } from '../../../src/readers/read-document.ts'

const read = async (path: string, text: string) => extract(await readDocument({ bytes: new TextEncoder().encode(text), path, collection: 'test', sideCar: null }) as Document)

describe('words looked for', async () => {
  const corpus = [
    await read('tides.txt', 'ON TIDES\n\nBy Ilse Brandt\n\nThe old pilots knew every sandbank by its smell, and they taught the boys to row.\n'),
    await read('essay.txt', 'AN ESSAY\n\nIlse Brandt wrote that "the old pilots knew every sandbank by its smell." We doubt it.\n'),
  ]
  it('are found where they stand, with what was done to them and who is quoted there', () => {
    const found = traceWords('the old pilots knew every harbour by its smell', corpus)
    expect(found.map((f) => [f.path, f.verdict, f.quotedThere])).toEqual([['essay.txt', 'altered', 'Ilse Brandt'], ['tides.txt', 'altered', null]])
    expect(found[1].alignment).toContainEqual({ kind: 'changed', words: 'harbour', instead: 'sandbank', marked: false, piece: 0 })
    for (const f of found) expect(f.similarity).toBeCloseTo(8 / 9)
  })
  it('are found nowhere where they do not stand', () => {
    expect(traceWords('the young sailors feared every shallow bay', corpus)).toEqual([])
  })
})
