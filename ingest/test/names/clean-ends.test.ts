/** Where names end: glued words, nouns behind a person, one of many, long forms whole, papers everywhere. */
import { describe, expect, it } from 'vitest'
import { readSentences } from '../../src/language/english.ts'
import { withCleanEnds } from '../../src/names/clean-ends.ts'
import { read } from '../extractors/names-of.ts'

const found = (text: string) => read(text).names.map((n) => `${n.kind}: ${n.words}`)

describe('ends of names', () => {
  it.each<[string, string[]]>([
    ['Follow the Kelp Workers Union onLanternboardandPost for news.', ['Organization: Kelp Workers Union']],
    ['What we need is the building of a Rope Makers Party.', []],
    ['We read a Rope Makers Party leaflet.', ['Organization: Rope Makers Party']],
    ['It ends with the Carters of the Zinc Downs (CZD), a network of drivers.', ['Organization: Carters of the Zinc Downs']],
    ['The clerks of the S.D.K. Things may look dark to them.', ['Organization: S.D.K.']],
    ['The Communist (Maoist) Party of Norland met.', ['Organization: Communist (Maoist) Party of Norland']],
    ['Nobody there reads us. The kelpnews.org wrote about it.', ['Organization: kelpnews.org']],
    ['She wrote then in Socialist Lantern. Nobody else read Socialist Lantern.', ['Organization: Socialist Lantern', 'Organization: Socialist Lantern']],
    ['The Third Riverists met in the hall.', []],
    ['The 1995 KWU Congress voted for it.', ['Organization: 1995 KWU Congress']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  it('of a name that is nothing but glued words nothing is left, also where the sentence ends with it', () => {
    expect(withCleanEnds(readSentences('onLantern', [{ id: 'p', document: 'd', ordinal: 0, kind: 'paragraph', level: 0, start: 0, end: 9 }])[0].tokens, [{ from: 0, to: 1, kind: 'Person', title: null, rule: 'person-by-tagger' }])).toEqual([])
  })
})
