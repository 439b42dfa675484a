import { describe, expect, it } from 'vitest'
import { read } from './names-of.ts'

const found = (text: string) => read(text).names.map((n) => `${n.kind}: ${n.words.replace(/\s+/g, ' ')}`)

describe('names', () => {
  it.each<[string, string[]]>([
    ['Yesterday the Harbour Pilots\' Union met in Oslo.', ['Organization: Harbour Pilots\' Union']],
    ['The Communist Party of Norland (M-L) has left the hall.', ['Organization: Communist Party of Norland (M-L)']],
    ['They joined the Norland Rail Federation (NRF). The NRF is small.', ['Organization: Norland Rail Federation', 'Organization: NRF', 'Organization: NRF']],
    ['The pamphlet was written by Hanna Velde and R. T. Moss.', ['Person: Hanna Velde', 'Person: R. T. Moss']],
    ['In the hall Hanna Velde spoke. Later Velde left.', ['Person: Hanna Velde', 'Person: Velde']],
    ['A name over lines: the Central Council of\nNorland Weavers answered.', ['Organization: Central Council of Norland Weavers']],
    ['The Ministry of Trade and Fisheries refused.', ['Organization: Ministry of Trade and Fisheries']],
    ['We never read Orlowism. Orlow was wrong.', ['Person: Orlow']],
    ['We walked along the river to the old town.', []],
    ['In France and in Brazil the harvest was good.', []],
    ['The meeting condemned France and went home.', ['Organization: France']],
    ['Many Brazilian communists agreed with the text.', ['Organization: Brazilian communists']],
    ['The Group of Seven met in June.', ['Organization: Group of Seven']],
    ['Our International Secretary wrote a letter.', ['Role: International Secretary']],
    ['She was elected chair of the Harbour Pilots\' Union.', ['Role: chair', 'Organization: Harbour Pilots\' Union']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  it('never overlaps, stands in text order, and holds its words', () => {
    const { names, document } = read('The General Secretary of the Weavers\' League, Hanna Velde, said that the League of Norland Weavers (LNW) and Mr. Moss of the LNW were right.')
    let at = 0
    for (const n of names) {
      expect(n.start).toBeGreaterThanOrEqual(at)
      expect(document.text.slice(n.start, n.end)).toBe(n.words)
      at = n.end
    }
    expect(names.length).toBeGreaterThan(4)
  })
})
