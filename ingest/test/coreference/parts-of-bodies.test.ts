import { describe, expect, it } from 'vitest'
import { read } from '../extractors/names-of.ts'

const bodies = (text: string) => read(text).coreference.clusters.filter((c) => c.kind === 'Organization' && !c.implicit).map((c) => [...c.aliases].sort().join(' | ')).sort()

describe('a part of a body', () => {
  it('is not the body, before "of"', () => {
    expect(bodies('The Norland Pilots Union met in May. The Central Committee of the Norland Pilots Union was late. Then the Norland Pilots Union went home.'))
      .toEqual(['Central Committee of the Norland Pilots Union', 'Norland Pilots Union'])
  })

  it('is not the body, behind its name or its letters', () => {
    expect(bodies('The Norland Pilots Union (NPU) met in May. The NPU Central Committee wrote to the Norland Pilots Union. Nobody answered the NPU.'))
      .toEqual(['NPU Central Committee', 'NPU | Norland Pilots Union'])
  })

  it('is called shortly by itself', () => {
    expect(bodies('The Central Committee of the Norland Pilots Union met. In the evening the Central Committee wrote to the Weavers\' League.'))
      .toEqual(['Central Committee | Central Committee of the Norland Pilots Union', 'Weavers\' League'])
  })
})
