import { describe, expect, it } from 'vitest'
import { read } from '../extractors/names-of.ts'

const bodies = (text: string) => read(text).names.filter((n) => n.kind === 'Organization').map((n) => n.words)

describe('bodies that are known by what they do', () => {
  const rows: readonly (readonly [text: string, found: readonly string[]])[] = [
    ['The journal Tidewater praised Hanna Velde.', ['Tidewater']],
    ['In May the Norland Review of Books praised Hanna Velde.', ['Norland Review of Books']],
    ['The Mothers of the Quay condemned the toll.', ['Mothers of the Quay']],
    ['Friends of the River denounced the toll.', ['Friends of the River']],
    ['In May the Sundholm dockers denounced the toll.', ['Sundholm dockers']],
  ]
  it.each(rows)('%s', (text, found) => { expect(bodies(text)).toEqual(found) })

  it('are no bodies where they do nothing', () => {
    expect(bodies('She read the journal Tidewater in bed.')).toEqual([])
    expect(bodies('In May we met the Sundholm dockers at the bridge.')).toEqual([])
    expect(bodies('She was one of the friends of the River pilots.')).toEqual([])
  })
})
