import { describe, expect, it } from 'vitest'
import { read } from '../extractors/names-of.ts'

const bodies = (text: string) => read(text).coreference.clusters.filter((c) => c.kind === 'Organization' && !c.implicit).map((c) => [...c.aliases].sort().join(' | ')).sort()

describe('a part of a body', () => {
  it('is not the body, before "of"', () => {
    expect(bodies('The Norland Pilots Union met in May. The Central Committee of the Norland Pilots Union was late. Then the Norland Pilots Union went home.'))
      .toEqual(['Central Committee of the Norland Pilots Union', 'Norland Pilots Union'])
  })

  it('is not the body where it is called by who sits in it', () => {
    expect(bodies('We ask the BOARD OF TRUSTEES OF THE NORLAND UNION for an answer. Then the Norland Union went home.')).toHaveLength(2)
  })

  it('is not the body, behind its name or its letters', () => {
    expect(bodies('The Norland Pilots Union (NPU) met in May. The NPU Central Committee wrote to the Norland Pilots Union. Nobody answered the NPU.'))
      .toEqual(['NPU Central Committee', 'NPU | Norland Pilots Union'])
  })

  it('does not bear the letters of the body, which stand behind both', () => {
    expect(bodies('The Central Committee of the Norland Pilots Union (NPU) condemned the toll. The NPU is not its own committee, and the Norland Pilots Union knows it.'))
      .toEqual(['Central Committee of the Norland Pilots Union', 'NPU | Norland Pilots Union'])
    expect(bodies('The Central Committee of the Norland Pilots Union (NPU) condemned the toll. In June the NPU was late.')).toEqual(['Central Committee of the Norland Pilots Union', 'NPU'])
    expect(bodies('The Committee for the Defence of Pilots (CDP) met. In June the CDP was late.')).toEqual(['CDP | Committee for the Defence of Pilots'])
  })

  it('is called shortly by itself', () => {
    expect(bodies('The Central Committee of the Norland Pilots Union met. In the evening the Central Committee wrote to the Weavers\' League.'))
      .toEqual(['Central Committee | Central Committee of the Norland Pilots Union', 'Weavers\' League'])
  })
})
