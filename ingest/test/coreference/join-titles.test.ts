import { describe, expect, it } from 'vitest'
import { groupsOf } from './people-in.ts'

describe('people by their offices', () => {
  it('are who was called so last', () => {
    expect(groupsOf('When Secretary [Velde] came, the [Secretary] sat. The judge left.')).toEqual(['Secretary Velde | the Secretary'])
    expect(groupsOf('The [President of the Norland Union] spoke. Nobody heard the [President].')).toEqual(['The President of the Norland Union | the President'])
  })

  it('are who stands beside them', () => {
    expect(groupsOf('Then [Hanna Velde], [Director of the Norland Archive], rose.')).toEqual(['Then Hanna Velde | Director of the Norland Archive'])
    expect(groupsOf('For years [Joren Moss] was the [South Coast editor for the Lantern].')).toEqual(['years Joren Moss | the South Coast editor for the Lantern'])
    expect(groupsOf('Then [Hanna Velde] met the [Director of the Norland Archive].')).toEqual(['Then Hanna Velde', 'the Director of the Norland Archive'])
  })

  it('are anybody where the article says so', () => {
    expect(groupsOf('Here President [Velde] spoke. Who would hear a [President]?')).toEqual(['President Velde', 'a President'])
  })
})
