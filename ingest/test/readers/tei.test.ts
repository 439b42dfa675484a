import { describe, expect, test } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { marksOf, passagesOf, read, refusal } from './read-bytes.ts'

const tei = (body: string, head = '', back = '') => `<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${head}</teiHeader><text><body>${body}</body>${back}</text></TEI>`

describe('TEI', () => {
  test('title, author, date and publisher of the source', () => {
    const d = read(tei('<p>Salt.</p>', '<fileDesc><titleStmt><title>A Word on Salt</title><author>Ada Quell</author></titleStmt><publicationStmt><publisher>Digital Quay</publisher><date>2019</date></publicationStmt><sourceDesc><bibl><publisher>Kelp Press</publisher><date when="1931-05-04">May</date></bibl></sourceDesc></fileDesc>'), 'a.xml')
    expect([d.title?.value, d.author?.value, d.date?.value, d.publisher?.value]).toEqual(['A Word on Salt', 'Ada Quell', '1931-05-04', 'Kelp Press'])
  })

  test('divisions, pages, notes, verse, choices; running heads are left out', () => {
    const d = read(tei('<pb n="4"/><fw>KELP REVIEW</fw><div><head>Of Salt</head><p>The <choice><sic>gild</sic><corr>guild</corr></choice> met<note>Quell, p. 9.</note> at <pb n="5"/>noon.</p><lg><l>Salt and rope,</l><l>rope and salt.</l></lg><div><head>Of Rope</head><p>It is &eacute;l&eacute;gant.</p></div></div>'), 'a.xml')
    expect(passagesOf(d)).toEqual([['heading', 'Of Salt'], ['paragraph', 'The guild met[1] at noon.'], ['paragraph', 'Salt and rope,\nrope and salt.'], ['heading', 'Of Rope'], ['paragraph', 'It is élégant.'], ['note', 'Quell, p. 9.']])
    expect(d.passages.map((p) => p.level)).toEqual([1, 0, 0, 2, 0, 0])
    expect(d.passages.slice(0, 3).map((p) => p.locator)).toEqual(['p. 4', 'pp. 4–5', 'p. 5'])
  })

  test('names, speakers and quotations are taken as the edition gives them', () => {
    const d = read(tei(
      '<p><persName ref="#q">the old hand</persName> of <orgName>kelp and rope</orgName> met. <said who="#q">Nobody pays twice for one rope</said> was heard.</p><cit><quote source="#q"><p>The quay is for all who work on it.</p></quote><bibl>On Rope</bibl></cit>',
      '<profileDesc><particDesc><listPerson><person xml:id="q"><persName>Ada Quell</persName></person></listPerson></particDesc></profileDesc>',
    ), 'a.xml')
    expect(marksOf(d)).toEqual([
      ['person', 'the old hand', 'Ada Quell'], ['organization', 'kelp and rope', null], ['quote', 'Nobody pays twice for one rope', 'Ada Quell'], ['quote', 'The quay is for all who work on it.', 'Ada Quell'],
    ])
    expect(d.text).toContain('“Nobody pays twice for one rope” was')
    const e = extract(d)
    expect(e.mentions.filter((m) => m.rule === 'markup').map((m) => [m.kind, m.words])).toEqual([['Person', 'the old hand'], ['Organization', 'kelp and rope']])
    expect(e.quotations.map((q) => [q.content.exact, q.sourceWords])).toEqual(expect.arrayContaining([['Nobody pays twice for one rope', 'Ada Quell'], ['The quay is for all who work on it.', 'Ada Quell']]))
  })

  test('references join names that have nothing in common, and keep apart what is called the same', () => {
    const d = read(tei(
      '<p><persName ref="#q">The old hand</persName> met <persName ref="#r">Quell</persName>. <persName ref="#q">Quell</persName> rejects the toll. <persName key="k1">Bo</persName> and <persName key="k1">the Herring Clerk</persName> left. <orgName ref="http://quay.example/o1">the Kelp Circle</orgName> is <orgName ref="http://quay.example/o1">Rope and Sons</orgName>.</p>',
      '<profileDesc><particDesc><listPerson><person xml:id="q"><persName>Ada Quell</persName></person></listPerson></particDesc></profileDesc>',
    ), 'a.xml')
    const { clusters, mentions } = extract(d)
    const words = new Map(mentions.map((m) => [m.id, m]))
    const named = clusters.filter((c) => c.kind === 'Person' || c.kind === 'Organization').map((c) => c.mentions.flatMap((id) => { const m = words.get(id)!; return m.form === 'name' ? [m] : [] }).sort((a, b) => a.start - b.start).map((m) => m.words)).filter((n) => n.length > 0).sort((a, b) => (a[0] < b[0] ? -1 : 1))
    expect(named).toEqual([['Bo', 'the Herring Clerk'], ['Quell'], ['The old hand', 'Quell'], ['the Kelp Circle', 'Rope and Sons']])
  })

  test('works and bibliographies', () => {
    const d = read(tei('<p>As <title>On Rope</title> has it.</p>', '', '<back><listBibl><bibl>Quell, Ada. On Salt. 1931.</bibl></listBibl></back>'), 'a.xml')
    expect(marksOf(d)).toEqual([['cite', 'On Rope', null]])
    expect(passagesOf(d).at(-1)).toEqual(['reference', 'Quell, Ada. On Salt. 1931.'])
  })

  test('no DOCTYPE is expanded; other XML is refused by name', () => {
    expect(refusal('<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI><text><p>&x;</p></text></TEI>', 'a.xml')).toBe('broken')
    expect(refusal('<!DOCTYPE TEI [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><TEI><text><p>&b;</p></text></TEI>', 'a.tei')).toBe('broken')
    expect(read('<!DOCTYPE TEI SYSTEM "tei.dtd"><TEI><text><body><p>Salt.</p></body></text></TEI>', 'a.xml').text).toBe('Salt.')
    expect(refusal('<?xml version="1.0"?><rows><row>Salt</row></rows>', 'a.xml')).toBe('unsupported-format')
    expect(refusal(tei(`${'<p>'.repeat(3000)}Salt`), 'a.xml')).toBe('too-deep')
    expect(refusal(tei('<p/>'), 'a.xml')).toBe('blank')
  })
})
