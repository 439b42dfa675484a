import { describe, expect, it } from 'vitest'
import type { Document } from '@polylogue/graph-schema'
import { extract } from '../../src/pipeline.ts'
import { readDocumentNow } from '../../src/readers/read-document.ts'

const TEXT = `ON THE ROPES

By the Rope Guild

The guild stands in the hall of Velt. Velt once said that "this harbour had to be rowed for at every tide."[1] Veltian songs say little of it.

A harbour is "one oar after another against the wind and against the clerks."[2] The clerks of the Toll League have never rowed.

NOTES

[1] Mira Velt, The Rope and the Reed (Oslo: Strand Press, 1904), p. 3.
[2] Mira Velt, The Rope and the Reed (Oslo: Strand Press, 1904), p. 9.
`

describe('the words shown for a quotation', () => {
  const e = extract(readDocumentNow({ bytes: new TextEncoder().encode(TEXT), path: 'ropes.txt', collection: 'test', sideCar: null }) as Document)
  const shown = e.findings.filter((f) => f.relation === 'QUOTES').sort((a, b) => a.evidence.start - b.evidence.start).map((f) => f.evidence.exact)

  it('begin with who says it, not with half a word of the next sentence', () => expect(shown[0]).toBe('Velt once said that "this harbour had to be rowed for at every tide."'))
  it('end before the note that says where they are from', () => expect(shown[1]).toBe('"one oar after another against the wind and against the clerks."'))
})
