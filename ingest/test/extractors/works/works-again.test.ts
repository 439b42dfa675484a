import { describe, expect, it } from 'vitest'
import type { Document } from '@polylogue/graph-schema'
import { extract } from '../../../src/pipeline.ts'
import { readDocumentNow } from '../../../src/readers/read-document.ts'

/** Works of a text, and who wrote them as "author > work". */
function read(text: string, head = 'ON THE ROPES') {
  const e = extract(readDocumentNow({ bytes: new TextEncoder().encode(`${head}\n\n${text}\n`), path: 'ropes.txt', collection: 'test', sideCar: null }) as Document)
  const name = new Map(e.clusters.map((c) => [c.id, c.name]))
  return {
    works: e.clusters.filter((c) => c.kind === 'Work').map((c) => c.name).sort(),
    authored: [...new Set(e.findings.filter((f) => f.relation === 'AUTHORED').map((f) => `${name.get(f.subject)} > ${name.get(f.object)}`))].sort(),
  }
}

describe('works by other signs', () => {
  it.each<[string, string[]]>([
    ['It is in the long article in our second issue (‘‘The Lamp and the Law’’) that we said so.', ['The Lamp and the Law']],
    ['They have changed their minds (see: “A Retreat,” The Ferryman, 14 May).', ['A Retreat']],
    ['What shall we say of Anna Brook\'s, The History of the Weir? It is long.', ['The History of the Weir']],
    ['The paper printed it in the spring issue of Salt, and nobody minded.', ['spring issue of Salt']],
    ['They keep to the Harbour Growth Strategy adopted at the congress of 1911 in the north.', ['Harbour Growth Strategy']],
    ['They met in the Harbour Growth League adopted by the congress of 1911 in the north.', []],
    ['It was printed in Vol. XI No. 7 of it, and read by the Rope League No. 4 at home.', []],
    ['He shows the passage from Ropes and the Price of Salt to everybody in the hall.', ['Ropes and the Price of Salt']],
    ['The journal is called _Seize the Tide_ and it comes out twice a year in the north.', ['Seize the Tide']],
    ['The weavers "had been the allies of the carters" [Before the Weir, p. 126] in that year.', ['Before the Weir']],
    ['The weavers "had been the allies of the carters" [Anna Brook, p. 126] in that year.', []],
    ['The weavers "had been the allies of the carters." [Objections to Salt] Nobody minded it then.', ['Objections to Salt']],
    ['The weavers "had been the allies of the carters." [emphasis added] Nobody minded it then.', []],
    ['Anna Brook\'s "all power to the weavers" and her "Long March" are known to everybody.', []],
    ['They sent three papers, [[weir-final.pdf|On the Weir and the Oar]] and [The Price of Salt](https://quay.example/salt.pdf), to us.', ['On the Weir and the Oar', 'The Price of Salt']],
    ['They sent us to [the old page](https://quay.example/salt.pdf) and to nobody else.', []],
    ['The congress reads the decrees on Salt, Rope and the Use of Quays and goes home.', ['decrees on Salt, Rope and the Use of Quays']],
    ['This has been called the manifesto of salt, and it is not read by anybody.', []],
  ])('%s', (text, expected) => expect(read(text).works).toEqual(expected))

  it.each<[string, string[]]>([
    ['The Ferry League met. The Ferry League\'s Manifesto (Salt: The Beginning of an Age) is long. The Manifesto of the Ferry League is wrong.', ['Ferry League > Salt: The Beginning of an Age']],
    ['The Ferry League met. We reject the new Constitution and Statutes of the Ferry League.', ['Ferry League > Constitution of Ferry League', 'Ferry League > Statutes of the Ferry League']],
    ['Anna Brook spoke. We have Brook\'s The Oar and the Weir here. Brook\'s book is shallow.', ['Anna Brook > The Oar and the Weir']],
    ['Anna Brook attacked the toll in an article entitled “Salt and the Weir”. Brook\'s article is shallow.', ['Anna Brook > Salt and the Weir']],
    ['Anna Brook is a weaver. Her newsletter, the Barking Seal, was read at the quay.', ['Anna Brook > Barking Seal']],
    ['It answers an article titled "Is Salt Finished" by RGU leader Anna Brook.', ['Anna Brook > Is Salt Finished']],
    ['Anna Brook, author of numerous books, including The Oar and the Weir, wrote to us.', ['Anna Brook > The Oar and the Weir']],
    ['Tom Harl spoke. We read a book by Harl, and Anna Brook, author of numerous books, including Brook and the Old Party, wrote to us.', ['Anna Brook > Brook and the Old Party', 'Tom Harl > book of Tom Harl']],
    ['Anna Brook was read. Brook\'s “The salt and the weir” is old.', ['Anna Brook > The salt and the weir']],
    ['Anna Brook was read. In “Salt and the Weir” Brook argued that it is old.', ['Anna Brook > Salt and the Weir']],
    ['Tom Harl set out his view in The Price of Salt (1918), to which Anna Brook replied with The Weir and the Oar.', ['Anna Brook > The Weir and the Oar', 'Tom Harl > The Price of Salt']],
    ['Anna Brook was read. In the Critique of the Salt Program, Brook speaks of two kinds.', ['Anna Brook > Critique of the Salt Program']],
    ['The Resolutions Adopted by the Ferry League are old. The Resolutions of the Ferry League are wrong.', ['Ferry League > Resolutions Adopted by the Ferry League']],
    ['The Resolutions Adopted by the Ferry League are old.', ['Ferry League > Resolutions Adopted by the Ferry League']],
    ['It was answered in a leaflet issued by the unhappy members of the Ferry League.', ['Ferry League > leaflet of Ferry League']],
    ['As Anna Brook notes, the weavers "had been the allies of the carters in the strike of that year." [Before the Weir, p. 126] The carters were not.', ['Anna Brook > Before the Weir']],
    ['Anna Brook spoke. They came with a curt email from Comrade Anna Brook to all weavers.', ['Anna Brook > email of Anna Brook']],
  ])('who wrote them: %s', (text, expected) => expect(read(text).authored).toEqual(expected))

  it('a line of author and title under somebody\'s words is where they are from', () => {
    expect(read('The weir is older than the town that stands upon it.\n\nAnna Brook, The Oar and the Weir.\n\nSo it is, and we have said so for many years now.').authored).toEqual(['Anna Brook > The Oar and the Weir'])
    expect(read('The weir is older than the town that stands upon it.\n\nAnna Brook, Secretary of the Ferry League.\n\nSo it is, and we have said so for many years now.').works).toEqual([])
  })

  it('a title is known again where its small words have capitals', () => {
    const text = 'ON THE ROPES\n\nWe have read the pamphlet “The Rope and the Net” here. It is long, and The Rope And The Net is dull.\n'
    const e = extract(readDocumentNow({ bytes: new TextEncoder().encode(text), path: 'ropes.txt', collection: 'test', sideCar: null }) as Document)
    expect(e.clusters.filter((c) => c.kind === 'Work').map((c) => c.mentions.length)).toEqual([2])
  })

  it('the title of the document is no work in it', () => {
    expect(read('The rope is old and the weir is new, and we have come to the end of both of them.', 'Declaration of the Founding of the Ferry League and of the Need').works).toEqual([])
  })
})
