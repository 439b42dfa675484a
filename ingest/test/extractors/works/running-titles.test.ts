import { describe, expect, it } from 'vitest'
import type { Document } from '@polylogue/graph-schema'
import { extract } from '../../../src/pipeline.ts'
import { readDocumentNow } from '../../../src/readers/read-document.ts'

function cited(text: string) {
  const e = extract(readDocumentNow({ bytes: new TextEncoder().encode(`ON THE ROPES\n\nBy Orla Finch\n\n${text}\n`), path: 'ropes.txt', collection: 'test', sideCar: null }) as Document)
  return { citations: e.citations.map((c) => [c.title, c.author, c.container, c.year]), works: e.clusters.filter((c) => c.kind === 'Work').map((c) => c.name).sort() }
}

/** "author > work". */
function authored(text: string): string[] {
  const e = extract(readDocumentNow({ bytes: new TextEncoder().encode(`ON THE ROPES\n\n${text}\n`), path: 'ropes.txt', collection: 'test', sideCar: null }) as Document)
  const name = new Map(e.clusters.map((c) => [c.id, c.name]))
  return e.findings.filter((f) => f.relation === 'AUTHORED').map((f) => `${name.get(f.subject)} > ${name.get(f.object)}`).sort()
}

describe('works in running text', () => {
  it.each<[string, (string | null)[]]>([
    ['The matter is old. See also Anna Brook, "What the Lamps Know," The Ferryman, no. 12 (May 1911), pp. 3-9.', ['What the Lamps Know', 'Anna Brook', 'The Ferryman', '1911']],
    ['We have read Brook\'s Lamps and Ledgers (1913) with care.', ['Lamps and Ledgers', 'Brook', null, '1913']],
    ['Mira Velt deals with this at length in her Selected Writings, vol. 2, where she is brief.', ['Selected Writings', null, null, null]],
    ['The resolution "On the Unity of the Quays" (July 1922) says nothing about it.', ['On the Unity of the Quays', null, null, '1922']],
  ])('%s', (text, expected) => expect(cited(text).citations).toEqual([expected]))

  it('a title named before its full citation has the author and year that the citation gives', () => {
    expect(cited('In his pamphlet The Oar and the Law, Tom Harl had settled it.\n\nNotes\n\n1. Tom Harl, The Oar and the Law (Oslo: Strand Press, 1910), p. 14.').citations.map((c) => [c[0], c[1], c[3]]))
      .toEqual([['The Oar and the Law', 'Tom Harl', '1910'], ['The Oar and the Law', 'Tom Harl', '1910']])
  })
  it.each<[string, string[]]>([
    ['"The toll is a wage cut," says the Manifesto of the Ferry League (1908, section III). The Ferry League is old.', ['Manifesto of the Ferry League']],
    ['Compare the Draft Program of the Rope Guild, adopted in 1921. The Rope Guild is old.', ['Draft Program of the Rope Guild']],
    ['The Ferry League (1908) has had three secretaries. Harl\'s Ferry League (1908) is small.', []],
  ])('a writing is named with whose it is: %s', (text, expected) => expect(cited(text).works).toEqual(expected))

  it.each<[string, string[]]>([
    ['Tom Harl reread Mira Velt\'s The Oar and the Lamp with care.', ['The Oar and the Lamp']],
    ['Mira Velt is dead. Her best-known books are Salt and Silence (1901) and The Rope\'s End.', ['Salt and Silence', 'The Rope\'s End']],
    ['According to Velt\'s last report, Tolls and Tides, the quay is lost. Mira Velt is dead.', ['Tolls and Tides']],
    ['Mira Velt also translated Tom Harl\'s Letters to a Ferryman.', ['Letters to a Ferryman']],
    ['That is not what Mira Velt taught in Salt for All.', ['Salt for All']],
    ['He answered Tom Harl\'s pamphlet The Splicers.', ['The Splicers']],
    ['The best of them is Ropes and Reeds (1948).', ['Ropes and Reeds']],
    ['Let him read Tom Harl\'s Ten Years of the Guild. Tom Harl wrote it.', ['Ten Years of the Guild']],
    ['Tom Harl wrote to the Ministry of Salt and Rope and to Harl\'s Bank of the North.', []],
    ['She fell in the Battle of Sand and Stone (1848).', []],
    ['They appeal to Mira Velt and pass on.', []],
    ['But Mira Velt, in The Plan and the Quay, chapter 5, says so.', ['The Plan and the Quay']],
    ['Norland\'s House of Lords and Ladies is old.', []],
  ])('titles without marks: %s', (text, expected) => expect(cited(text).works).toEqual(expected))

  it.each<[string, string[]]>([
    ['Mira Velt is dead. Her best-known books are Salt and Silence (1901) and The Rope\'s End.', ['Mira Velt > Salt and Silence', 'Mira Velt > The Rope\'s End']],
    ['Tom Harl spoke. Mira Velt also translated Tom Harl\'s Letters to a Ferryman.', ['Tom Harl > Letters to a Ferryman']],
    ['The study by Dr Mira Velt, “Who Lives on the Quay?” (River Review, Spring 1970), shows it.', ['Mira Velt > Who Lives on the Quay?']],
    ['Mira Velt edited The Oar and the Lamp.', []],
  ])('who wrote them: %s', (text, expected) => expect(authored(text)).toEqual(expected))
})

describe('titles told by who stands beside them', () => {
  it.each<[string, string[]]>([
    ['For more, read Beyond the Weir by Anna Brook and Tom Harl.', ['Anna Brook > Beyond the Weir', 'Tom Harl > Beyond the Weir']],
    ['Also received: Anna Brook and Tom Harl, The Village Pump (Strand Press, 2s.).', ['Anna Brook > The Village Pump', 'Tom Harl > The Village Pump']],
    ['Salt and Sermons. By Anna Brook. Oslo: Strand Press, 1931. 212 pp.', ['Anna Brook > Salt and Sermons']],
    ['Anna Brook and Tom Harl came to see us. We like Brook\'s Letters from a Quay and Harl\'s The Oar and the Net.', ['Anna Brook > Letters from a Quay', 'Tom Harl > The Oar and the Net']],
    ['He was elected President of the Board by Anna Brook. Translated from the Dutch by Tom Harl.', []],
  ])('%s', (text, expected) => expect(authored(text)).toEqual(expected))

  it('papers a body stands on, letters by their date, reports by their makers', () => {
    expect(cited('Our politics are set out in the Aims and Principles of May.').works).toEqual(['Aims and Principles'])
    expect(cited('Anna Brook prints the letter of 3 April 1923 in full.').works).toEqual(['letter of 3 April 1923'])
    expect(authored('It cites a report by the consultants Anna Brook.')).toEqual(['Anna Brook > report of Anna Brook'])
  })
})

describe('titles in lists and behind their makers', () => {
  it.each<[string, string[]]>([
    ['We announce The Long Weir: Oars in the North, 1934-1991 by Anna Brook.', ['Anna Brook > The Long Weir: Oars in the North, 1934-1991']],
    ['Anna Brook, University of Norland, author of The Pump and the Parish, liked it.', ['Anna Brook > The Pump and the Parish']],
    ['Anna Brook is a weaver. We read the book of the late Canon Tom Harl, The Carter\'s Wage.', ['Tom Harl > The Carter\'s Wage']],
    ['The boat left on 9 October at the Pier Hall by Anna Brook.', []],
  ])('%s', (text, expected) => expect(authored(text)).toEqual(expected))

  it('words of a title are no bodies', () => {
    const e = extract(readDocumentNow({ bytes: new TextEncoder().encode('ON THE ROPES\n\nWe read Anna Brook\'s pamphlet, The Guild and the Machine, in May.\n'), path: 'ropes.txt', collection: 'test', sideCar: null }) as Document)
    expect(e.clusters.filter((c) => c.kind === 'Organization' && !c.implicit).map((c) => c.name)).toEqual([])
  })
})

describe('titles as real pages print them', () => {
  it.each<[string, string[]]>([
    ['It says in In Praise of Tides that the quay is old, and nobody at the quay minds.', ['In Praise of Tides']],
    ['The quarrel began when What Is the Weir For? came out, long before the strike.', ['What Is the Weir For?']],
    ['She spoke to members of the group Against the Tide about the quay in the north.', []],
    ['They put it as she wrote in THE OAR AND THE LAMP, and nobody at the quay minded.', ['THE OAR AND THE LAMP']],
    ['They all went in to see THE NORLAND ROPE PARTY and came home again by the evening.', []],
    ['We have read Long Live the Weir, a pamphlet issued by the Ferry League in 1904.', ['Long Live the Weir']],
    ['It was answered in Anna Brook\'s "What Is the Net For?" and Tom Harl\'s "Ropes of the Dead".', ['Ropes of the Dead', 'What Is the Net For?']],
    ['Anna Brook speaks of the Guild\'s "New Line" and of Tom Harl\'s "Long March".', []],
    ['The pamphlet on nets, which was called ‘Nets and Nobility’, is lost.', ['Nets and Nobility']],
    ['It was answered in the article "Once again on the tolls".', ['Once again on the tolls']],
    ['We print the ‘Declaration of the Forty’ again.', ['Declaration of the Forty']],
    ['He said "We shall not pay" and went home.', []],
    ['It came from Strand Books (Vol. 7, No. 2) in May.', []],
  ])('%s', (text, expected) => expect(cited(text).works).toEqual(expected))

  it.each<[string, string[]]>([
    ['Anna Brook is a weaver. In 1904 she published a book on nets called “Nets and Nobility”.', ['Anna Brook > Nets and Nobility']],
    ['Anna Brook left the quay in 1901 and wrote the well known tract Why I Weave No More in a week.', ['Anna Brook > Why I Weave No More']],
    ['Anna Brook said that Tom Harl was ill when “Nets and Nobility”, a pamphlet, came out.', []],
    ['Tom Harl was wise. The pamphlet “Nets and Nobility”, by Harl, is lost.', ['Tom Harl > Nets and Nobility']],
    ['It rests on others [Anna Brook “A History of Nets, Strand Press (1985); Tom Harl “The Weir and its Men” (1997)].', ['Anna Brook > A History of Nets', 'Tom Harl > The Weir and its Men']],
  ])('who wrote them: %s', (text, expected) => expect(authored(text)).toEqual(expected))

  it('the book of a review stands in lines of its own above it, and who printed it is nobody', () => {
    const text = 'Nets and their Enemies\n\nBook notes\n\nAnna Brook and Tom Harl\n\n“The weir in Norland since 1920”\n\nPalm (2002)\n\nThis is one more book about the weir, and it is better than the three that came before it in the last ten years.\n'
    const e = extract(readDocumentNow({ bytes: new TextEncoder().encode(text), path: 'review.txt', collection: 'test', sideCar: null }) as Document)
    const name = new Map(e.clusters.map((c) => [c.id, c.name]))
    expect(e.findings.filter((f) => f.relation === 'AUTHORED').map((f) => `${name.get(f.subject)} > ${name.get(f.object)}`).sort()).toEqual(['Anna Brook > The weir in Norland since 1920', 'Tom Harl > The weir in Norland since 1920'])
    expect(e.clusters.filter((c) => c.kind === 'Person').map((c) => c.name).sort()).toEqual(['Anna Brook', 'Tom Harl'])
  })
})
