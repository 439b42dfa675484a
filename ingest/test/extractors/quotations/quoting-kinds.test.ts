import { describe, expect, it } from 'vitest'
import type { Document } from '@polylogue/graph-schema'
import { extract } from '../../../src/pipeline.ts'
import { readDocument } from '../../../src/readers/read-document.ts'

async function quotations(text: string) {
  const e = extract(await readDocument({ bytes: new TextEncoder().encode(`ON THE ROPES\n\nBy the Rope Guild\n\nAda North and Bo Olsen keep the lamps of the quay.\n\n${text}\n`), path: 'notes.txt', collection: 'test', sideCar: null }) as Document)
  const name = new Map(e.clusters.map((c) => [c.id, c.name]))
  return e.quotations.filter((q) => q.form === 'direct' || q.form === 'block').sort((a, b) => a.content.start - b.content.start).map((q) => ({ words: q.content.exact, source: name.get(q.source!) ?? null, stance: q.stance, evidence: q.stanceEvidence?.exact ?? null }))
}

describe('whose words they are, whichever marks they stand in', () => {
  const WORDS = 'a harbour that counts its ropes will never count its men'
  const table: readonly (readonly [string, string])[] = [
    ['straight', `Ada North wrote that "${WORDS}."`], ['curly', `Ada North wrote that “${WORDS}.”`], ['guillemets', `Ada North wrote: «${WORDS}.»`], ['guillemets turned', `Ada North wrote: »${WORDS}.«`],
    ['German', `Ada North wrote: „${WORDS}.“`], ['single', `Ada North wrote: ‘${WORDS}.’`], ['behind', `“${WORDS},” wrote Ada North.`], ['line below', `“${WORDS}.”\n\n— Ada North, The Rope and the Reed, p. 3`],
    ['according to', `According to Ada North, “${WORDS}.”`], ['year in brackets', `“${WORDS}” (North 1911: 34).`],
  ]
  it.each(table)('%s', async (_, text) => {
    const [q] = await quotations(text)
    expect([q?.words.replace(/[.,]$/, ''), q?.source]).toEqual([WORDS, 'Ada North'])
  })
  it('said in the middle: one quotation from the first word to the last', async () => {
    const found = await quotations('“A harbour that counts its ropes,” said Ada North, “will never count its men.”')
    expect(found.map((q) => [q.words.slice(0, 9), q.words.slice(-4), q.source])).toEqual([['A harbour', 'men.', 'Ada North']])
  })
  it.each(['The so-called “lantern party” has answered nothing.', 'The paper “Lanterns at Low Water” was read twice.', 'They call it a “tide”.', 'Its claim to be “the party” is a joke.'])('draws nothing from: %s', async (text) => expect(await quotations(text)).toEqual([]))
})

describe('what the one who quotes thinks of it', () => {
  const table: readonly (readonly [string, string, string | null])[] = [
    ['Ada North rightly said: “The ropes of this harbour are rotten to the core.”', 'approving', 'rightly'],
    ['Ada North falsely said: “The ropes of this harbour are rotten to the core.”', 'refuting', 'falsely'],
    ['Ada North would have us believe: “The ropes of this harbour are rotten to the core.”', 'ironic', 'would have us believe'],
    ['Ada North said: “The ropes of this harbor [sic] are rotten to the core.”', 'ironic', '[sic]'],
    ['Ada North said: “The ropes of this harbour are rotten to the core.”', 'neutral', null],
  ]
  it.each(table)('%s', async (text, stance, evidence) => {
    const [q] = await quotations(text)
    expect([q.stance, q.evidence]).toEqual([stance, evidence])
  })
})
