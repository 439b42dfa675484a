import { describe, expect, it } from 'vitest'
import type { Document } from '@polylogue/graph-schema'
import { extract } from '../../src/pipeline.ts'
import { readDocument } from '../../src/readers/read-document.ts'

const FRAME = (words: string) => `NOTES FROM THE QUAY\n\nBy the Rope Guild\n\nAda North and Bo Olsen speak for the Quay League and keep its lamps. ${words}\n`

async function reported(words: string): Promise<string[]> {
  const text = FRAME(words)
  const e = extract(await readDocument({ bytes: new TextEncoder().encode(text), path: 'notes.txt', collection: 'test', sideCar: null }) as Document)
  const name = new Map(e.clusters.map((c) => [c.id, c.name]))
  return e.quotations.filter((q) => q.form === 'indirect' || q.form === 'mixed').sort((a, b) => a.content.start - b.content.start)
    .map((q) => `${q.form} | ${name.get(q.source!)} | ${q.cue?.exact} | ${q.content.exact}`)
}

describe('indirect and mixed speech', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['Ada North said that the ropes were rotten.', ['indirect | Ada North | said | the ropes were rotten']],
    ['Ada North told the meeting that the ropes were rotten.', ['indirect | Ada North | told | the ropes were rotten']],
    ['Bo Olsen insisted the ropes would hold.', ['indirect | Bo Olsen | insisted | the ropes would hold']],
    ['Ada North said that the ropes were “a danger to us all” and must go.', ['mixed | Ada North | said | the ropes were “a danger to us all” and must go']],
    ['According to Bo Olsen, the pumps were never tested.', ['indirect | Bo Olsen | According to | the pumps were never tested']],
    ['Ada North asked whether the guild would pay.', ['indirect | Ada North | asked | whether the guild would pay']],
    ['Bo Olsen believes the harbour will close.', ['indirect | Bo Olsen | believes | the harbour will close']],
    ['The lanterns, Olsen added, had been sold long ago.', ['indirect | Bo Olsen | added | The lanterns, Olsen added, had been sold long ago']],
    ['The ropes were rotten to the core, Ada North said.', ['indirect | Ada North | said | The ropes were rotten to the core']],
    ['Ada North promised to mend the nets.', ['indirect | Ada North | promised | to mend the nets']],
    ['Bo Olsen urged the Quay League to pay its debts.', ['indirect | Bo Olsen | urged | to pay its debts']],
    ['Ada North never promised to mend the nets.', []],
    ['Ada North was told to mend the nets.', []],
    ['The tide, Olsen and two others, and a boat were late.', []],
    ['Ada North knows the harbour.', []],
    // Nobody is reported, or it is the text's own voice.
    ['We said that the ropes were rotten.', []],
    ['Ada North did not say that the ropes were rotten.', []],
    ['Ada North said that “the ropes are rotten and the nets are worse.”', []],
    ['The claim that the tide is late was printed twice.', []],
  ]
  it.each(table)('%s', async (words, expected) => expect(await reported(words)).toEqual(expected))
})
