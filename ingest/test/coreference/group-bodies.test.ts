import { describe, expect, it } from 'vitest'
import { groupsOf } from './people-in.ts'

const bodies = (marked: string) => groupsOf(marked, 'Organization')

describe('forms of one body', () => {
  it('differ in small words and letters of a state', () => {
    expect(bodies('At [Spinners and Weavers of Norland] we asked [Spinners Weavers Norland].')).toHaveLength(1)
    expect(bodies('The [U.S. Weavers League] is no [United States Weavers League]?')).toHaveLength(1)
  })

  it('are cut at the ends of their words', () => {
    expect(bodies('From [Norlandia State University] to [Norl State] is no way.')).toEqual(['From Norlandia State University | to Norl State'])
    expect(bodies('The [Socialist Youth] left the [Social Youth].')).toHaveLength(2)
    expect(bodies('From [Norlandia State University] and [Norlberg State University] to [Norl State].')).toHaveLength(3)
  })

  it('are a part of a body before or behind its name', () => {
    expect(bodies('The [National Committee of the Weavers League] met. The [Weavers League] waits. The [Weavers League National Committee] voted.')).toHaveLength(2)
    expect(bodies('The [Press Board of the Weavers League] met. The [Weavers League] waits. The [Weavers League National Committee] voted.')).toHaveLength(3)
  })

  it('are no other wing', () => {
    expect(bodies('The [Left Socialist Federals] met. The [Socialist Federals] voted.')).toHaveLength(2)
    expect(bodies('The [Norland Socialist Federals] met. The [Socialist Federals] voted.')).toHaveLength(1)
  })

  it('are initials without the country', () => {
    expect(bodies('The [British Weavers Rope Party] met. The [WRP] voted.')).toHaveLength(1)
  })

  it('are a head word where one is spoken of far more than the others', () => {
    const often = 'Now [Norland University] grows. '
    expect(bodies(`${often.repeat(3)}Not [Harbour University]. The [University] pays.`)).toEqual([`${'Now Norland University | '.repeat(3)}The University`, 'Not Harbour University'])
    expect(bodies(`${often.repeat(2)}Not [Harbour University]. The [University] pays.`)).toHaveLength(3)
  })
})
