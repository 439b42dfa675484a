/** What follows from two relations of a text, and what does not. */
import { describe, expect, it } from 'vitest'
import type { EntityKind } from '@polylogue/graph-schema'
import { balanced } from '../../src/extractors/conclusions/balance.ts'
import type { Premise } from '../../src/extractors/conclusions/balance.ts'

const KINDS: Readonly<Record<string, EntityKind>> = { voice: 'Organization', A: 'Organization', B: 'Person', P: 'Position', W: 'Work' }
/** "voice - A" is CRITICIZES, "+" ENDORSES, "w" AUTHORED, "m" MEMBER_OF. */
const RELATIONS = { '-': 'CRITICIZES', '+': 'ENDORSES', 'w': 'AUTHORED', 'm': 'MEMBER_OF' } as const

function conclusions(...said: readonly string[]): string[] {
  const premises = said.map((line): Premise => { const [subject, sign, object] = line.split(' '); return { subject, object, relation: RELATIONS[sign as keyof typeof RELATIONS] } })
  return balanced(premises, 'voice', (c) => KINDS[c]).map((c) => `${c.relation === 'ENDORSES' ? '+' : '-'} ${c.object} (${c.rule})`)
}

describe('conclusions', () => {
  it.each<[string[], string[]]>([
    [['voice - W', 'B w W'], ['- B (wrote-what-the-voice-judges)']],
    [['voice + W', 'B w W'], ['+ B (wrote-what-the-voice-judges)']],
    [['voice - B', 'B w W'], ['- W (written-by-whom-the-voice-criticizes)']],
    [['voice - A', 'A + P'], ['- P (held-by-whom-the-voice-criticizes)']],
    [['voice - A', 'B + A'], ['- B (endorses-whom-the-voice-criticizes)']],
    [['voice + A', 'B - A'], ['- B (criticizes-whom-the-voice-endorses)']],
    [['voice - B', 'B m A'], ['- A (body-of-whom-the-voice-criticizes)']],
    [['A - voice'], ['- A (criticizes-the-voice)']],
  ])('%s', (said, expected) => expect(conclusions(...said)).toEqual(expected))

  it('mixed stances lead to nothing', () => expect(conclusions('voice - W', 'voice + W', 'B w W')).toEqual([]))
  it('what the voice says itself is not overruled', () => expect(conclusions('voice - W', 'voice + B', 'B w W')).toEqual([]))
  it('praise of one leads to nothing for those he praises', () => expect(conclusions('voice + B', 'B + A')).toEqual([]))
  it('nothing follows from what followed', () => expect(conclusions('voice - W', 'B w W', 'B m A')).toEqual(['- B (wrote-what-the-voice-judges)']))
})
