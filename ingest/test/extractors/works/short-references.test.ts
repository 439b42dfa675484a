import { describe, expect, it } from 'vitest'
import type { Document, Extraction } from '@polylogue/graph-schema'
import { extract } from '../../../src/pipeline.ts'
import { readDocument } from '../../../src/readers/read-document.ts'

const read = async (text: string, path = 'notes.txt'): Promise<Extraction> =>
  extract(await readDocument({ bytes: new TextEncoder().encode(text), path, collection: 'test', sideCar: null }) as Document)

/** raw → title of its work, and the words of the citation it refers to. */
function memory(e: Extraction): Record<string, string> {
  const name = new Map(e.clusters.map((c) => [c.id, c.name]))
  const raw = new Map(e.citations.map((c) => [c.id, c.raw.exact]))
  return Object.fromEntries(e.citations.filter((c) => c.refersTo !== null).map((c) => [c.raw.exact, `${name.get(c.work!)} <- ${raw.get(c.refersTo!)!.slice(0, 23)}`]))
}

const NOTES = `ON THE ROPES

The guild has always counted its ropes.[1] It counted them again.[2] Others did so later.[3] Nobody asked why.[4] The end was near.[5]

Notes

1. Vera Lund, The Rope and the Reed of the North (Oslo: Strand Press, 1904), p. 3.
2. Ibid., p. 9.
3. Bo Olsen, Lanterns at Low Water (Bergen: Quay Press, 1911), p. 40.
4. Lund, The Rope and the Reed, p. 12.
5. Lund, op. cit., p. 31.
`

describe('short references lead back to the full one', () => {
  it('Ibid., short title and op. cit. in notes', async () => {
    const led = memory(await read(NOTES))
    const lund = 'The Rope and the Reed of the North <- Vera Lund, The Rope and'
    expect(led).toEqual({ 'Ibid., p. 9.': lund, 'Lund, The Rope and the Reed, p. 12.': lund, 'Lund, op. cit., p. 31.': lund })
  })

  it('author and year lead to the reference list, in brackets and in the sentence', async () => {
    const e = await read(`ON TIDES

The tide is late every year (Lund 1904, p. 7; see also Olsen 1911). Lund (1904) holds that nobody minds. Others differ (Moss 1899).

References

Lund, V. (1904). On ropes and tides. Journal of Harbours, 12, 31-40.

Olsen, B. (1911). Lanterns at low water. Bergen: Quay Press.
`)
    expect(memory(e)).toEqual({
      'Lund 1904, p. 7': 'On ropes and tides <- Lund, V. (1904). On rop', 'Olsen 1911': 'Lanterns at low water <- Olsen, B. (1911). Lante', 'Lund (1904)': 'On ropes and tides <- Lund, V. (1904). On rop',
    })
    expect(e.citations.find((c) => c.raw.exact === 'Lund 1904, p. 7')?.locator).toBe('p. 7')
  })

  it('second hand: who said it, and in which work it was found', async () => {
    const e = await read(`ON THE ROPES

“A harbour that counts its ropes will never count its men.”[1]

Notes

1. Ada North, quoted in Vera Lund, The Rope and the Reed (Oslo: Strand Press, 1904), p. 3.
`)
    const first = e.citations.find((c) => c.quotedIn !== null)!
    const through = e.citations.find((c) => c.id === first.quotedIn)!
    expect([first.raw.exact, first.author, first.work, through.title, through.author]).toEqual(['Ada North', 'Ada North', null, 'The Rope and the Reed', 'Vera Lund'])
    const q = e.quotations[0]
    const name = (id: string | null) => e.clusters.find((c) => c.id === id)?.name
    expect([name(q.source), name(q.work), q.locator]).toEqual(['Ada North', 'The Rope and the Reed', 'p. 3'])
  })
})
